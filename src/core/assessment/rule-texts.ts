import type { Bilingual } from '../kernel/bilingual.ts';
import type { Verdict } from '../kernel/three-values.ts';

/** The words of one rule: a title, a sentence per outcome, and the path under the contract where the mend is. */
export interface RuleText {
  readonly title: Bilingual;
  readonly sentences: Readonly<Record<Verdict, Bilingual | null>>;
  /** Where there are rows, but none that the rule is about; the sentence of `satisfied` when absent. */
  readonly none?: Bilingual;
  readonly fix: string;
}

/** One sentence per rule and outcome; `null` where the rule can't come to that outcome. {names} are figures of the reason. */
export const ruleTexts = {
  planMissing: {
    title: { ja: '遵守の方法（確認書類）がありません', en: 'No compliance plan' },
    sentences: {
      satisfied: { ja: '確認書類（第{version}版）があります。', en: 'There is a plan (version {version}).' },
      notSatisfied: {
        ja: '確認書類がまだありません。実施状況は確認書類に示した方法に対して報告します。',
        en: 'There is no plan yet; the report states the implementation of the plan.',
      },
      undetermined: null,
    },
    fix: 'plan',
  },
  planNotAgreed: {
    title: { ja: '確認書類が了承されていません', en: 'The plan is not agreed' },
    sentences: {
      satisfied: {
        ja: '確認書類（第{version}版）は{agreedOn}に了承されました。',
        en: 'Plan version {version} was agreed on {agreedOn}.',
      },
      notSatisfied: {
        ja: '確認書類（第{version}版）に担当職員の了承がまだありません。',
        en: 'Plan version {version} has not been agreed by the official.',
      },
      undetermined: null,
    },
    fix: 'plan',
  },
  planOutdatedByRegister: {
    title: { ja: '確認書類と台帳が食い違っています', en: 'The plan differs from the registers' },
    sentences: {
      satisfied: {
        ja: '確認書類に示した従事者・クラウドサービス等は台帳と一致しています。',
        en: 'The plan names what the registers hold.',
      },
      notSatisfied: {
        ja: '台帳の{count}件（{names}）が、了承された確認書類にありません。変更案を担当職員に示し、同意を得てください。',
        en: '{count} rows ({names}) are not in the agreed plan; propose a change and have it agreed.',
      },
      undetermined: { ja: '確認書類がないため照合できません。', en: 'There is no plan to compare with.' },
    },
    fix: 'plan',
  },
  accessAfterLeaving: {
    title: { ja: '退任した人のアクセス権', en: 'Access after leaving' },
    sentences: {
      satisfied: {
        ja: '本業務の従事者を名簿の{total}名に限定しています（うち退任{left}名。退任後にアクセス権が残っている人はいません）。',
        en: 'The work is limited to the {total} people on the register ({left} have left; none kept access).',
      },
      notSatisfied: {
        ja: '退任後もアクセス権が残っていた人が{count}名います（{names}）。',
        en: '{count} people kept their access after leaving ({names}).',
      },
      undetermined: {
        ja: '退任した{count}名（{names}）のアクセス権の停止日が記録されていません。',
        en: 'No end of access is on record for {count} people who left ({names}).',
      },
    },
    fix: 'registers/people',
  },
  factsNotPresented: {
    title: { ja: '担当職員への提示', en: 'Presented to the official' },
    sentences: {
      satisfied: {
        ja: '{total}件をすべて担当職員に提示しています。',
        en: 'All {total} rows have been presented to the official.',
      },
      notSatisfied: {
        ja: '担当職員に提示していないものが{count}件あります（{names}）。',
        en: '{count} rows have not been presented to the official ({names}).',
      },
      undetermined: null,
    },
    fix: 'registers',
  },
  personNotPresented: {
    title: { ja: '従事者の提示', en: 'People presented' },
    sentences: {
      satisfied: {
        ja: '従事者{total}名全員の所属、専門性、実績及び国籍を担当職員に提示しています。',
        en: 'Affiliation, expertise, record and nationality of all {total} people have been presented.',
      },
      notSatisfied: {
        ja: '担当職員に提示していない従事者が{count}名います（{names}）。',
        en: '{count} people have not been presented to the official ({names}).',
      },
      undetermined: null,
    },
    none: { ja: '従事を始めた人はまだいません。', en: 'Nobody has started yet.' },
    fix: 'registers/people',
  },
  fieldMissing: {
    title: { ja: '名簿の記載漏れ', en: 'Missing facts in the register' },
    sentences: {
      satisfied: {
        ja: '従事者{total}名の所属、専門性、実績及び国籍はすべて記載されています。',
        en: 'Every fact about the {total} people is on record.',
      },
      notSatisfied: {
        ja: '所属・専門性・実績・国籍のいずれかが記載されていない従事者が{count}名います（{names}）。',
        en: 'Affiliation, expertise, record or nationality is missing for {count} people ({names}).',
      },
      undetermined: null,
    },
    fix: 'registers/people',
  },
  qualificationExpired: {
    title: { ja: '資格の有効期限', en: 'Expired qualifications' },
    sentences: {
      satisfied: {
        ja: '有効期限のある資格{total}件はすべて有効です。',
        en: 'All {total} qualifications with an expiry date are valid.',
      },
      notSatisfied: {
        ja: '資格の有効期限が過ぎた従事者が{count}名います（{names}）。',
        en: 'The qualification of {count} people has expired ({names}).',
      },
      undetermined: null,
    },
    none: { ja: '有効期限のある資格はありません。', en: 'No qualification has an expiry date.' },
    fix: 'registers/people',
  },
  changeAfterTheFact: {
    title: { ja: '変更前の再提示', en: 'Presented before the change' },
    sentences: {
      satisfied: {
        ja: '従事者の変更はすべて、従事を始める前に担当職員へ提示しています（{total}名）。',
        en: 'Every change was presented before the person started ({total} people).',
      },
      notSatisfied: {
        ja: '従事を始めた後に提示した従事者が{count}名います（{names}）。',
        en: '{count} people were presented only after they had started ({names}).',
      },
      undetermined: {
        ja: '提示日の記録がない従事者が{count}名います（{names}）。',
        en: 'There is no day of presentation for {count} people ({names}).',
      },
    },
    fix: 'registers/people',
  },
  copiedWithoutPermission: {
    title: { ja: '許可のない複製', en: 'Copies without permission' },
    sentences: {
      satisfied: {
        ja: '省外で作成した複製{total}点は、いずれも事前に担当職員の許可を得ています。',
        en: 'All {total} copies were permitted beforehand.',
      },
      notSatisfied: {
        ja: '許可の記録がない、又は許可より前に作成された複製が{count}点あります（{names}）。',
        en: '{count} copies have no permission, or were made before it ({names}).',
      },
      undetermined: {
        ja: '許可の記録が見つからない複製が{count}点あります（{names}）。',
        en: 'The permission of {count} copies can’t be found ({names}).',
      },
    },
    fix: 'registers/copies',
  },
  permissionExpired: {
    title: { ja: '許可の期限', en: 'Expired permissions' },
    sentences: {
      satisfied: {
        ja: '期限付きの許可{total}件に、期限を過ぎて残っている複製はありません。',
        en: 'No copy outlived its permission ({total} with a limit).',
      },
      notSatisfied: {
        ja: '許可の期限を過ぎて残っている複製が{count}点あります（{names}）。',
        en: '{count} copies have outlived their permission ({names}).',
      },
      undetermined: null,
    },
    none: { ja: '期限付きの許可による複製はありません。', en: 'No permission has a limit.' },
    fix: 'registers/copies',
  },
  erasureNotProved: {
    title: { ja: '消去の証明', en: 'Proof of erasure' },
    sentences: {
      satisfied: {
        ja: '作業を終えた複製{total}点は、いずれも消去を証明しています。',
        en: 'Erasure is proved for all {total} copies whose work has ended.',
      },
      notSatisfied: {
        ja: '作業終了後も消去の証明がない複製が{count}点あります（{names}）。',
        en: '{count} copies lack a proof of erasure after the work ended ({names}).',
      },
      undetermined: {
        ja: '作業を終えた複製のうち{count}点（{names}）は、消去の証明がまだありません（期限内）。',
        en: 'The proof for {count} copies ({names}) is not there yet, though still in time.',
      },
    },
    none: { ja: '作業を終えた複製はまだありません。', en: 'No copy’s work has ended yet.' },
    fix: 'registers/erasures',
  },
  erasureNotConfirmed: {
    title: { ja: '消去の確認', en: 'Confirmation of erasure' },
    sentences: {
      satisfied: {
        ja: '複製の消去{total}件は、いずれも担当職員の確認を得ています。',
        en: 'All {total} erasures were confirmed by the official.',
      },
      notSatisfied: {
        ja: '担当職員の確認を得ていない消去が{count}件あります（{names}）。',
        en: '{count} erasures have not been confirmed by the official ({names}).',
      },
      undetermined: null,
    },
    none: { ja: '複製の消去はまだ行っていません。', en: 'No copy has been erased yet.' },
    fix: 'registers/erasures',
  },
  serialMismatch: {
    title: { ja: '媒体の食い違い', en: 'Medium mismatch' },
    sentences: {
      satisfied: {
        ja: '消去の記録{total}件の媒体は、複製の台帳と一致しています。',
        en: 'The media of all {total} erasures agree with the copies.',
      },
      notSatisfied: {
        ja: '消去の証明と複製の台帳で媒体の番号が違うものが{count}件あります（{names}）。',
        en: '{count} proofs name another medium than the copy ({names}).',
      },
      undetermined: {
        ja: '複製の台帳に見つからない複製を指す消去が{count}件あります（{names}）。',
        en: '{count} erasures name a copy that is not in the register ({names}).',
      },
    },
    none: { ja: '複製の消去はまだ行っていません。', en: 'No copy has been erased yet.' },
    fix: 'registers/erasures',
  },
  balanceNotZero: {
    title: { ja: '受領情報の残り', en: 'Balance of information' },
    sentences: {
      satisfied: {
        ja: '受領した情報及び複製は、すべて返却・廃棄・消去しました。',
        en: 'All information and copies have been handed back, disposed of or erased.',
      },
      notSatisfied: {
        ja: '返却・廃棄・消去が済んでいない受領情報が{items}件、複製が{copies}点あります。',
        en: '{items} items and {copies} copies have not been returned or erased.',
      },
      undetermined: {
        ja: '契約期間中（{until}まで）です。現在の残りは受領情報{items}件、複製{copies}点で、終了時に返却・廃棄・消去を行います。',
        en: 'The contract runs until {until}: {items} items and {copies} copies remain, to be returned or erased at its end.',
      },
    },
    fix: 'registers/informationItems',
  },
  notConfirmed: {
    title: { ja: '返却・消去の確認', en: 'Confirmation of return' },
    sentences: {
      satisfied: {
        ja: '返却・廃棄・消去{total}件は、すべて担当職員の確認を得ています。',
        en: 'All {total} were confirmed by the official.',
      },
      notSatisfied: {
        ja: '担当職員の確認を得ていない返却・廃棄・消去が{count}件あります。',
        en: '{count} have not been confirmed by the official.',
      },
      undetermined: {
        ja: '契約期間中（{until}まで）です。終了時に担当職員の確認を受けます。',
        en: 'The contract runs until {until}; confirmation is sought at its end.',
      },
    },
    fix: 'registers/handbacks',
  },
  measureKindMissing: {
    title: { ja: '対策の記録', en: 'Measures on record' },
    sentences: {
      satisfied: { ja: '{kind}として、次の対策を講じています：{what}', en: 'Measures taken ({kind}): {what}' },
      notSatisfied: { ja: '{kind}の記録がありません。', en: 'No measure of this kind ({kind}) is on record.' },
      undetermined: null,
    },
    fix: 'registers/measures',
  },
  personUntrained: {
    title: { ja: '教育の受講', en: 'Training' },
    sentences: {
      satisfied: {
        ja: '従事者{total}名全員に対し、契約期間中に情報セキュリティ教育を実施しました（{firstOn}から{lastOn}まで{trainings}回）。',
        en: 'All {total} people were trained within the contract’s period ({trainings} sessions, {firstOn} to {lastOn}).',
      },
      notSatisfied: {
        ja: '契約期間中の教育を受けていない従事者が{total}名中{count}名います（{names}）。',
        en: '{count} of {total} people have had no training in the contract’s period ({names}).',
      },
      undetermined: null,
    },
    none: { ja: '従事を始めた人はまだいません。', en: 'Nobody has started yet.' },
    fix: 'registers/attendances',
  },
  trainingSubjectMissing: {
    title: { ja: '教育で扱う対策', en: 'Subjects of training' },
    sentences: {
      satisfied: {
        ja: '教育では六つの対策（脆弱性、不正プログラム、サービス不能攻撃、標的型攻撃、アクセス制御、情報漏えい）をすべて扱いました。',
        en: 'The trainings covered all six subjects.',
      },
      notSatisfied: {
        ja: '契約期間中の教育で扱っていない対策があります：{missing}',
        en: 'The trainings of this period left out: {missing}',
      },
      undetermined: null,
    },
    fix: 'registers/trainings',
  },
  confidentialOnTermsOnly: {
    title: { ja: '約款型クラウドでの要機密情報', en: 'Confidential information on terms-only cloud' },
    sentences: {
      satisfied: {
        ja: '約款による{total}件のクラウドサービスでは、要機密情報を取り扱っていません。',
        en: 'No confidential information is handled on the {total} terms-only services.',
      },
      notSatisfied: {
        ja: '約款型のクラウドサービスで要機密情報を取り扱っています（{names}）。直ちに中止してください。',
        en: 'Confidential information is handled on terms-only services ({names}): stop at once.',
      },
      undetermined: null,
    },
    none: { ja: '約款によるクラウドサービスは利用していません。', en: 'No terms-only cloud service is used.' },
    fix: 'registers/cloudServices',
  },
  accessProtectionMissing: {
    title: { ja: '不正アクセス対策', en: 'Access protection' },
    sentences: {
      satisfied: {
        ja: '約款による{total}件のクラウドサービスに、多要素認証などの不正アクセス対策を講じています。',
        en: 'All {total} terms-only services have access protection.',
      },
      notSatisfied: {
        ja: '不正アクセス対策の記録がない約款型クラウドサービスが{count}件あります（{names}）。',
        en: '{count} terms-only services have no access protection on record ({names}).',
      },
      undetermined: null,
    },
    none: { ja: '約款によるクラウドサービスは利用していません。', en: 'No terms-only cloud service is used.' },
    fix: 'registers/cloudServices',
  },
  notOnIsmap: {
    title: { ja: 'ISMAP等のリスト', en: 'ISMAP lists' },
    sentences: {
      satisfied: {
        ja: '要機密情報を取り扱うクラウドサービス{total}件は、ISMAP又はISMAP-LIUのリストから調達しています（例外の承認を含む）。',
        en: 'All {total} services with confidential information are on the ISMAP lists, or excepted with approval.',
      },
      notSatisfied: {
        ja: 'リストに登録がない、又は登録の有効期間が切れたクラウドサービスが{count}件あります（{names}）。',
        en: '{count} services are not on the lists, or their listing has lapsed ({names}).',
      },
      undetermined: {
        ja: '登録番号又は監査対象期間が記録されていないサービスが{count}件あります（{names}）。',
        en: 'Number or audit period is missing for {count} services ({names}).',
      },
    },
    none: {
      ja: '要機密情報を取り扱うクラウドサービスは利用していません。',
      en: 'No cloud service handles confidential information.',
    },
    fix: 'registers/cloudServices',
  },
  ismapCheckStale: {
    title: { ja: 'リストとの照合日', en: 'Age of the check' },
    sentences: {
      satisfied: {
        ja: 'リストとの照合は{days}日以内に行っています（{total}件）。',
        en: 'All {total} services were checked within {days} days.',
      },
      notSatisfied: {
        ja: 'リストとの照合が{days}日より古いサービスが{count}件あります（{names}）。',
        en: '{count} services were last checked more than {days} days ago ({names}).',
      },
      undetermined: {
        ja: '照合日の記録がないサービスが{count}件あります（{names}）。',
        en: 'There is no check on record for {count} services ({names}).',
      },
    },
    none: {
      ja: 'リストとの照合を要するクラウドサービスはありません。',
      en: 'No cloud service needs checking against the lists.',
    },
    fix: 'registers/cloudServices',
  },
  riskNotAssessed: {
    title: { ja: 'クラウドのリスク評価', en: 'Risk assessment' },
    sentences: {
      satisfied: {
        ja: '利用するクラウドサービス{total}件のリスクを評価しています。',
        en: 'Risks of all {total} services are assessed.',
      },
      notSatisfied: {
        ja: 'リスク評価のないクラウドサービスが{count}件あります（{names}）。',
        en: '{count} services have no risk assessment ({names}).',
      },
      undetermined: null,
    },
    fix: 'registers/riskAssessments',
  },
  usedWithoutApproval: {
    title: { ja: 'クラウドの利用承認', en: 'Approval of use' },
    sentences: {
      satisfied: {
        ja: '利用中のクラウドサービス{total}件は、いずれも利用開始前に担当職員の承認を得ています。',
        en: 'All {total} services in use were approved beforehand.',
      },
      notSatisfied: {
        ja: '利用承認のない、又は承認前に利用を始めたクラウドサービスが{count}件あります（{names}）。',
        en: '{count} services are used without approval, or were used before it ({names}).',
      },
      undetermined: {
        ja: '承認の記録が見つからないサービスが{count}件あります（{names}）。',
        en: 'The approval of {count} services can’t be found ({names}).',
      },
    },
    none: { ja: '利用中のクラウドサービスはありません。', en: 'No cloud service is in use.' },
    fix: 'registers/cloudServices',
  },
  usageNotReviewed: {
    title: { ja: 'クラウドの利用状況', en: 'Review of use' },
    sentences: {
      satisfied: {
        ja: '利用中のクラウドサービス{total}件の利用状況を{days}日以内に確認しています。',
        en: 'The use of all {total} services was reviewed within {days} days.',
      },
      notSatisfied: {
        ja: '利用状況の確認が{days}日より古いクラウドサービスが{count}件あります（{names}）。',
        en: 'The use of {count} services was last reviewed more than {days} days ago ({names}).',
      },
      undetermined: null,
    },
    none: { ja: '利用中のクラウドサービスはありません。', en: 'No cloud service is in use.' },
    fix: 'registers/cloudServices',
  },
  supportEnded: {
    title: { ja: 'サポート切れ', en: 'Support ended' },
    sentences: {
      satisfied: {
        ja: '期限を把握している{total}件に、サポートが切れたソフトウェアはありません。',
        en: 'None of the {total} with a known date is past its support.',
      },
      notSatisfied: {
        ja: 'サポートが切れたソフトウェアが{count}件あります（{names}）。',
        en: '{count} are past their support ({names}).',
      },
      undetermined: null,
    },
    none: { ja: 'サポート期限が分かるソフトウェアはまだありません。', en: 'No support end is known yet.' },
    fix: 'registers/software',
  },
  supportEndsInContract: {
    title: { ja: '契約期間中のサポート切れ', en: 'Support ends within the contract' },
    sentences: {
      satisfied: {
        ja: '契約期間中（{until}まで）にサポートが切れるソフトウェアはありません。',
        en: 'None loses its support before {until}.',
      },
      notSatisfied: {
        ja: '契約期間中（{until}まで）にサポートが切れるソフトウェアが{count}件あります（{names}）。',
        en: '{count} lose their support before {until} ({names}).',
      },
      undetermined: null,
    },
    fix: 'registers/software',
  },
  supportUnknown: {
    title: { ja: 'サポート期限の把握', en: 'Known support ends' },
    sentences: {
      satisfied: {
        ja: '台帳の{total}件すべてのサポート期限を把握しています。',
        en: 'The support end of all {total} is known.',
      },
      notSatisfied: null,
      undetermined: {
        ja: 'サポート期限が分からないソフトウェアが{count}件あります（{names}）。',
        en: 'The support end of {count} is not known ({names}).',
      },
    },
    fix: 'registers/software',
  },
  inventoryIncomplete: {
    title: { ja: 'ソフトウェア管理台帳', en: 'Inventory' },
    sentences: {
      satisfied: {
        ja: 'ソフトウェア{total}件の名称・バージョン・導入箇所を管理台帳で管理しています。',
        en: 'Name, version and place of {total} are kept in the inventory.',
      },
      notSatisfied: {
        ja: '名称・バージョン・導入箇所のいずれかがない行が{count}件あります（{names}）。',
        en: '{count} rows lack name, version or place ({names}).',
      },
      undetermined: null,
    },
    fix: 'registers/software',
  },
  officialNotInformed: {
    title: { ja: '脆弱性情報の提供', en: 'Official informed' },
    sentences: {
      satisfied: {
        ja: '入手した脆弱性情報{total}件を担当職員に提供しています。',
        en: 'The official was informed of all {total}.',
      },
      notSatisfied: {
        ja: '担当職員に提供していない脆弱性情報が{count}件あります（{names}）。',
        en: 'The official has not been informed of {count} ({names}).',
      },
      undetermined: null,
    },
    none: { ja: '本業務に影響する脆弱性はありません。', en: 'No vulnerability affects the work.' },
    fix: 'registers/vulnerabilities',
  },
  vulnerabilityWithoutPlan: {
    title: { ja: '脆弱性対策計画', en: 'Vulnerability plans' },
    sentences: {
      satisfied: { ja: '影響のある脆弱性{total}件すべてに対策計画を作成しています。', en: 'All {total} have a plan.' },
      notSatisfied: {
        ja: '対策計画のない脆弱性が{count}件あります（{names}）。',
        en: '{count} have no plan ({names}).',
      },
      undetermined: null,
    },
    none: { ja: '本業務に影響する脆弱性はありません。', en: 'No vulnerability affects the work.' },
    fix: 'registers/vulnerabilities',
  },
  planNotConfirmed: {
    title: { ja: '対策計画の確認', en: 'Plans confirmed' },
    sentences: {
      satisfied: {
        ja: '対策計画{total}件は、いずれも担当職員の確認を得ています。',
        en: 'All {total} plans were confirmed by the official.',
      },
      notSatisfied: {
        ja: '担当職員の確認を得ていない対策計画が{count}件あります（{names}）。',
        en: '{count} plans have not been confirmed ({names}).',
      },
      undetermined: {
        ja: '確認の記録が見つからない対策計画が{count}件あります（{names}）。',
        en: 'The confirmation of {count} plans can’t be found ({names}).',
      },
    },
    none: { ja: '確認を要する対策計画はありません。', en: 'No plan needs confirming.' },
    fix: 'registers/vulnerabilities',
  },
  outOfScope: {
    title: { ja: '契約の範囲にありません', en: 'Outside the contract’s scope' },
    sentences: {
      satisfied: {
        ja: '本業務には{scope}が含まれないため、該当しません。',
        en: 'The work includes no {scope}; this does not apply.',
      },
      notSatisfied: {
        ja: '本業務に{scope}は含まれないとされていますが、台帳に{count}件の記録があります。',
        en: 'The contract says that the work includes no {scope}, yet {count} rows are on record.',
      },
      undetermined: {
        ja: '契約の範囲（{scope}の有無）がまだ答えられていません。',
        en: 'It has not been said whether the work includes {scope}.',
      },
    },
    fix: 'settings',
  },
  judgedByPerson: {
    title: { ja: '人が判断します', en: 'Judged by a person' },
    sentences: {
      satisfied: null,
      notSatisfied: null,
      undetermined: {
        ja: 'この義務を判定する台帳がまだありません。実施状況は担当者が確かめて答えてください。',
        en: 'No register judges this duty yet: a person must find out and answer.',
      },
    },
    fix: 'items',
  },
} as const satisfies Readonly<Record<string, RuleText>>;

/** The sentence of a rule that had no row to judge; the rule's own `none` comes before the last. */
export const situationTexts = {
  emptyRegister: {
    ja: '「{register}」の台帳が空のため、まだ判定できません。',
    en: 'The register “{register}” is empty: nothing can be told yet.',
  },
  declaredEmpty: {
    ja: '「{register}」に記録すべきものはありません（{emptyBecause}）。',
    en: 'There is nothing to record under “{register}” ({emptyBecause}).',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Every rule that can give a reason. */
export type RuleId = keyof typeof ruleTexts;
