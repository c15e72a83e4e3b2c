import type { Bilingual } from '../kernel/bilingual.ts';
import { pathToSetting } from '../kernel/place.ts';
import type { Verdict } from '../kernel/three-values.ts';

/** The words of one rule: a title, a sentence per outcome, and the path under the contract where the mend is. */
export interface RuleText {
  readonly title: Bilingual;
  readonly sentences: Readonly<Record<Verdict, Bilingual | null>>;
  /** Where there are rows, but none that the rule is about; the sentence of `satisfied` when absent. */
  readonly none?: Bilingual;
  /** Where the register was declared rightly empty and the shared sentence would be that of a sister rule; that sentence when absent. */
  readonly emptied?: Bilingual;
  /** What is told beside any sentence about judged rows, each where the figure of its name is not zero: late acts, with their days. */
  readonly also?: Readonly<Record<string, Bilingual>>;
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
        ja: '台帳の{count}件（{names}）が、了承された確認書類と違います。変更案を担当職員に示し、同意を得てください。',
        en: '{count|# row|# rows} ({names}) {count|differs|differ} from the agreed plan; propose a change and have it agreed.',
      },
      undetermined: {
        ja: '了承された確認書類がないため照合できません。',
        en: 'There is no agreed plan to compare with.',
      },
    },
    fix: 'plan/versions#change',
  },
  planChangedAfterTheFact: {
    title: { ja: '確認書類の変更の事前同意', en: 'Changes of the plan agreed beforehand' },
    sentences: {
      satisfied: {
        ja: '効力が生じた変更{total}件は、いずれも事前に担当職員の同意を得ています。',
        en: '{total|The one change in effect was|All # changes in effect were} agreed beforehand.',
      },
      notSatisfied: {
        ja: '確認書類の変更（第{versions}版）は、効力が始まる日までに担当職員の同意を得ていません。経緯を担当職員に説明し、同意の日を記録してください。',
        en: 'Changes of the plan (version {versions}) took effect without the official’s prior agreement; explain and record the agreement.',
      },
      undetermined: {
        ja: '効力のある確認書類がないため、変更の時期を判定できません。',
        en: 'No plan is in effect, so the timing of changes can’t be judged.',
      },
    },
    fix: 'plan/versions',
  },
  accessAfterLeaving: {
    title: { ja: '退任した人のアクセス権', en: 'Access after leaving' },
    sentences: {
      satisfied: {
        ja: '本業務の従事者を名簿の{total}名に限定しています（うち退任{left}名。退任後にアクセス権が残っている人はいません）。',
        en: 'The work is limited to the {total|one person|# people} on the register ({left|# has|# have} left; none kept access).',
      },
      notSatisfied: {
        ja: '退任後もアクセス権が残っていた人が{count}名います（{names}）。',
        en: '{count|# person kept|# people kept} their access after leaving ({names}).',
      },
      undetermined: {
        ja: '退任した{count}名（{names}）のアクセス権の停止日が記録されていません。',
        en: 'No end of access is on record for {count|# person|# people} who left ({names}).',
      },
    },
    fix: 'registers/people',
  },
  factsNotPresented: {
    title: { ja: '担当職員への提示', en: 'Presented to the official' },
    sentences: {
      satisfied: {
        ja: '{register}{total}件を、すべて担当職員に提示しています。',
        en: '{total|The one entry|All # entries} under “{register}” {total|has|have} been presented to the official.',
      },
      notSatisfied: {
        ja: '{register}に、担当職員へ提示していないものが{count}件あります（{names}）。',
        en: '{count|# entry|# entries} under “{register}” {count|has|have} not been presented to the official ({names}).',
      },
      undetermined: {
        ja: '{register}に、担当職員へあらためて提示する必要があるかを判定できないものが{count}件あります（{names}）。提示より後のものは提示し、提示の時にあったものはその日を、内容の空いているものは内容を記録してください。',
        en: 'For {count|# entry|# entries} under “{register}” ({names}) it can’t be told whether a new presentation is due: present what came later, record since when the others hold, and fill in what is empty.',
      },
    },
    also: {
      late: {
        ja: '加わった後に提示したものが{late}件あります（{lateNames}。最長で{lateDays}日後）。',
        en: '{late|# was|# were} presented after it held ({lateNames}; at most {lateDays} days after).',
      },
    },
    fix: 'registers',
  },
  personNotPresented: {
    title: { ja: '従事者の提示', en: 'People presented' },
    sentences: {
      satisfied: {
        ja: '従事者{total}名全員の所属、専門性、実績及び国籍を担当職員に提示しています。',
        en: 'Affiliation, expertise, record and nationality of {total|the one person|all # people} have been presented.',
      },
      notSatisfied: {
        ja: '担当職員に提示していない従事者が{count}名います（{names}）。',
        en: '{count|# person has|# people have} not been presented to the official ({names}).',
      },
      undetermined: null,
    },
    also: {
      late: {
        ja: '従事を始めた後に提示した人が{late}名います（{lateNames}。最長で{lateDays}日後）。',
        en: '{late|# was|# were} presented after the start ({lateNames}; at most {lateDays} days after).',
      },
    },
    fix: 'registers/people',
  },
  fieldMissing: {
    title: { ja: '名簿の記載漏れ', en: 'Missing facts in the register' },
    sentences: {
      satisfied: {
        ja: '従事者{total}名の所属、専門性、実績及び国籍はすべて記載されています。',
        en: 'Every fact about the {total|# person|# people} is on record.',
      },
      notSatisfied: {
        ja: '所属・専門性・実績・国籍のいずれかが記載されていない従事者が{count}名います（{names}）。',
        en: 'Affiliation, expertise, record or nationality is missing for {count|# person|# people} ({names}).',
      },
      undetermined: null,
    },
    fix: 'registers/people',
  },
  workplaceUnknown: {
    title: { ja: '従事者の実施場所', en: 'Where people work' },
    sentences: {
      satisfied: {
        ja: '従事している{total}名全員の実施場所を記録しています。',
        en: 'Where {total|the one person|all # people} engaged {total|works|work} is on record.',
      },
      notSatisfied: null,
      undetermined: {
        ja: '従事している{total}名のうち{count}名の実施場所が名簿に記録されていません（{names}）。',
        en: 'Of {total|# person|# people} engaged, it is not on record where {count|# works|# work} ({names}).',
      },
    },
    none: { ja: 'いま従事している人はいません。', en: 'Nobody is engaged now.' },
    fix: 'registers/people',
  },
  qualificationExpired: {
    title: { ja: '資格の有効期限', en: 'Expired qualifications' },
    sentences: {
      satisfied: {
        ja: '有効期限のある資格{total}件はすべて有効です。',
        en: '{total|The one qualification with an expiry date is|All # qualifications with an expiry date are} valid.',
      },
      notSatisfied: {
        ja: '資格の有効期限が過ぎた従事者が{count}名います（{names}）。',
        en: 'The qualification of {count|# person|# people} has expired ({names}).',
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
        ja: '従事者の変更（参加{joined}名、所属の変更{moved}件、退任{left}名）は、いずれも事前に担当職員へ提示しています。',
        en: 'Every change was presented beforehand ({joined} joined, {moved} changed company, {left} left).',
      },
      notSatisfied: {
        ja: '事前に担当職員へ提示していない参加・所属の変更・退任のある従事者が{count}名います（{names}）。',
        en: '{count|# person|# people} joined, changed company or left without a presentation beforehand ({names}).',
      },
      undetermined: {
        ja: '変更を事前に提示したといえるかを判定できない従事者が{count}名います（{names}）。従事開始日と再提示日を確かめ、事前に提示できなかった事情は別葉で説明してください。',
        en: 'For {count|# person|# people} ({names}) it can’t be told whether the change was presented beforehand: check the days, and explain what could not be presented before.',
      },
    },
    none: { ja: '従事者の変更はありません。', en: 'Nobody joined, changed company or left.' },
    also: {
      sudden: {
        ja: '事前に提示できなかった退任が{sudden}名あり、最長で{suddenDays}日後に提示しました（{suddenWhy}）。',
        en: '{sudden|# departure|# departures} could not be presented beforehand and {sudden|was|were} presented at most {suddenDays} days after ({suddenWhy}).',
      },
    },
    fix: 'registers/people',
  },
  copiedWithoutPermission: {
    title: { ja: '許可のない複製', en: 'Copies without permission' },
    sentences: {
      satisfied: {
        ja: '省外で作成した複製{total}点は、いずれも事前に担当職員の許可を得ています。',
        en: '{total|The one copy was|All # copies were} permitted beforehand.',
      },
      notSatisfied: {
        ja: '許可の記録がない、又は許可より前若しくは期限の後に省外で作成された複製が{count}点あります（{names}）。',
        en: '{count|# copy has no permission, or was|# copies have no permission, or were} made before it or after its end ({names}).',
      },
      undetermined: {
        ja: '許可の記録又は複製日が見つからない複製が{count}点あります（{names}）。',
        en: 'The permission or the day of {count|# copy|# copies} can’t be found ({names}).',
      },
    },
    none: { ja: '省外で作成した複製はありません。', en: 'No copy was made outside the ministry.' },
    fix: 'registers/copies',
  },
  copiedInsideWithoutPermission: {
    title: { ja: '省内での許可のない複製', en: 'Copies inside without permission' },
    sentences: {
      satisfied: {
        ja: '事前に担当職員の許可を得て省内で作成した複製は{total}点で、許可のないものはありません。',
        en: '{total|The one copy made inside was|All # copies made inside were} permitted beforehand.',
      },
      notSatisfied: {
        ja: '省内で作成した複製のうち、許可の記録がないもの、又は許可の前若しくは期限の後に作成したものが{count}点あります（{names}）。',
        en: '{count|# copy made inside has no permission, or was|# copies made inside have no permission, or were} made before it or after its end ({names}).',
      },
      undetermined: {
        ja: '省内で許可なく作成したものかを判定できない複製が{count}点あります（{names}）。複製した場所（省内・省外）、複製日、許可を記録してください。',
        en: 'For {count|# copy|# copies} ({names}) it can’t be told whether it was made inside without permission: record where and when it was made, and the permission.',
      },
    },
    none: { ja: '省内で作成した複製はありません。', en: 'No copy was made inside the ministry.' },
    emptied: {
      ja: '担当職員から受け取った情報を省内で複製したことはなく、台帳「{register}」に記録すべきものはありません（{emptyBecause}）。',
      en: 'Nothing was copied inside the ministry: there is nothing to record under “{register}” ({emptyBecause}).',
    },
    fix: 'registers/copies',
  },
  permissionExpired: {
    title: { ja: '許可の期限', en: 'Expired permissions' },
    sentences: {
      satisfied: {
        ja: '期限付きの許可による{register}{total}件に、期限を過ぎて残っているものはありません。',
        en: 'Nothing under “{register}” outlives its permission ({total} with a limit).',
      },
      notSatisfied: {
        ja: '許可の期限を過ぎて残っている、又は残っていた{register}が{count}件あります（{names}）。',
        en: '{count|# entry|# entries} under “{register}” {count|outlives|outlive} the permission, or did ({names}).',
      },
      undetermined: {
        ja: '許可の期限を過ぎて残っているかを判定できない{register}が{count}件あります（{names}）。消去日、持込終了日を確かめてください。',
        en: 'For {count|# entry|# entries} under “{register}” it can’t be told whether the permission was outlived ({names}): check the days of erasure or of leaving.',
      },
    },
    none: { ja: '期限付きの許可によるものはありません。', en: 'No permission has a limit.' },
    also: {
      late: {
        ja: '許可の期限を過ぎてから消去したものが{late}件あります（{lateNames}。最長で{lateDays}日後）。',
        en: '{late|# was|# were} erased only after the permission had ended ({lateNames}; at most {lateDays} days after).',
      },
    },
    fix: 'registers',
  },
  erasureNotProved: {
    title: { ja: '消去の証明', en: 'Proof of erasure' },
    sentences: {
      satisfied: {
        ja: '作業を終えた複製{total}点は、いずれも消去を証明しています。',
        en: 'Erasure is proved for {total|the one copy|all # copies} whose work has ended.',
      },
      notSatisfied: {
        ja: '作業終了後も消去の証明がない複製が{count}点あります（{names}）。',
        en: '{count|# copy lacks|# copies lack} a proof of erasure after the work ended ({names}).',
      },
      undetermined: {
        ja: '作業を終えた複製のうち{count}点（{names}）は、消去の証明がまだないか（期限内）、消去の日付がないか食い違っています。',
        en: 'The proof for {count|# copy|# copies} ({names}) is not there yet (still in time), or the days of the erasure are missing or contradict each other.',
      },
    },
    none: { ja: '作業を終えた複製はまだありません。', en: 'No copy’s work has ended yet.' },
    also: {
      late: {
        ja: '消去の期限を過ぎてから消去したものが{late}件あります（{lateNames}。最長で{lateDays}日後）。',
        en: '{late|# was|# were} erased after the day it was due ({lateNames}; at most {lateDays} days after).',
      },
    },
    fix: 'registers/erasures',
  },
  erasureNotConfirmed: {
    title: { ja: '消去の確認', en: 'Confirmation of erasure' },
    sentences: {
      satisfied: {
        ja: '消去{total}件は、いずれも担当職員の確認を得ています。',
        en: '{total|The one erasure was|All # erasures were} confirmed by the official.',
      },
      notSatisfied: {
        ja: '担当職員の確認を得ていない消去が{count}件あります（{names}）。',
        en: '{count|# erasure has|# erasures have} not been confirmed by the official ({names}).',
      },
      undetermined: null,
    },
    none: {
      ja: '確認の対象となる消去は、まだありません。',
      en: 'Nothing has been erased yet that is to be confirmed.',
    },
    fix: 'registers/erasures',
  },
  serialMismatch: {
    title: { ja: '媒体の食い違い', en: 'Medium mismatch' },
    sentences: {
      satisfied: {
        ja: '消去の記録{total}件の媒体の番号は、複製又は持込機器の台帳と一致しています。',
        en: '{total|The medium of the one erasure agrees|The media of all # erasures agree} with the copies or devices.',
      },
      notSatisfied: {
        ja: '消去の証明と複製の台帳で媒体の番号が違うものが{count}件あります（{names}）。',
        en: '{count|# proof names|# proofs name} another medium than the copy ({names}).',
      },
      undetermined: {
        ja: '消去の証明の番号を、複製又は持込機器の台帳と照合できないものが{count}件あります（{names}）。番号と、消去したものの欄を確かめてください。',
        en: 'The number of {count|# erasure|# erasures} can’t be held against the copies or devices ({names}): check the number and what was erased.',
      },
    },
    none: {
      ja: '確認の対象となる消去は、まだありません。',
      en: 'Nothing has been erased yet that is to be confirmed.',
    },
    fix: 'registers/erasures',
  },
  balanceNotZero: {
    title: { ja: '受領情報の残り', en: 'Balance of information' },
    sentences: {
      satisfied: {
        ja: '受領した情報{received}件及び複製{made}点は、数量のとおりすべて返却・廃棄・消去しました。',
        en: 'All that was received ({received|# item|# items}) and copied ({made|# copy|# copies}) has been handed back, disposed of or erased, by count.',
      },
      notSatisfied: {
        ja: '作業は{until}に終わりましたが、返却・廃棄・消去が済んでいない受領情報が{items}件、複製が{copies}点、返却・消去の申告がない再委託先が{subcontractors}社あります。',
        en: 'The work ended on {until}, and {items|# item|# items} and {copies|# copy|# copies} have not been returned or erased; {subcontractors|# subcontractor has|# subcontractors have} not stated a return.',
      },
      undetermined: {
        ja: '現在の残りは受領情報{items}件、複製{copies}点です。',
        en: '{items|# item|# items} and {copies|# copy|# copies} remain.',
      },
    },
    also: {
      running: {
        ja: '契約期間中（{until}まで）のため、終了時に返却・廃棄・消去を行います。',
        en: 'The work runs until {until}; they are returned or erased at its end.',
      },
      over: {
        ja: '受領した数より多く返却・廃棄・消去した記録が{over}件あります（{overNames}）。',
        en: 'Of {over|# item|# items} more went than was received ({overNames}).',
      },
      unclear: {
        ja: '数量の記録がない、日付が食い違うなどのため、残りを判定できないものが{unclear}件あります（{unclearNames}）。',
        en: 'For {unclear|# row|# rows} it can’t be told what is left, for want of a count or since days contradict each other ({unclearNames}).',
      },
    },
    fix: 'registers/informationItems',
  },
  notConfirmed: {
    title: { ja: '返却・消去の確認', en: 'Confirmation of return' },
    sentences: {
      satisfied: {
        ja: '返却・廃棄・消去{total}件は、すべて担当職員の確認を得ています。',
        en: '{total|The one handback or erasure was|All # handbacks and erasures were} confirmed by the official.',
      },
      notSatisfied: {
        ja: '担当職員の確認を得ていない返却・廃棄・消去が{count}件あります（{names}）。',
        en: '{count|# handback or erasure has|# handbacks or erasures have} not been confirmed by the official ({names}).',
      },
      undetermined: {
        ja: '返却・廃棄・消去の記録{total}件のうち、担当職員の確認を得たものは{confirmed}件です。',
        en: 'Of {total|# handback or erasure|# handbacks or erasures}, {confirmed} {confirmed|has|have} been confirmed by the official.',
      },
    },
    none: {
      ja: '返却・廃棄・消去の対象はなく、担当職員の確認を受けるものはありません。',
      en: 'There is nothing to return or erase, so nothing to be confirmed.',
    },
    also: {
      running: {
        ja: '契約期間中（{until}まで）のため、終了時に担当職員の確認を受けます。',
        en: 'The work runs until {until}; confirmation is sought at its end.',
      },
      remaining: {
        ja: '返却・廃棄・消去が済んでいない、又は済んだと判定できないものが{remaining}件あります。',
        en: '{remaining|# row is|# rows are} not returned or erased, or can’t be told to be.',
      },
    },
    fix: 'registers/handbacks',
  },
  measureKindMissing: {
    title: { ja: '対策の記録', en: 'Measures on record' },
    sentences: {
      satisfied: { ja: '{kind}として、次の対策を講じています：{what}。', en: 'Measures taken ({kind}): {what}.' },
      notSatisfied: {
        ja: '{kind}として講じている対策の記録がありません（これから始めるもの、内容のないものを除く）。',
        en: 'No measure of this kind ({kind}) is at work on record; what is only planned or says nothing does not count.',
      },
      undetermined: {
        ja: '{kind}を始めた日が記録されていません（{what}）。',
        en: 'It is not on record since when this kind of measure ({kind}) is at work: {what}.',
      },
    },
    fix: 'registers/measures',
  },
  personUntrained: {
    title: { ja: '教育の受講', en: 'Training' },
    sentences: {
      satisfied: {
        ja: '従事者{total}名全員に対し、契約期間中に情報セキュリティ教育を実施しました（{firstOn}から{lastOn}まで{trainings}回）。',
        en: '{total|The one person was|All # people were} trained within the contract’s period ({trainings|# session|# sessions}, {firstOn} to {lastOn}).',
      },
      notSatisfied: {
        ja: '契約期間中に実施した教育を受けていない従事者が{total}名中{count}名います（{names}）。',
        en: '{count} of {total|# person has|# people have} had no training in the contract’s period ({names}).',
      },
      undetermined: {
        ja: '受講日又は教育の実施日が分からない従事者が{total}名中{count}名います（{names}）。',
        en: 'Of {count} of {total|# person|# people} it is not known when they were trained, or in what ({names}).',
      },
    },
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
        ja: '契約期間中の教育で扱っていない対策があります：{missing}。',
        en: 'The trainings of this period left out: {missing}.',
      },
      undetermined: {
        ja: '実施日の記録がない教育があり、次の対策を契約期間中に扱ったか判定できません：{missing}。',
        en: 'The day of a training is not on record, so it can’t be told whether the period covered: {missing}.',
      },
    },
    fix: 'registers/trainings',
  },
  confidentialOnTermsOnly: {
    title: { ja: '約款型クラウドでの要機密情報', en: 'Confidential information on terms-only cloud' },
    sentences: {
      satisfied: {
        ja: '約款型のクラウドサービス{total}件では、要機密情報を取り扱っていません。',
        en: 'No confidential information is handled on the {total|one terms-only service|# terms-only services}.',
      },
      notSatisfied: {
        ja: '約款型のクラウドサービスで要機密情報を取り扱っている、又は取り扱いました（{names}）。続いているものは直ちに中止してください。',
        en: 'Confidential information is, or was, handled on terms-only services ({names}): stop at once what still is.',
      },
      undetermined: {
        ja: '要機密情報を扱うか、又は種別（約款型か）が答えられていないクラウドサービスが{count}件あります（{names}）。',
        en: 'Whether {count|# service handles|# services handle} confidential information, or what kind {count|it is|they are}, has not been answered ({names}).',
      },
    },
    none: { ja: '約款によるクラウドサービスは利用していません。', en: 'No terms-only cloud service is used.' },
    fix: 'registers/cloudServices',
  },
  accessProtectionMissing: {
    title: { ja: '不正アクセス対策', en: 'Access protection' },
    sentences: {
      satisfied: {
        ja: '約款型のクラウドサービス{total}件に、多要素認証などの不正アクセス対策を講じています。',
        en: '{total|The one terms-only service has|All # terms-only services have} access protection.',
      },
      notSatisfied: {
        ja: '不正アクセス対策の記録がない約款型クラウドサービスが{count}件あります（{names}）。',
        en: '{count|# terms-only service has|# terms-only services have} no access protection on record ({names}).',
      },
      undetermined: {
        ja: '種別（約款型か）が答えられておらず、不正アクセス対策の記録もないクラウドサービスが{count}件あります（{names}）。',
        en: '{count|# service has|# services have} neither their kind nor any access protection on record ({names}).',
      },
    },
    none: { ja: '約款によるクラウドサービスは利用していません。', en: 'No terms-only cloud service is used.' },
    fix: 'registers/cloudServices',
  },
  notOnIsmap: {
    title: { ja: 'ISMAP等のリスト', en: 'ISMAP lists' },
    sentences: {
      satisfied: {
        ja: '要機密情報を取り扱うクラウドサービス{total}件のうち、{listed}件はISMAP又はISMAP-LIUのリストから調達し、{excused}件は原則によらない理由を記録しています（{excusedNames}）。',
        en: 'Of {total|# service|# services} with confidential information, {listed|# is|# are} on the ISMAP lists; for {excused} a reason for the exception is on record ({excusedNames}).',
      },
      notSatisfied: {
        ja: 'リストに登録がない、停止された、又は登録の有効期間が切れたクラウドサービスで、原則によらない理由の記録がないものが{count}件あります（{names}）。',
        en: '{count|# service is not on the lists, or its|# services are not on the lists, or their} listing has lapsed or is suspended, and no reason is on record ({names}).',
      },
      undetermined: {
        ja: '要機密情報を扱うか、登録番号又は監査対象期間が記録されていないか、似た登録がリストにあって確かめられていないサービスが{count}件あります（{names}）。',
        en: 'Whether it handles confidential information, its number or its audit period is missing, or a similar listing is yet to be looked at, for {count|# service|# services} ({names}).',
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
        en: '{total|The one service was|All # services were} checked within {days} days.',
      },
      notSatisfied: {
        ja: 'リストとの照合が{days}日より古いサービスが{count}件あります（{names}）。',
        en: '{count|# service was|# services were} last checked more than {days} days ago ({names}).',
      },
      undetermined: {
        ja: '照合日の記録がないサービスが{count}件あります（{names}）。',
        en: 'There is no check on record for {count|# service|# services} ({names}).',
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
        ja: '利用を始めたクラウドサービス{total}件のリスクを評価しています。',
        en: 'Risks of {total|the one service|all # services} are assessed.',
      },
      notSatisfied: {
        ja: 'リスク評価のないクラウドサービスが{total}件中{count}件あります（{names}）。',
        en: '{count} of {total|# service has|# services have} no risk assessment ({names}).',
      },
      undetermined: null,
    },
    fix: 'registers/riskAssessments',
  },
  usedWithoutApproval: {
    title: { ja: 'クラウドの利用承認', en: 'Approval of use' },
    sentences: {
      satisfied: {
        ja: '利用を始めたクラウドサービス{total}件（うち利用を終えたもの{ended}件）は、いずれも利用開始の日までに担当職員の承認を得ています。',
        en: '{total|The one service used was|All # services used were} approved beforehand ({ended} no longer in use).',
      },
      notSatisfied: {
        ja: '利用承認がない、承認前に利用を始めた、承認の期限を過ぎた、又は別の事項の承認によるクラウドサービスが、利用を終えたもの{ended}件を含む{total}件中に{count}件あります（{names}）。',
        en: '{count} of {total|# service|# services} ({ended} no longer in use) {count|was|were} used without approval, before it, after its end, or under one given for something else ({names}).',
      },
      undetermined: {
        ja: '承認の記録が見つからないか、利用開始又は承認の日が分からないサービスが{count}件あります（{names}）。',
        en: 'The approval of {count|# service|# services} can’t be found, or its day or the first day of use is not known ({names}).',
      },
    },
    fix: 'registers/cloudServices',
  },
  usageNotReviewed: {
    title: { ja: 'クラウドの利用状況', en: 'Review of use' },
    sentences: {
      satisfied: {
        ja: 'クラウドサービス{total}件の利用状況を{days}日ごとに確認しています（確認済み{reviewed}件。ほかは利用開始から{days}日以内）。',
        en: 'The use of {total|the one service|# services} is reviewed every {days} days ({reviewed} reviewed so far; the others are used for no longer).',
      },
      notSatisfied: {
        ja: '利用状況を{days}日を超えて確認していない、又は確認しないまま利用を終えたクラウドサービスが{count}件あります（{names}）。',
        en: 'The use of {count|# service|# services} went more than {days} days without a review ({names}).',
      },
      undetermined: {
        ja: '利用開始日も利用状況の確認日も記録されていないクラウドサービスが{count}件あります（{names}）。',
        en: 'Neither a first day of use nor a review is on record for {count|# service|# services} ({names}).',
      },
    },
    fix: 'registers/cloudServices',
  },
  supportEnded: {
    title: { ja: 'サポート切れ', en: 'Support ended' },
    sentences: {
      satisfied: {
        ja: '期限を把握している{total}件に、サポートが切れたソフトウェアはありません。',
        en: '{total|The one program with a known date is not past its support|None of the # programs with a known date is past its support}.',
      },
      notSatisfied: {
        ja: 'サポートが切れたソフトウェアが{count}件あります（{names}）。',
        en: '{count|# program is past its|# programs are past their} support ({names}).',
      },
      undetermined: null,
    },
    none: { ja: 'サポート期限が分かるソフトウェアはまだありません。', en: 'No support end is known yet.' },
    fix: 'registers/software',
  },
  supportEndsInContract: {
    title: { ja: '契約期間中に終わるサポート', en: 'Support ends within the contract' },
    sentences: {
      satisfied: {
        ja: 'サポート期限が分かっているソフトウェア{total}件は、いずれも{until}までサポートされます。',
        en: 'Support of {total|the one|all #} with a known end lasts until {until}.',
      },
      notSatisfied: {
        ja: '業務の終わり（{until}）より前にサポートが切れるソフトウェアが{count}件あります（{names}）。',
        en: 'Support of {count|# piece|# pieces} of software ends before the end of the work, {until} ({names}).',
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
        en: 'The support end of {total|the one program|all # programs} is known.',
      },
      notSatisfied: null,
      undetermined: {
        ja: 'サポート期限が分からないソフトウェアが{count}件あります（{names}）。',
        en: 'The support end of {count|# program|# programs} is not known ({names}).',
      },
    },
    fix: 'registers/software',
  },
  supportDateDiffers: {
    title: { ja: '期限の食い違い', en: 'Dates that differ' },
    sentences: {
      satisfied: {
        ja: '台帳のサポート期限{total}件は、照合したフィードの期限と食い違いません。',
        en: '{total|The one date in the inventory doesn’t|The # dates in the inventory don’t} differ from the feed’s.',
      },
      notSatisfied: null,
      undetermined: {
        ja: '台帳のサポート期限がフィードの期限と違うソフトウェアが{count}件あります（{names}）。台帳の期限で判定していますが、出典を確かめてください。',
        en: 'For {count|# program|# programs}, the inventory’s date is not the feed’s ({names}). The inventory’s date is used; check its source.',
      },
    },
    none: { ja: '台帳に期限を記入したソフトウェアはありません。', en: 'No date was entered in the inventory.' },
    fix: 'software',
  },
  supportFeedStale: {
    title: { ja: 'サポート期限フィードの古さ', en: 'Age of the support feed' },
    sentences: {
      satisfied: {
        ja: 'サポート期限のフィードは{days}日以内のものです（{names}）。',
        en: 'The support feed is at most {days} days old ({names}).',
      },
      notSatisfied: null,
      undetermined: {
        ja: 'サポート期限のフィードが{days}日より古いか、日付が未来のため、いまの期限は判定できません（{names}）。',
        en: 'The support feed is more than {days} days old, or of a day still to come: today’s ends can’t be told ({names}).',
      },
    },
    none: {
      ja: 'サポート期限のフィードとは照合していません。',
      en: 'Nothing was matched with a support feed.',
    },
    fix: 'software',
  },
  vulnerabilityUnknown: {
    title: { ja: '脆弱性情報の照合', en: 'Vulnerabilities looked for' },
    sentences: {
      satisfied: {
        ja: 'ソフトウェア{total}件すべての脆弱性情報を、フィードとの照合又は担当者の確認により把握しています。',
        en: 'Vulnerabilities of {total|the one program|all # programs} were looked for, by feed or by hand.',
      },
      notSatisfied: null,
      undetermined: {
        ja: '脆弱性情報を照合も確認もしていないソフトウェアが{count}件あります（{names}）。purlを記入して照合するか、確かめた日を記入してください。',
        en: 'Nobody has looked for vulnerabilities of {count|# program|# programs} ({names}): give a purl and match, or enter the day they were looked for.',
      },
    },
    fix: 'registers/software',
  },
  vulnerabilityNotRecorded: {
    title: { ja: '脆弱性の記録', en: 'Vulnerabilities on record' },
    sentences: {
      satisfied: {
        ja: '照合で分かった脆弱性は、すべて台帳に記録しています（ソフトウェア{total}件）。',
        en: 'What the feeds tell of {total|# program|# programs} is all on record.',
      },
      notSatisfied: {
        ja: 'フィードが伝える脆弱性を台帳に記録していないソフトウェアが{count}件あります（{names}。脆弱性{open}件）。',
        en: 'Vulnerabilities that the feeds tell of {count|# program|# programs} are not on record ({names}; {open} in all).',
      },
      undetermined: {
        ja: '影響の有無を判定できない脆弱性を記録していないソフトウェアが{count}件あります（{names}。脆弱性{open}件）。',
        en: 'It can’t be told whether vulnerabilities affect {count|# program|# programs} ({names}; {open} in all), and they are not on record.',
      },
    },
    none: { ja: '照合で分かった脆弱性はありません。', en: 'The feeds tell of no vulnerability.' },
    fix: 'software',
  },
  vulnerabilityFeedStale: {
    title: { ja: '脆弱性フィードの古さ', en: 'Age of the vulnerability feeds' },
    sentences: {
      satisfied: {
        ja: '脆弱性のフィード{total}件は{days}日以内のものです（{names}）。',
        en: '{total|The one vulnerability feed is|All # vulnerability feeds are} at most {days} days old ({names}).',
      },
      notSatisfied: null,
      undetermined: {
        ja: '{days}日より古いか、日付が未来の脆弱性のフィードが{count}件あるため、載っていない脆弱性は判定できません（{names}）。',
        en: '{count|# vulnerability feed is|# vulnerability feeds are} more than {days} days old, or of a day still to come: what it doesn’t list can’t be told ({names}).',
      },
    },
    none: { ja: '脆弱性のフィードとは照合していません。', en: 'Nothing was matched with vulnerability feeds.' },
    fix: 'software',
  },
  inventoryIncomplete: {
    title: { ja: 'ソフトウェア管理台帳', en: 'Inventory' },
    sentences: {
      satisfied: {
        ja: 'ソフトウェア{total}件の名称・バージョン・導入箇所を管理台帳で管理しています。',
        en: 'Name, version and place of {total|# program|# programs} are kept in the inventory.',
      },
      notSatisfied: {
        ja: '名称・バージョン・導入箇所のいずれかがない行が{count}件あります（{names}）。',
        en: '{count|# row lacks|# rows lack} name, version or place ({names}).',
      },
      undetermined: null,
    },
    fix: 'registers/software',
  },
  officialNotInformed: {
    title: { ja: '担当職員への情報提供', en: 'Official informed' },
    sentences: {
      satisfied: {
        ja: '入手した脆弱性情報{total}件を担当職員に提供しています（入手から最長{longest}日）。{asideJa}',
        en: 'The official was informed of {total|the one vulnerability|all # vulnerabilities}, {longest} days after it was learned of at the latest.{asideEn}',
      },
      notSatisfied: {
        ja: '担当職員に提供していないか、定めた日数を超えて提供した脆弱性情報が{count}件あります（{names}）。',
        en: 'The official was not informed of {count|# vulnerability|# vulnerabilities}, or later than was set ({names}).',
      },
      undetermined: {
        ja: '提供の期限の前で、まだ提供していない脆弱性情報が{count}件あります（{names}）。',
        en: 'The official is to be informed of {count|# vulnerability|# vulnerabilities}, still in time ({names}).',
      },
    },
    none: { ja: '本業務に影響する脆弱性はありません。{asideJa}', en: 'No vulnerability affects the work.{asideEn}' },
    fix: 'registers/vulnerabilities',
  },
  vulnerabilityWithoutPlan: {
    title: { ja: '脆弱性対策計画', en: 'Vulnerability plans' },
    sentences: {
      satisfied: {
        ja: '脆弱性{total}件すべてに対策計画があります。{asideJa}',
        en: 'There is a plan for {total|the one vulnerability|all # vulnerabilities}.{asideEn}',
      },
      notSatisfied: {
        ja: '対策計画がない脆弱性が{count}件あります（{names}）。',
        en: '{count|# vulnerability has|# vulnerabilities have} no plan ({names}).',
      },
      undetermined: null,
    },
    none: { ja: '本業務に影響する脆弱性はありません。{asideJa}', en: 'No vulnerability affects the work.{asideEn}' },
    fix: 'registers/vulnerabilities',
  },
  planNotConfirmed: {
    title: { ja: '計画の確認', en: 'Plans confirmed' },
    sentences: {
      satisfied: {
        ja: '脆弱性対策計画{total}件は、いずれも対策の前に担当職員の確認を得ています。',
        en: '{total|The one plan was|All # plans were} confirmed by the official before the measure.',
      },
      notSatisfied: {
        ja: '対策の前に担当職員の確認を得ていない計画が{count}件あります（{names}）。{lateJa}',
        en: '{count|# plan was|# plans were} not confirmed by the official before the measure ({names}).{lateEn}',
      },
      undetermined: {
        ja: '確認の記録が見つからない計画が{count}件あります（{names}）。',
        en: 'The confirmation of {count|# plan is|# plans are} not on record ({names}).',
      },
    },
    none: { ja: '確認を受ける計画はありません。', en: 'There is no plan to confirm.' },
    fix: 'registers/vulnerabilities',
  },
  plannedDayPassed: {
    title: { ja: '計画した対策', en: 'Planned measures' },
    sentences: {
      satisfied: {
        ja: '対策計画のある脆弱性{total}件のうち{done}件の対策を終えています。{aheadJa}',
        en: 'Of {total|# vulnerability|# vulnerabilities} with a plan, {done|# was|# were} mended.{aheadEn}',
      },
      notSatisfied: {
        ja: '対策の予定日を過ぎて、対策が済んでいない脆弱性が{count}件あります（{names}、最も遅いもので{longest}日）。',
        en: '{count|# vulnerability is|# vulnerabilities are} not mended though the planned day has passed ({names}; by {longest} days at the most).',
      },
      undetermined: {
        ja: '対策の予定日も完了日も記録されていない脆弱性が{count}件あります（{names}）。',
        en: 'Neither a planned day nor a day of completion is on record for {count|# vulnerability|# vulnerabilities} ({names}).',
      },
    },
    none: { ja: '対策計画を要する脆弱性はありません。', en: 'No vulnerability needs a plan.' },
    fix: 'registers/vulnerabilities',
  },
  measureWithoutEvidence: {
    title: { ja: '規程等の対策と根拠', en: 'Measures and evidence' },
    sentences: {
      satisfied: {
        ja: '規程等の「{family}」に対し、次の対策を講じています：{what}。',
        en: 'Measures for “{family}”: {what}.',
      },
      notSatisfied: {
        ja: '規程等の「{family}」に応える対策がないか、その日に有効で対策を示せる根拠がありません（{what}）。',
        en: 'There is no measure for “{family}”, or its evidence is missing or out of date ({what}).',
      },
      undetermined: null,
    },
    fix: 'registers/controls',
  },
  regulationEditionChanged: {
    title: { ja: '規程の改定', en: 'Newer editions' },
    sentences: {
      satisfied: {
        ja: '規程{total}件に、改定を知りながら担当職員と協議していないものはありません。',
        en: 'No newer edition of the {total|one regulation|# regulations} is known that was not talked over.',
      },
      notSatisfied: {
        ja: '新しい版について担当職員と協議していない規程が{count}件あります（{names}）。',
        en: 'A newer edition of {count|# regulation|# regulations} has not been talked over ({names}).',
      },
      undetermined: null,
    },
    fix: 'registers/regulations',
  },
  regulationEditionMissing: {
    title: { ja: '規程の版', en: 'Editions of the regulations' },
    sentences: {
      satisfied: {
        ja: '規程{total}件の版・番号を記録しています（{names}）。',
        en: 'The edition of {total|the one regulation|all # regulations} is on record ({names}).',
      },
      notSatisfied: null,
      undetermined: {
        ja: '版・番号の記録がない規程が{count}件あります（{names}）。どの版に従うかを記入してください。',
        en: 'The edition of {count|# regulation|# regulations} is not on record ({names}): enter which one is followed.',
      },
    },
    fix: 'registers/regulations',
  },
  namedRegulationMissing: {
    title: { ja: '様式が挙げる規程', en: 'Regulations that the form names' },
    sentences: {
      satisfied: {
        ja: '様式が挙げる三つの規程が台帳にあります。',
        en: 'The three regulations that the form names are on record.',
      },
      notSatisfied: {
        ja: '様式が挙げる規程のうち、台帳にないものが{count}件あります（{missing}）。',
        en: 'Of the regulations that the form names, {count|# is|# are} not on record ({missing}).',
      },
      undetermined: null,
    },
    fix: 'registers/regulations',
  },
  auditRefused: {
    title: { ja: '監査等の受入れ', en: 'Audits accepted' },
    sentences: {
      satisfied: {
        ja: '求めのあった監査・テスト{total}件をすべて受け入れています。',
        en: '{total|The one audit asked for was|All # audits asked for were} accepted.',
      },
      notSatisfied: {
        ja: '受け入れていない監査・テストが{count}件あります（{names}）。',
        en: '{count|# audit was|# audits were} not accepted ({names}).',
      },
      undetermined: {
        ja: '受入れの可否又は種別が記録されていない監査・テストが{count}件あります（{names}）。',
        en: 'It is not on record whether {count|# audit was|# audits were} accepted, or of what kind it was ({names}).',
      },
    },
    none: { ja: '経済産業省等による監査・テストの求めはありません。', en: 'No audit was asked for by the ministry.' },
    also: {
      waiting: {
        ja: '受け入れ、まだ実施されていないものが{waiting}件あります。',
        en: '{waiting|# accepted audit has|# accepted audits have} not been held yet.',
      },
    },
    fix: 'registers/audits',
  },
  findingOverdue: {
    title: { ja: '指摘への対応期限', en: 'Overdue findings' },
    sentences: {
      satisfied: {
        ja: '指摘事項{total}件に、対応期限を過ぎて残っているものはありません。',
        en: '{total|The one finding is not open past its day|None of the # findings is open past its day}.',
      },
      notSatisfied: {
        ja: '対応期限を過ぎた指摘事項が{count}件あります（{names}）。',
        en: '{count|# finding is|# findings are} overdue ({names}).',
      },
      undetermined: {
        ja: '対応期限が記録されていない、対応中の指摘事項が{count}件あります（{names}）。',
        en: '{count|# open finding has|# open findings have} no day by which to be mended ({names}).',
      },
    },
    also: {
      late: {
        ja: '対応期限を過ぎてから完了したものが{late}件あります（{lateNames}。最長で{lateDays}日後）。',
        en: '{late|# was|# were} closed after the day it was due ({lateNames}; at most {lateDays} days after).',
      },
    },
    fix: 'registers/findings',
  },
  findingOpen: {
    title: { ja: '未対応の指摘', en: 'Open findings' },
    sentences: {
      satisfied: {
        ja: '指摘事項{total}件への対応をすべて終えています。',
        en: '{total|The one finding is|All # findings are} closed.',
      },
      notSatisfied: {
        ja: '対応を終えていない指摘事項が{count}件あります（{names}）。',
        en: '{count|# finding is|# findings are} open ({names}).',
      },
      undetermined: {
        ja: '対応中の、又は発見元や診断の記録がない指摘事項が{count}件あります（{names}）。',
        en: '{count|# finding is|# findings are} being worked on, or {count|doesn’t|don’t} say by whom or in which diagnosis {count|it was|they were} found ({names}).',
      },
    },
    none: { ja: '指摘事項はありません。', en: 'There is no finding.' },
    fix: 'registers/findings',
  },
  subcontractNotApproved: {
    title: { ja: '再委託の承認', en: 'Subcontracts approved' },
    sentences: {
      satisfied: {
        ja: '再委託先{total}社は、いずれも開始前に承認を得ています。',
        en: '{total|The one subcontract was|All # subcontracts were} approved beforehand.',
      },
      notSatisfied: {
        ja: '開始前に得た承認の記録がない再委託が{count}社あります（{names}）。',
        en: '{count|# subcontract has|# subcontracts have} no approval given before it began ({names}).',
      },
      undetermined: {
        ja: '承認の記録が見つからない再委託が{count}社あります（{names}）。',
        en: 'The approval of {count|# subcontract|# subcontracts} can’t be found ({names}).',
      },
    },
    none: { ja: 'この階層の再委託はありません。', en: 'There is no subcontract at this tier.' },
    fix: 'registers/subcontracts',
  },
  flowDownMissing: {
    title: { ja: '再委託先に課す条件', en: 'Conditions imposed' },
    sentences: {
      satisfied: {
        ja: '再委託先{total}社に、本契約と同じ情報セキュリティ対策を課しています。',
        en: '{total|The one subcontractor is|All # subcontractors are} bound by the same measures.',
      },
      notSatisfied: {
        ja: '同じ対策を課した記録がない再委託先が{count}社あります（{names}）。',
        en: '{count|# subcontractor is|# subcontractors are} not bound by the same measures ({names}).',
      },
      undetermined: null,
    },
    none: { ja: 'この階層の再委託はありません。', en: 'There is no subcontract at this tier.' },
    fix: 'registers/subcontracts',
  },
  subcontractorUnanswered: {
    title: { ja: '再委託先の回答', en: 'Answers of subcontractors' },
    sentences: {
      satisfied: {
        ja: '再委託先{total}社から実施状況の回答を受けています。',
        en: '{total|The one subcontractor has|All # subcontractors have} answered.',
      },
      notSatisfied: {
        ja: '期限までに回答のない再委託先が{count}社あります（{names}）。',
        en: '{count|# subcontractor has|# subcontractors have} not answered in time ({names}).',
      },
      undetermined: {
        ja: '回答を待っている再委託先が{count}社あります（{names}）。',
        en: '{count|# subcontractor has|# subcontractors have} yet to answer ({names}).',
      },
    },
    none: { ja: 'この階層の再委託はありません。', en: 'There is no subcontract at this tier.' },
    also: {
      late: {
        ja: '期限の後に回答を受けた再委託先が{late}社あります（{lateNames}。最長で{lateDays}日後）。',
        en: '{late|# answer|# answers} came after the day it was due ({lateNames}; at most {lateDays} days after).',
      },
    },
    fix: 'registers/subcontracts',
  },
  returnNotStated: {
    title: { ja: '再委託先の返却・消去の申告', en: 'Return stated by subcontractors' },
    sentences: {
      satisfied: {
        ja: '再委託先{total}社のうち、情報を取り扱うのは{handling}社で、{stated}社が返却・廃棄・消去を申告しています。期限の来た申告に漏れはありません。',
        en: 'Of {total|# subcontractor|# subcontractors}, {handling} {handling|handles|handle} information and {stated} {stated|has|have} stated its return; no statement that is due is missing.',
      },
      notSatisfied: {
        ja: '業務が終わっても、取り扱った情報の返却・廃棄・消去を申告していない再委託先が{count}社あります（{names}）。',
        en: 'The work is over, and {count|# subcontractor has|# subcontractors have} not stated the return of the information handled ({names}).',
      },
      undetermined: {
        ja: '返却・廃棄・消去の申告が要るか、済んだかを判定できない再委託先が{count}社あります（{names}）。取り扱う情報と申告日を記録してください。',
        en: 'For {count|# subcontractor|# subcontractors} ({names}) it can’t be told whether a return is to be stated, or was: record what is handled and the day of the statement.',
      },
    },
    none: { ja: 'この階層の再委託はありません。', en: 'There is no subcontract at this tier.' },
    fix: 'registers/subcontracts',
  },
  broughtInWithoutPermission: {
    title: { ja: '持込みの許可', en: 'Permission to carry in' },
    sentences: {
      satisfied: {
        ja: '持ち込んだ機器{total}台は、いずれも事前に担当職員の許可を得ています。',
        en: '{total|The one device was|All # devices were} permitted beforehand.',
      },
      notSatisfied: {
        ja: '許可の記録がない、又は許可より前若しくは期限の後に持ち込んだ機器が{count}台あります（{names}）。',
        en: '{count|# device has|# devices have} no permission, or came before it or after its end ({names}).',
      },
      undetermined: {
        ja: '許可の記録又は持込開始日が見つからない機器が{count}台あります（{names}）。',
        en: 'The permission or the first day of {count|# device|# devices} can’t be found ({names}).',
      },
    },
    fix: 'registers/carriedInDevices',
  },
  deviceErasureNotProved: {
    title: { ja: '持込機器からの消去', en: 'Erasure of devices' },
    sentences: {
      satisfied: {
        ja: '持ち込んで作業を終えた機器{total}台のすべてについて、情報を消去した証明があります。',
        en: 'Erasure is proved for {total|the one device|all # devices}.',
      },
      notSatisfied: {
        ja: '作業終了後も消去の証明がない持込機器が{count}台あります（{names}）。',
        en: '{count|# device lacks|# devices lack} a proof of erasure ({names}).',
      },
      undetermined: {
        ja: '消去が証明されたかを判定できない持込機器が{count}台あります（{names}）。期限内のもののほか、記憶媒体の有無が記録されていないもの、消去の日付がないか食い違うものを含みます。',
        en: 'For {count|# device|# devices} ({names}) it can’t be told whether the erasure is proved: it is still in time, it isn’t said whether there is storage, or days are missing or contradict each other.',
      },
    },
    none: {
      ja: '消去を証明する時期の来た、記憶媒体のある持込機器はありません。',
      en: 'No device with storage is due to be proved erased.',
    },
    also: {
      late: {
        ja: '消去の期限を過ぎてから消去したものが{late}件あります（{lateNames}。最長で{lateDays}日後）。',
        en: '{late|# was|# were} erased after the day it was due ({lateNames}; at most {lateDays} days after).',
      },
    },
    fix: 'registers/erasures',
  },
  pledgeMissing: {
    title: { ja: '秘密保持の誓約', en: 'Pledges' },
    sentences: {
      satisfied: {
        ja: '従事者{total}名全員から秘密保持の誓約を得ています。',
        en: '{total|The one person has|All # people have} pledged confidentiality.',
      },
      notSatisfied: {
        ja: '有効な秘密保持の誓約がない従事者が{total}名中{count}名います（{names}）。',
        en: '{count} of {total|# person has|# people have} no pledge of confidentiality in force ({names}).',
      },
      undetermined: {
        ja: '秘密保持の誓約を確かめられない従事者が{total}名中{count}名います（{names}）。誓約日と、契約後も有効かを記入するか、誓約によらない方法をとったことを示してください。',
        en: 'The pledge of {count} of {total|# person|# people} can’t be told ({names}): enter its day and whether it outlasts the contract, or show by what other means confidentiality is kept.',
      },
    },
    fix: 'registers/pledges',
  },
  pledgeAfterStart: {
    title: { ja: '誓約の時期', en: 'When people pledged' },
    sentences: {
      satisfied: {
        ja: '秘密保持の誓約は、いずれも従事を始める日までに得ています（{total}名）。',
        en: '{total|The one pledge was|All # pledges were} signed by the day on which the engagement began.',
      },
      notSatisfied: {
        ja: '従事を始めた後に誓約した従事者が{count}名います（{names}。最も遅いもので{days}日後）。',
        en: '{count|# person|# people} pledged only after beginning ({names}; {days|# day|# days} late at most).',
      },
      undetermined: null,
    },
    none: {
      ja: '誓約の時期を比べられる従事者はまだいません。',
      en: 'There is no pledge to compare with a first day yet.',
    },
    fix: 'registers/pledges',
  },
  usedForOtherPurpose: {
    title: { ja: '目的外の利用', en: 'Use for other purposes' },
    sentences: {
      satisfied: {
        ja: '受領情報{total}件は、いずれも本業務のほかに利用しておらず、そのための措置を講じています。',
        en: '{total|The one piece of information is|All # pieces of information are} used for this work alone, and something keeps it so.',
      },
      notSatisfied: {
        ja: '本業務のほかの目的に利用した受領情報が{count}件あります（{names}）。直ちに中止してください。',
        en: '{count|# piece of information was|# pieces of information were} used for another purpose ({names}): stop at once.',
      },
      undetermined: {
        ja: '目的外の利用の有無、又は目的外の利用を防ぐ措置が記録されていない受領情報が{count}件あります（{names}）。',
        en: 'Whether it was used otherwise, or what keeps it to its purpose, is not on record for {count|# piece|# pieces} of information ({names}).',
      },
    },
    fix: 'registers/informationItems',
  },
  disclosedWithoutApproval: {
    title: { ja: '外部提供の承認', en: 'Disclosures approved' },
    sentences: {
      satisfied: {
        ja: '外部への提供{total}件は、いずれも事前に担当職員の承認を得ています。',
        en: '{total|The one disclosure was|All # disclosures were} approved beforehand.',
      },
      notSatisfied: {
        ja: '承認の記録がない、承認前の、承認の期限を過ぎた、又は別の事項の承認による外部提供が{count}件あります（{names}）。',
        en: '{count|# disclosure has|# disclosures have} no approval, came before it or after its end, or names one that was given for something else ({names}).',
      },
      undetermined: {
        ja: '承認の記録が見つからないか、提供又は承認の日が分からない外部提供が{count}件あります（{names}）。',
        en: 'The approval of {count|# disclosure|# disclosures} can’t be found, or its day or theirs is not known ({names}).',
      },
    },
    fix: 'registers/disclosures',
  },
  handlingNotAssured: {
    title: { ja: '提供先での適切な取扱い', en: 'Handling assured' },
    sentences: {
      satisfied: {
        ja: '外部提供{total}件は、いずれも提供先で適切に取り扱われることを確認しています。',
        en: 'Proper handling was made sure of for {total|the one disclosure|all # disclosures}.',
      },
      notSatisfied: {
        ja: '適切な取扱いを確認せずに行った外部提供が{count}件あります（{names}）。',
        en: '{count|# disclosure was|# disclosures were} made without making sure of proper handling ({names}).',
      },
      undetermined: {
        ja: '適切な取扱いを確認したかの記録がない外部提供が{count}件あります（{names}）。',
        en: 'It is not on record whether proper handling was made sure of for {count|# disclosure|# disclosures} ({names}).',
      },
    },
    fix: 'registers/disclosures',
  },
  cautionsMissing: {
    title: { ja: '取扱上の注意点', en: 'Cautions' },
    sentences: {
      satisfied: {
        ja: '{register}{total}件すべてに、取扱上の注意点を示しています。',
        en: 'Cautions were given for {total|the one entry|all # entries} under “{register}”.',
      },
      notSatisfied: {
        ja: '{register}に、取扱上の注意点を示した記録がないものが{count}件あります（{names}）。',
        en: 'No cautions are on record for {count|# entry|# entries} under “{register}” ({names}).',
      },
      undetermined: null,
    },
    fix: 'registers',
  },
  procedureNotPresented: {
    title: { ja: '対処方法の提示', en: 'Procedure presented' },
    sentences: {
      satisfied: {
        ja: '事故の対処方法{total}件を担当職員に提示しています。',
        en: '{total|The one procedure has|All # procedures have} been presented.',
      },
      notSatisfied: {
        ja: '担当職員に提示していない対処方法があります（{names}）。',
        en: 'A procedure has not been presented ({names}).',
      },
      undetermined: null,
    },
    fix: 'registers/responseProcedures',
  },
  firstReportMissing: {
    title: { ja: '事故の第1報', en: 'First report' },
    sentences: {
      satisfied: {
        ja: '事故{total}件は、いずれも担当職員に報告しています。',
        en: '{total|The one incident was|All # incidents were} reported.',
      },
      notSatisfied: {
        ja: '担当職員への第1報がない事故が{count}件あります（{names}）。',
        en: '{count|# incident has|# incidents have} no first report ({names}).',
      },
      undetermined: null,
    },
    none: {
      ja: '訓練のほかに、侵害又はそのおそれはありませんでした。',
      en: 'Apart from drills there was no breach and no suspicion of one.',
    },
    fix: 'registers/incidents',
  },
  firstReportSlow: {
    title: { ja: '第1報までの時間', en: 'Time to the first report' },
    sentences: {
      satisfied: {
        ja: '事故{total}件の第1報は、いずれも認知から{hours}時間以内に行いました（最も長いもので{minutes}分）。',
        en: '{total|The one first report came|All # first reports came} within {hours|# hour|# hours} (at most {minutes|# minute|# minutes}).',
      },
      notSatisfied: {
        ja: '認知から第1報まで{hours}時間を超えた事故が{count}件あります（{names}。最も長いもので{minutes}分）。',
        en: '{count|# first report took|# first reports took} more than {hours|# hour|# hours} ({names}; at most {minutes|# minute|# minutes}).',
      },
      undetermined: {
        ja: '認知の日時が分からないか、速やかさの目安（時間）が契約の設定にないため、{count}件（{names}）を判定できません（認知から第1報まで、最も長いもので{minutes}分）。',
        en: 'The recognition has no time, or the contract’s settings give no limit in hours: {count|# incident|# incidents} ({names}) can’t be judged (at most {minutes} min to the first report).',
      },
    },
    none: { ja: '第1報を要する事故はありません。', en: 'No incident needed a first report.' },
    fix: pathToSetting('firstReportWithinHours'),
  },
  incidentOpen: {
    title: { ja: '事故の完了', en: 'Incidents closed' },
    sentences: {
      satisfied: {
        ja: '事故{total}件の原因を究明し、対応を終えています。',
        en: '{total|The one incident is|All # incidents are} explained and closed.',
      },
      notSatisfied: null,
      undetermined: {
        ja: '原因究明又は対応の途中の事故が{count}件あります（{names}）。',
        en: '{count|# incident is|# incidents are} not yet explained or closed ({names}).',
      },
    },
    none: {
      ja: '訓練のほかに、侵害又はそのおそれはありませんでした。',
      en: 'Apart from drills there was no breach and no suspicion of one.',
    },
    fix: 'registers/incidents',
  },
  incidentNotConsulted: {
    title: { ja: '事故についての協議・指示', en: 'Consultation about incidents' },
    sentences: {
      satisfied: {
        ja: '完了した事故{total}件は、いずれも担当職員との協議又は指示の記録があります。',
        en: '{total|The one closed incident was|All # closed incidents were} talked over with the official, or instructed.',
      },
      notSatisfied: null,
      undetermined: {
        ja: '担当職員との協議も指示も記録されないまま完了した事故が{count}件あります（{names}）。認知した日以後の協議又は指示を記録してください。',
        en: '{count|# incident was|# incidents were} closed without a consultation or an instruction on record ({names}): record the act, dated on or after the recognition.',
      },
    },
    none: { ja: '完了した事故はありません。', en: 'No incident is closed.' },
    fix: 'registers/incidents',
  },
  incidentClosingNotAgreed: {
    title: { ja: '事故の完了の了承', en: 'Closing agreed' },
    sentences: {
      satisfied: {
        ja: '事故{total}件の完了は、いずれも担当職員の了承を得ています。',
        en: 'The official agreed to the closing of {total|the one incident|all # incidents}.',
      },
      notSatisfied: {
        ja: '完了について担当職員の了承の記録がない事故が{count}件あります（{names}）。',
        en: 'The official’s agreement to close is not on record for {count|# incident|# incidents} ({names}).',
      },
      undetermined: null,
    },
    none: { ja: '完了した事故はありません。', en: 'No incident is closed.' },
    fix: 'registers/incidents',
  },
  instructionOpen: {
    title: { ja: '担当職員の指示', en: 'Instructions' },
    sentences: {
      satisfied: {
        ja: '担当職員の指示{total}件に対応しました。',
        en: '{total|The one instruction is|All # instructions are} done.',
      },
      notSatisfied: {
        ja: '対応していない担当職員の指示が{count}件あります（{names}）。',
        en: '{count|# instruction is|# instructions are} open ({names}).',
      },
      undetermined: {
        ja: '指示かどうか（行為の種別）か、どの事項についてかが分からない、未対応の担当職員の行為が{count}件あります（{names}）。',
        en: 'Of {count|# act|# acts} of the official it is not known whether {count|it is an instruction|they are instructions} or about which matter, nor {count|is it|are they} done ({names}).',
      },
    },
    none: { ja: 'この事項についての指示はありません。', en: 'There is no instruction about this matter.' },
    emptied: {
      ja: '担当職員から指示を受けたことはなく、台帳「{register}」に記録すべきものはありません（{emptyBecause}）。',
      en: 'No instruction was given: there is nothing to record under “{register}” ({emptyBecause}).',
    },
    fix: 'registers/acts',
  },
  riskNotAcceptable: {
    title: { ja: '残るリスク', en: 'Residual risk' },
    sentences: {
      satisfied: {
        ja: 'クラウドの残るリスク{total}件は、いずれも許容の範囲か、許容した者の記録があります。',
        en: '{total|The one residual risk is|All # residual risks are} low or accepted by name.',
      },
      notSatisfied: {
        ja: '許容した者の記録がない、残るリスクの大きい評価が{count}件あります（{names}）。',
        en: '{count|# assessment leaves|# assessments leave} a high risk that nobody accepted ({names}).',
      },
      undetermined: {
        ja: '残るリスクの値がない評価が{count}件あります（{names}）。',
        en: '{count|# assessment has|# assessments have} no residual risk ({names}).',
      },
    },
    none: {
      ja: '残るリスクを記録した評価はまだありません。',
      en: 'No assessment with a residual risk is on record yet.',
    },
    fix: 'registers/riskAssessments',
  },
  documentMissing: {
    title: { ja: '品質保証等の文書', en: 'Documents' },
    sentences: {
      satisfied: { ja: '次の文書を整備しています：{names}。', en: 'These documents are kept: {names}.' },
      notSatisfied: { ja: 'この義務に応える文書の記録がありません。', en: 'There is no document for this duty.' },
      undetermined: {
        ja: '版もファイルも記録されていない文書が{count}件あります（{names}）。版を書くか、ファイルを証跡として付けてください。',
        en: 'Neither an edition nor a file is on record for {count|# document|# documents} ({names}): enter the edition or attach the file.',
      },
    },
    fix: 'registers/qualityDocuments',
  },
  documentNotSubmitted: {
    title: { ja: '文書の提出', en: 'Documents submitted' },
    sentences: {
      satisfied: {
        ja: '{aboutJa}を示す文書{total}件を担当職員に提出しています。',
        en: '{total|The one document|All # documents} on {aboutEn} {total|was|were} submitted.',
      },
      notSatisfied: {
        ja: '提出していない文書があるか、文書の記録がありません（{names}）。',
        en: 'A document has not been submitted, or there is none ({names}).',
      },
      undetermined: {
        ja: '提出日はありますが、何を提出したか（版又はファイル）の記録がない文書が{count}件あります（{names}）。',
        en: '{count|# document has|# documents have} a day of submission, but neither edition nor file tells what was submitted ({names}).',
      },
    },
    fix: 'registers/qualityDocuments',
  },
  equipmentNotAssured: {
    title: { ja: '調達した機器等', en: 'Procured equipment' },
    sentences: {
      satisfied: {
        ja: '調達した機器等{total}件について、製造者・製造国と製造工程の管理を確かめています。',
        en: 'Maker, origin and the care taken in its making are on record for {total|the one procured item|all # procured items}.',
      },
      notSatisfied: {
        ja: '調達した機器等{total}件のうち、製造者、製造国又は製造工程の管理を確かめた記録がないものが{count}件あります（{names}）。',
        en: 'Of {total|# procured item|# procured items}, {count|# lacks|# lack} maker, origin, or what shows the care taken in its making ({names}).',
      },
      undetermined: null,
    },
    none: { ja: '調達した機器等の記録はありません。', en: 'No procured equipment is on record.' },
    fix: 'registers/equipment',
  },
  equipmentSupportEnded: {
    title: { ja: '調達した機器等のサポート', en: 'Support of equipment' },
    sentences: {
      satisfied: {
        ja: '調達した機器等{total}件のサポートは、{until}まで続きます。',
        en: 'Support of {total|the one procured item|all # procured items} lasts until {until}.',
      },
      notSatisfied: {
        ja: '{until}までにサポートが終わる機器等が{count}件あります（{names}）。',
        en: 'Support of {count|# procured item|# procured items} ends before {until} ({names}).',
      },
      undetermined: {
        ja: 'サポート期限の記録がない機器等が{count}件あります（{names}）。',
        en: 'No end of support is on record for {count|# procured item|# procured items} ({names}).',
      },
    },
    none: { ja: '調達した機器等の記録はありません。', en: 'No procured equipment is on record.' },
    fix: 'registers/equipment',
  },
  endpointUncovered: {
    title: { ja: '不正プログラム対策ソフト', en: 'Anti-malware' },
    sentences: {
      satisfied: {
        ja: '機器{total}台すべてに不正プログラム対策ソフトを導入しています。{excusedJa}',
        en: '{total|The one machine has|All # machines have} anti-malware software.{excusedEn}',
      },
      notSatisfied: {
        ja: '機器{total}台のうち、不正プログラム対策ソフトの記録がないものが{count}台あります（{names}）。サーバやソフトウェアの台帳にある機器も含みます。{excusedJa}',
        en: 'Of {total|# machine|# machines}, {count|# has|# have} no anti-malware software on record ({names}); machines that only the registers of servers and software name are counted too.{excusedEn}',
      },
      undetermined: {
        ja: '名称もホスト名もなく、不正プログラム対策ソフトがあるか分からないサーバが{count}台あります（{names}）。{excusedJa}',
        en: '{count|# server has|# servers have} neither a name nor a host: it is not known whether {count|it has|they have} anti-malware software ({names}).{excusedEn}',
      },
    },
    none: {
      ja: '対策ソフトを入れる機器はありません。{excusedJa}',
      en: 'There is no machine for anti-malware software.{excusedEn}',
    },
    fix: 'registers/endpoints',
  },
  productOutdated: {
    title: { ja: '対策ソフトの更新', en: 'Software kept current' },
    sentences: {
      satisfied: {
        ja: '機器{total}台の対策ソフトが最新であることを{days}日以内に確かめています。{excusedJa}',
        en: '{total|The one machine was|All # machines were} found current within {days} days.{excusedEn}',
      },
      notSatisfied: {
        ja: '機器{total}台のうち、対策ソフトが最新と確かめた日が{days}日より古いものが{count}台あります（{names}）。',
        en: 'Of {total|# machine|# machines}, {count|# was|# were} last found current more than {days} days ago ({names}).',
      },
      undetermined: {
        ja: '機器{total}台のうち、対策ソフトが最新と確かめた日の記録がないものが{count}台あります（{names}）。',
        en: 'Of {total|# machine|# machines}, it is not on record when {count|# was|# were} found current ({names}).',
      },
    },
    none: {
      ja: '対策ソフトを入れる機器はありません。{excusedJa}',
      en: 'There is no machine for anti-malware software.{excusedEn}',
    },
    fix: 'registers/endpoints',
  },
  definitionsOld: {
    title: { ja: '定義ファイル', en: 'Definitions' },
    sentences: {
      satisfied: {
        ja: '機器{total}台の定義ファイルは、いずれも{days}日以内のものです。{excusedJa}',
        en: 'Definitions of {total|the one machine|all # machines} are at most {days} days old.{excusedEn}',
      },
      notSatisfied: {
        ja: '機器{total}台のうち、定義ファイルが{days}日より古いものが{count}台あります（{names}）。',
        en: 'Of {total|# machine|# machines}, {count|# has|# have} definitions older than {days} days ({names}).',
      },
      undetermined: {
        ja: '機器{total}台のうち、定義ファイルの日付の記録がないものが{count}台あります（{names}）。',
        en: 'Of {total|# machine|# machines}, {count|# has|# have} no date of definitions on record ({names}).',
      },
    },
    none: {
      ja: '対策ソフトを入れる機器はありません。{excusedJa}',
      en: 'There is no machine for anti-malware software.{excusedEn}',
    },
    fix: 'registers/endpoints',
  },
  settingsNotCentral: {
    title: { ja: '設定の一括管理', en: 'Central settings' },
    sentences: {
      satisfied: {
        ja: '機器{total}台の設定は、管理者が一括して管理しています。{excusedJa}',
        en: 'Settings of {total|the one machine|all # machines} are centrally managed.{excusedEn}',
      },
      notSatisfied: {
        ja: '機器{total}台のうち、設定を一括管理していないものが{count}台あります（{names}）。',
        en: 'Of {total|# machine|# machines}, {count|# is|# are} not centrally managed ({names}).',
      },
      undetermined: {
        ja: '機器{total}台のうち、設定を一括管理しているかの記録がないものが{count}台あります（{names}）。',
        en: 'Of {total|# machine|# machines}, {count|# has|# have} nothing on record about central settings ({names}).',
      },
    },
    none: {
      ja: '対策ソフトを入れる機器はありません。{excusedJa}',
      en: 'There is no machine for anti-malware software.{excusedEn}',
    },
    fix: 'registers/endpoints',
  },
  fullScanMissing: {
    title: { ja: '全ファイルのスキャン', en: 'Full scans' },
    sentences: {
      satisfied: {
        ja: '機器{total}台の全ファイルを{days}日以内にスキャンしています。{excusedJa}',
        en: '{total|The one machine was|All # machines were} fully scanned within {days} days.{excusedEn}',
      },
      notSatisfied: {
        ja: '機器{total}台のうち、最後の全スキャンが{days}日より古いものが{count}台あります（{names}）。',
        en: 'Of {total|# machine|# machines}, {count|# was|# were} last fully scanned more than {days} days ago ({names}).',
      },
      undetermined: {
        ja: '機器{total}台のうち、全スキャンの記録がないものが{count}台あります（{names}）。',
        en: 'Of {total|# machine|# machines}, {count|# has|# have} no full scan on record ({names}).',
      },
    },
    none: {
      ja: '対策ソフトを入れる機器はありません。{excusedJa}',
      en: 'There is no machine for anti-malware software.{excusedEn}',
    },
    fix: 'registers/endpoints',
  },
  edrNotConsidered: {
    title: { ja: 'EDRの検討', en: 'EDR considered' },
    sentences: {
      satisfied: {
        ja: '機器{total}台についてEDRの導入を検討し、結果を記録しています。{excusedJa}',
        en: 'EDR was considered for {total|the one machine|all # machines}, with the outcome on record.{excusedEn}',
      },
      notSatisfied: {
        ja: '機器{total}台のうち、EDRを検討していないか、検討の記録がないものが{count}台あります（{names}）。',
        en: 'Of {total|# machine|# machines}, {count|# has|# have} no consideration of EDR, or none on record ({names}).',
      },
      undetermined: {
        ja: '機器{total}台のうち、EDRを検討したかが記録されていないものが{count}台あります（{names}）。',
        en: 'Of {total|# machine|# machines}, {count|# has|# have} nothing on record about EDR ({names}).',
      },
    },
    none: {
      ja: '対策ソフトを入れる機器はありません。{excusedJa}',
      en: 'There is no machine for anti-malware software.{excusedEn}',
    },
    fix: 'registers/endpoints',
  },
  changeNotReported: {
    title: { ja: '変更の報告', en: 'Changes reported' },
    sentences: {
      satisfied: {
        ja: '情報セキュリティ対策による変更{total}件を担当職員に報告しています（変更から最長{longest}日）。',
        en: '{total|The one change was|All # changes were} reported, {longest} days after the change at the latest.',
      },
      notSatisfied: {
        ja: '担当職員に報告していない{lateJa}変更が{count}件あります（{names}）。',
        en: '{count|# change has|# changes have} not been reported{lateEn} ({names}).',
      },
      undetermined: {
        ja: '速やかに報告したかを判定できない変更が{count}件あります（{names}）。{whyJa}',
        en: 'Whether {count|# change was|# changes were} reported without delay can’t be told ({names}). {whyEn}',
      },
    },
    none: { ja: '報告する変更はありません。', en: 'There is no change to report.' },
    emptied: {
      ja: '契約の途中で内容を変えたことはなく、報告を要するものとして台帳「{register}」に記録すべきものはありません（{emptyBecause}）。',
      en: 'Nothing was changed that is to be reported: there is nothing to record under “{register}” ({emptyBecause}).',
    },
    fix: 'registers/changes',
  },
  handoverMissing: {
    title: { ja: '引継ぎ項目', en: 'Handovers' },
    sentences: {
      satisfied: {
        ja: '他の事業者への引継ぎ{total}件の項目に情報セキュリティ対策を記載しています。',
        en: '{total|The one handover to another operator names|All # handovers to other operators name} the security measures.',
      },
      notSatisfied: {
        ja: '情報セキュリティ対策の記載がない、他の事業者への引継ぎが{count}件あります（{names}）。',
        en: '{count|# handover to another operator names|# handovers to other operators name} no security measures ({names}).',
      },
      undetermined: null,
    },
    none: { ja: '他の事業者への引継ぎはありません。', en: 'Nothing was handed over to another operator.' },
    fix: 'registers/handovers',
  },
  vulnerabilityWatchStale: {
    title: { ja: '脆弱性情報の収集', en: 'Vulnerability watch' },
    sentences: {
      satisfied: {
        ja: 'サーバ{total}台の脆弱性情報を{days}日以内に収集しています。',
        en: 'Vulnerabilities of {total|the one server|all # servers} were looked up within {days} days.',
      },
      notSatisfied: {
        ja: 'サーバ{total}台のうち、脆弱性情報の収集が{days}日より古いものが{count}台あります（{names}）。',
        en: 'Of {total|# server|# servers}, {count|# was|# were} last looked up more than {days} days ago ({names}).',
      },
      undetermined: {
        ja: 'サーバ{total}台のうち、脆弱性情報を収集した日の記録がないものが{count}台あります（{names}）。パッケージの一覧にだけある機器は、サーバの台帳に加えてください（他者が管理するなら「管理責任」で他者を選びます）。',
        en: 'Of {total|# server|# servers}, it is not on record when {count|# was|# were} looked up ({names}). A machine that only a list of packages names is to be added to the servers; one of others is marked as theirs.',
      },
    },
    none: {
      ja: '受注者が管理責任を有するサーバはありません。',
      en: 'No server is in the contractor’s responsibility.',
    },
    fix: 'registers/servers',
  },
  patchLate: {
    title: { ja: '修正プログラムの適用', en: 'Patches' },
    sentences: {
      satisfied: {
        ja: '公開された修正{total}件を、いずれも{days}日以内に適用しています（最長{longest}日）。',
        en: '{total|The one patch was|All # patches were} applied within {days} days (in {longest} at the most).',
      },
      notSatisfied: {
        ja: '修正の適用が公開から{days}日を超えた（未適用を含む）サーバが{count}台あります（{names}、最長{longest}日）。',
        en: '{count|# server was|# servers were} patched later than {days} days after release, or still {count|is|are} not ({names}; {longest} days at the most).',
      },
      undetermined: {
        ja: '修正をまだ適用していない（期限内の）サーバが{count}台あります（{names}）。',
        en: '{count|# server is|# servers are} not patched yet, still in time ({names}).',
      },
    },
    none: {
      ja: '修正の公開日を記録した自社サーバはありません。',
      en: 'No release of a patch is on record for an own server.',
    },
    fix: 'registers/servers',
  },
  patchNotApplied: {
    title: { ja: '知られている修正の適用', en: 'Known fixes applied' },
    sentences: {
      satisfied: {
        ja: '自社サーバのパッケージ{total}件に、知られている修正を適用していないものはありません。',
        en: '{total|The one package|All # packages} on own servers {total|has|have} every known fix applied.',
      },
      notSatisfied: {
        ja: '知られている修正を適用していないパッケージが、自社サーバに{count}件あります：{fixesJa}。',
        en: '{count|# package on own servers lacks|# packages on own servers lack} a known fix: {fixesEn}.',
      },
      undetermined: {
        ja: '知られている修正をすべて適用したかを判定できません。判定できないパッケージ{untold}件（{untoldNames}）、パッケージの一覧がない自社サーバ{unlisted}台（{unlistedNames}）。一覧は、導入箇所をサーバ名にして台帳に取り込みます。',
        en: 'Whether all known fixes are applied can’t be told: {untold|# package|# packages} can’t be judged ({untoldNames}), {unlisted|# own server has|# own servers have} no package list ({unlistedNames}). Lists are imported into the inventory with the server’s name as their place.',
      },
    },
    none: {
      ja: 'パッケージを確かめる自社サーバはありません。',
      en: 'There is no own server whose packages could be looked at.',
    },
    fix: 'registers/software',
  },
  domainNotGoJp: {
    title: { ja: '.go.jp ドメイン', en: '.go.jp' },
    sentences: {
      satisfied: {
        ja: '外向けのサイト・メールドメイン{total}件は、いずれも .go.jp ドメインを使用しています。',
        en: '{total|The one outward site or mail domain uses|All # outward sites and mail domains use} .go.jp.',
      },
      notSatisfied: {
        ja: '外向けのサイト・メールドメイン{total}件のうち、.go.jp ドメインでないものが{count}件あります（{names}）。この事項に例外の定めはなく、受注者の理由だけでは足りません。',
        en: 'Of {total|# outward site or mail domain|# outward sites and mail domains}, {count|# is|# are} not under .go.jp ({names}); the clause knows no exception, and a reason of the contractor’s own does not do.',
      },
      undetermined: {
        ja: '.go.jp ドメインでないか、ドメインを読み取れないものが{count}件あります（{names}）。担当職員との協議があれば、その結果を別葉に説明してください。',
        en: '{count|# is|# are} not under .go.jp, or can’t be read as a domain ({names}); where the official was consulted, explain the outcome in the report.',
      },
    },
    none: { ja: '外向けのサイトもメールドメインもありません。', en: 'There is no outward site or mail domain.' },
    fix: 'registers',
  },
  diagnosisMissingBeforeOpening: {
    title: { ja: '開始前の診断', en: 'Diagnosis before opening' },
    sentences: {
      satisfied: {
        ja: '{register}{total}件は、いずれも公開前に診断しています。',
        en: '{total|The one entry|All # entries} under “{register}” {total|was|were} diagnosed before opening.',
      },
      notSatisfied: {
        ja: '{register}{total}件のうち、公開前の診断の記録がないものが{count}件あります（{names}）。',
        en: 'Of {total|# entry|# entries} under “{register}”, {count|# was|# were} not diagnosed before opening ({names}).',
      },
      undetermined: {
        ja: '公開日の記録がないか、公開前でまだ診断していないものが{count}件あります（{names}）。',
        en: '{count|# has|# have} no opening day on record, or {count|is|are} to be diagnosed before it ({names}).',
      },
    },
    fix: 'registers/diagnoses',
  },
  diagnosisOverAYear: {
    title: { ja: '年1回の診断', en: 'Yearly diagnosis' },
    sentences: {
      satisfied: {
        ja: '公開中の{register}{total}件を、いずれも1年以内に診断しています。',
        en: '{total|The one that is open was|All # that are open were} diagnosed within a year.',
      },
      notSatisfied: {
        ja: '公開中の{register}{total}件のうち、1年以内の診断の記録がないものが{count}件あります（{names}）。',
        en: 'Of {total|# that is open|# that are open}, {count|# has|# have} no diagnosis within a year ({names}).',
      },
      undetermined: {
        ja: '公開開始日の記録がなく、1年以内の診断が要るか分からない{register}が{count}件あります（{names}）。',
        en: '{count|# has|# have} neither a day of opening nor a diagnosis within a year on record ({names}).',
      },
    },
    none: { ja: '公開中のものはありません。', en: 'Nothing is open.' },
    fix: 'registers/diagnoses',
  },
  diagnosisMissingAfterChange: {
    title: { ja: '改修後の診断', en: 'Diagnosis after changes' },
    sentences: {
      satisfied: {
        ja: '改修した{register}{total}件を、いずれも改修の後に診断しています。',
        en: '{total|The one that was changed was|All # that were changed were} diagnosed afterwards.',
      },
      notSatisfied: {
        ja: '改修した{register}{total}件のうち、改修のあとに診断していないものが{count}件あります（{names}）。',
        en: 'Of {total|# that was changed|# that were changed}, {count|# was|# were} not diagnosed after {count|its|their} last change ({names}).',
      },
      undetermined: null,
    },
    none: { ja: '公開後の改修の記録はありません。', en: 'No change is on record.' },
    fix: 'registers/diagnoses',
  },
  diagnosisMissingAfterThreat: {
    title: { ja: '新たな脅威の後の診断', en: 'Diagnosis after new threats' },
    sentences: {
      satisfied: {
        ja: '新たな脅威{total}件の確認後に、対象のウェブアプリケーションを診断しています。',
        en: 'The web applications concerned were diagnosed after {total|the one new threat|each of # new threats}.',
      },
      notSatisfied: {
        ja: '確認の後に、対象のウェブアプリケーションを診断していない新たな脅威が{count}件あります（{names}）。',
        en: 'After {count|# new threat|# new threats} web applications concerned were not diagnosed ({names}).',
      },
      undetermined: {
        ja: '対象のウェブアプリケーションか、その公開日が分からない新たな脅威が{count}件あります（{names}）。',
        en: 'It is not known which web application {count|# new threat is|# new threats are} about, or when it was released ({names}).',
      },
    },
    none: { ja: '新たな脅威の記録はありません。', en: 'No new threat is on record.' },
    fix: 'registers/diagnoses',
  },
  providerAbilityNotShown: {
    title: { ja: '期日に削除できる事業者', en: 'Provider’s ability' },
    sentences: {
      satisfied: {
        ja: '外向けのサイト・メールドメイン{total}件について、指定期日に削除できる事業者であることを確認しています。',
        en: 'For {total|the one outward site or mail domain|all # outward sites and mail domains} the provider can remove it on the designated day.',
      },
      notSatisfied: {
        ja: '外向けのサイト・メールドメイン{total}件のうち、指定期日に削除できることを確かめた記録がないものが{count}件あります（{names}）。',
        en: 'Of {total|# outward site or mail domain|# outward sites and mail domains}, {count|# has|# have} no ability of removal on record ({names}).',
      },
      undetermined: null,
    },
    none: { ja: '外向けのサイトもメールドメインもありません。', en: 'There is no outward site or mail domain.' },
    fix: 'registers/retirements',
  },
  noticeTooShort: {
    title: { ja: '終了告知', en: 'Closing notice' },
    sentences: {
      satisfied: {
        ja: '対象{total}件の終了を{days}日以上告知しています。',
        en: 'The closing of {total|the one entry|all # entries} was announced for at least {days} days.',
      },
      notSatisfied: {
        ja: '終了告知が{days}日に満たないものが{count}件あります（{names}）。',
        en: 'The notice of {count|# entry|# entries} is shorter than {days} days ({names}).',
      },
      undetermined: {
        ja: '終了告知の期間の記録がないか、告知をまだ始めていないものが{count}件あります（{names}）。',
        en: 'The notice of {count|# entry|# entries} has no dates on record, or has not begun ({names}).',
      },
    },
    fix: 'registers/retirements',
  },
  retirementStepOpen: {
    title: { ja: '抹消の手順', en: 'Removal' },
    sentences: {
      satisfied: {
        ja: '対象{total}件のドメイン、DNS、CDN、運用環境、リンク、アカウントのうち、使っていたものをすべて抹消しました。{absentJa}',
        en: 'What {total|the one entry|all # entries} had of domain, DNS, CDN, environment, links and accounts is gone.{absentEn}',
      },
      notSatisfied: {
        ja: '指定期日を過ぎて抹消が済んでいないものが{count}件あります（{names}）。',
        en: '{count|# entry is|# entries are} not wholly removed though the day has passed ({names}).',
      },
      undetermined: {
        ja: '抹消がまだ済んでいないものが{count}件あります（{names}）。指定期日を過ぎていないか、期日の記録がありません。',
        en: '{count|# entry is|# entries are} not removed yet ({names}); the designated day has not passed, or is not on record.',
      },
    },
    fix: 'registers/retirements',
  },
  deliveredUnscanned: {
    title: { ja: '提供前のスキャン', en: 'Scan before delivery' },
    sentences: {
      satisfied: {
        ja: '提供物{total}件を提供前にスキャンし、不正プログラムは検出されていません。',
        en: '{total|The one deliverable was|All # deliverables were} scanned before delivery and found clean.',
      },
      notSatisfied: {
        ja: '提供前にスキャンしていない、又は検出のあった提供物が{count}件あります（{names}）。',
        en: '{count|# deliverable was|# deliverables were} not scanned before delivery, or not clean ({names}).',
      },
      undetermined: {
        ja: '提供前でまだスキャンしていないか、スキャンの結果の記録がない提供物が{count}件あります（{names}）。',
        en: '{count|# deliverable is|# deliverables are} to be scanned before delivery, or the outcome is not on record ({names}).',
      },
    },
    fix: 'registers/deliverables',
  },
  reviewMissing: {
    title: { ja: 'コードの確認', en: 'Code review' },
    sentences: {
      satisfied: {
        ja: 'アプリケーションプログラム{total}件に、仕様に反するコードがないことを提供前に確かめています。',
        en: 'The code of {total|the one application|all # applications} was reviewed before delivery.',
      },
      notSatisfied: {
        ja: '提供前にコードを確認した記録がないアプリケーションプログラムが{count}件あります（{names}）。',
        en: 'No review before delivery is on record for {count|# application|# applications} ({names}).',
      },
      undetermined: {
        ja: '提供前でまだコードを確認していないか、種別の記録がない提供物が{count}件あります（{names}）。',
        en: '{count|# deliverable is|# deliverables are} to be reviewed before delivery, or the kind is not on record ({names}).',
      },
    },
    none: { ja: 'アプリケーションプログラムは提供していません。', en: 'No application is delivered.' },
    fix: 'registers/deliverables',
  },
  accessNotReviewed: {
    title: { ja: '外部アクセスの確認', en: 'External access' },
    sentences: {
      satisfied: {
        ja: '提供物{total}件に、仕様に反する外部アクセスがないことを提供前に確かめています。',
        en: 'External access of {total|the one deliverable|all # deliverables} was reviewed before delivery.',
      },
      notSatisfied: {
        ja: '提供前に外部アクセスを確認した記録がない提供物が{count}件あります（{names}）。',
        en: 'No review of external access is on record for {count|# deliverable|# deliverables} ({names}).',
      },
      undetermined: {
        ja: '提供前で、まだ外部アクセスを確認していない提供物が{count}件あります（{names}）。',
        en: 'External access of {count|# deliverable|# deliverables} is to be reviewed before delivery ({names}).',
      },
    },
    fix: 'registers/deliverables',
  },
  vulnerabilitiesNotLookedFor: {
    title: { ja: '脆弱性の確認', en: 'Looked for vulnerabilities' },
    sentences: {
      satisfied: {
        ja: '診断{diagnoses}件と、ソフトウェア{matched}件の脆弱性情報との照合により、脆弱性を確かめています。',
        en: 'Vulnerabilities were looked for by {diagnoses|# diagnosis|# diagnoses} and by holding {matched|# piece|# pieces} of software against advisories.',
      },
      notSatisfied: null,
      undetermined: {
        ja: '脆弱性を確かめた記録がありません。診断を記録するか、ソフトウェアの台帳を脆弱性情報と照合してください。',
        en: 'Nobody looked for vulnerabilities: record a diagnosis, or hold the software inventory against advisories.',
      },
    },
    fix: 'registers/diagnoses',
  },
  executableWithoutReason: {
    title: { ja: '実行プログラム形式', en: 'Executables' },
    sentences: {
      satisfied: {
        ja: '提供物{total}件は、実行プログラム形式でないか、実行形式による理由を記録しています。',
        en: '{total|The one deliverable is|All # deliverables are} no executable, or the reason for one is on record.',
      },
      notSatisfied: {
        ja: '理由の記録がない実行プログラム形式の提供物が{count}件あります（{names}）。',
        en: '{count|# deliverable is an executable|# deliverables are executables} without a reason ({names}).',
      },
      undetermined: {
        ja: '実行プログラム形式かどうかの記録がない提供物が{count}件あります（{names}）。',
        en: 'It is not on record whether {count|# deliverable is an executable|# deliverables are executables} ({names}).',
      },
    },
    fix: 'registers/deliverables',
  },
  noMeansOfVerification: {
    title: { ja: '真正性の確認手段', en: 'Means of verification' },
    sentences: {
      satisfied: {
        ja: '提供物{total}件に、真正性を確認できる手段を付けています。',
        en: '{total|The one deliverable|All # deliverables} can be verified.',
      },
      notSatisfied: {
        ja: '真正性を確認できる手段の記録がない提供物が{count}件あります（{names}）。',
        en: '{count|# deliverable has|# deliverables have} no means of verification ({names}).',
      },
      undetermined: null,
    },
    fix: 'registers/deliverables',
  },
  signatureInvalid: {
    title: { ja: '署名の検証', en: 'Signature verified' },
    sentences: {
      satisfied: {
        ja: '電子署名を付けた提供物{total}件は、いずれも署名が有効であることを検証しています。',
        en: 'The signature of {total|the one signed deliverable|all # signed deliverables} was found valid.',
      },
      notSatisfied: {
        ja: '署名が有効でない提供物が{count}件あります（{names}）。',
        en: 'The signature of {count|# deliverable|# deliverables} is not valid ({names}).',
      },
      undetermined: {
        ja: '署名を検証した結果の記録がない提供物が{count}件あります（{names}）。',
        en: 'It is not on record whether the signature of {count|# deliverable|# deliverables} is valid ({names}).',
      },
    },
    none: { ja: '電子署名を付けた提供物はありません。', en: 'No deliverable is signed.' },
    fix: 'registers/deliverables',
  },
  gpkiNotConsidered: {
    title: { ja: '政府認証基盤', en: 'GPKI' },
    sentences: {
      satisfied: {
        ja: '署名を付けた提供物{total}件について、政府認証基盤の証明書の利用を検討しています。',
        en: 'GPKI was considered for {total|the one signed deliverable|all # signed deliverables}.',
      },
      notSatisfied: {
        ja: '政府認証基盤の証明書を検討した記録がない、署名を付けた提供物が{count}件あります（{names}）。',
        en: 'No consideration of GPKI is on record for {count|# signed deliverable|# signed deliverables} ({names}).',
      },
      undetermined: {
        ja: '政府認証基盤の証明書を検討したかが記録されていない、署名を付けた提供物が{count}件あります（{names}）。',
        en: 'It is not on record whether GPKI was considered for {count|# signed deliverable|# signed deliverables} ({names}).',
      },
    },
    none: {
      ja: '電子証明書を用いた署名を付けた提供物はありません。',
      en: 'No deliverable is signed with a certificate.',
    },
    fix: 'registers/deliverables',
  },
  requiresUnsupported: {
    title: { ja: '利用者に求める環境', en: 'What users need' },
    sentences: {
      satisfied: {
        ja: '提供物{total}件は、利用者に情報セキュリティ水準の低下を強いません。',
        en: 'No deliverable makes users lower their security ({total} examined).',
      },
      notSatisfied: {
        ja: '利用者に水準の低下を強いるか、点検でサポートの切れた版を求めている提供物が{count}件あります（{names}）。',
        en: '{count|# deliverable makes|# deliverables make} users lower their security, or asked for a release without support when checked ({names}).',
      },
      undetermined: {
        ja: '利用者に求める環境を確かめた記録がない提供物が{count}件あります（{names}）。',
        en: 'What {count|# deliverable asks|# deliverables ask} of users has not been examined ({names}).',
      },
    },
    fix: 'registers/deliverables',
  },
  thirdPartyUndeclared: {
    title: { ja: '第三者への情報提供', en: 'Third parties' },
    sentences: {
      satisfied: {
        ja: '提供物{total}件から情報が渡る第三者は、すべて公表しています。',
        en: 'All third parties reached by {total|the one deliverable|the # deliverables} are declared.',
      },
      notSatisfied: {
        ja: '公表していない第三者に情報が渡る提供物が{count}件あります（{names}）。',
        en: '{count|# deliverable reaches|# deliverables reach} third parties that are not declared ({names}).',
      },
      undetermined: {
        ja: '情報が渡る第三者の有無が記録されていない提供物が{count}件あります（{names}）。ないなら「なし」と書いてください。',
        en: 'It is not on record whether {count|# deliverable reaches|# deliverables reach} third parties ({names}): write “none” where there is none.',
      },
    },
    fix: 'registers/deliverables',
  },
  thirdPartyNotSafe: {
    title: { ja: '第三者へのアクセスの安全', en: 'Safety of third parties' },
    sentences: {
      satisfied: {
        ja: '提供物が届く第三者{total}件について、アクセスが安全であることを提供前に確認しています。',
        en: 'Each of the {total|third party|# third parties} that deliverables reach was found safe before delivery.',
      },
      notSatisfied: {
        ja: '提供の後に安全を確認した第三者が{count}件あります（{names}）。',
        en: '{count|# third party was|# third parties were} found safe only after the delivery ({names}).',
      },
      undetermined: {
        ja: '提供物が届く第三者{total}件のうち、安全を確認した日と根拠の記録がないか、提供日の分からないものが{count}件あります（{names}）。',
        en: 'Of {total|# third party|# third parties} that deliverables reach, {count|# has|# have} no day and basis of safety on record, or no day of delivery ({names}).',
      },
    },
    none: { ja: '情報が渡る第三者はありません。', en: 'No third party is reached.' },
    fix: 'registers/thirdParties',
  },
  policyMissing: {
    title: { ja: 'プライバシーポリシー', en: 'Privacy policy' },
    sentences: {
      satisfied: {
        ja: '第三者に情報が渡る提供物{total}件には、すべてプライバシーポリシー等を掲載しています。',
        en: '{total|The one deliverable|All # deliverables} that {total|reaches|reach} third parties {total|has|have} a privacy policy.',
      },
      notSatisfied: {
        ja: '第三者に情報が渡るのに、プライバシーポリシー等がない提供物が{count}件あります（{names}）。',
        en: '{count|# deliverable reaches|# deliverables reach} third parties without a privacy policy ({names}).',
      },
      undetermined: {
        ja: '情報が渡る第三者の有無が記録されていない提供物が{count}件あります（{names}）。',
        en: 'It is not on record whether {count|# deliverable reaches|# deliverables reach} third parties ({names}).',
      },
    },
    none: { ja: '第三者に情報が渡る提供物はありません。', en: 'No deliverable reaches a third party.' },
    fix: 'registers/deliverables',
  },
  thirdPartyUnexplained: {
    title: { ja: '第三者についての掲載', en: 'Third parties explained' },
    sentences: {
      satisfied: {
        ja: '提供物が届く第三者{total}件について、アクセスが発生すること、渡る情報、目的、無効にする方法を掲載しています。',
        en: 'For {total|the third party|all # third parties} that deliverables reach, the policy states the access, what is passed on, why, and how to turn it off.',
      },
      notSatisfied: {
        ja: 'ポリシー等に掲載していない第三者が{count}件あります（{names}）。',
        en: '{count|# third party is|# third parties are} not stated in the policy ({names}).',
      },
      undetermined: {
        ja: '提供物が届く第三者{total}件のうち、渡る情報、目的、無効にする方法又は掲載の記録がないものが{count}件あります（{names}）。',
        en: 'Of {total|# third party|# third parties} that deliverables reach, {count|# lacks|# lack} what is passed on, why, how to turn it off, or whether the policy states it ({names}).',
      },
    },
    none: { ja: '情報が渡る第三者はありません。', en: 'No third party is reached.' },
    fix: 'registers/thirdParties',
  },
  rootMeasureOpen: {
    title: { ja: '根本的解決の対策', en: 'Measures against the root cause' },
    sentences: {
      satisfied: {
        ja: 'チェックリスト{total}件の根本的解決のうち、代替策を取り担当職員に伝えたうえで未対策としているものは{rootOpen}項目です。',
        en: 'Root measures left open with an interim measure and the official’s knowledge: {rootOpen}, in {total|# checklist|# checklists}.',
      },
      notSatisfied: {
        ja: '根本的解決に未対策の項目があり、理由・代替策・担当職員への連絡がそろっていないチェックリストが{count}件あります（{names}）。未対策は{rootOpen}項目です。',
        en: '{count|# checklist|# checklists} ({names}) {count|leaves|leave} root measures open without reason, interim measure and word to the official; {rootOpen|# is|# are} open.',
      },
      undetermined: {
        ja: '根本的解決の項目に回答していないチェックリストが{count}件あります（{names}）。',
        en: '{count|# checklist has|# checklists have} root measures without an answer ({names}).',
      },
    },
    fix: 'checklists',
  },
  checklistIncomplete: {
    title: { ja: 'チェックリストの回答', en: 'Checklist answered' },
    sentences: {
      satisfied: {
        ja: 'チェックリスト{total}件のすべてに回答しました。{cells}項目中、対応済{handled}、未対策{notHandled}、対応不要{notNeeded}です。',
        en: '{total|# checklist is|# checklists are} wholly answered: of {cells} answers {handled} are handled, {notHandled} open, {notNeeded} not needed.',
      },
      notSatisfied: {
        ja: '理由などを欠く回答（{faulty}項目）のあるチェックリストが{count}件あります（{names}）。{cells}項目中、対応済{handled}、未対策{notHandled}、対応不要{notNeeded}、未回答{unanswered}です。',
        en: '{count|# checklist|# checklists} ({names}) {count|holds|hold} {faulty|# answer without what it needs|# answers without what they need}; of {cells} answers {handled} are handled, {notHandled} open, {notNeeded} not needed, {unanswered} to come.',
      },
      undetermined: {
        ja: '回答の途中のチェックリストが{count}件あります（{names}）。{cells}項目中、未回答は{unanswered}項目です。',
        en: '{count|# checklist is|# checklists are} not wholly answered yet ({names}): of {cells} answers {unanswered} are to come.',
      },
    },
    fix: 'checklists',
  },
  checklistMissing: {
    title: { ja: 'ウェブアプリケーションごとのチェックリスト', en: 'A checklist for each' },
    sentences: {
      satisfied: {
        ja: 'ウェブアプリケーション{total}件は、いずれもチェックリストがあります。',
        en: '{total|The one web application has|All # web applications have} a checklist.',
      },
      notSatisfied: {
        ja: 'ウェブアプリケーション{total}件のうち、公開したのにチェックリストのないものが{count}件あります（{names}）。',
        en: 'Of {total|# web application|# web applications}, {count|# is|# are} open without a checklist ({names}).',
      },
      undetermined: {
        ja: 'ウェブアプリケーション{total}件のうち、チェックリストのないものが{count}件あります（{names}）。',
        en: 'Of {total|# web application|# web applications}, {count|# has|# have} no checklist ({names}).',
      },
    },
    fix: 'registers/checklists',
  },
  checklistNotSubmitted: {
    title: { ja: 'チェックリストの提出', en: 'Checklist submitted' },
    sentences: {
      satisfied: {
        ja: 'チェックリスト{total}件を担当職員に提出しています。',
        en: '{total|The one checklist was|All # checklists were} submitted.',
      },
      notSatisfied: {
        ja: '提出していないチェックリストが{count}件あります（{names}）。',
        en: '{count|# checklist has|# checklists have} not been submitted ({names}).',
      },
      undetermined: null,
    },
    fix: 'registers/checklists',
  },
  outOfScope: {
    title: { ja: '契約の範囲にありません', en: 'Outside the contract’s scope' },
    sentences: {
      satisfied: {
        ja: '本業務には{scope}が含まれないため、該当しません。',
        en: 'The work includes no {scope}; this does not apply.',
      },
      notSatisfied: null,
      undetermined: {
        ja: '契約の範囲（{scope}の有無）がまだ答えられていません。',
        en: 'It has not been said whether the work includes {scope}.',
      },
    },
    fix: 'settings',
  },
  scopeContradicted: {
    title: { ja: '契約の範囲と台帳の食い違い', en: 'Scope against the registers' },
    sentences: {
      satisfied: null,
      notSatisfied: {
        ja: '契約の範囲では{scope}は含まれないとされていますが、台帳に{count}件の記録があります（{names}）。記録のとおりに判定しています。契約の範囲の答えか、台帳の記録を直してください。',
        en: 'By the scope the work includes no {scope}, yet {count|# row is|# rows are} on record ({names}). It is judged as recorded: correct the scope or the rows.',
      },
      undetermined: {
        ja: '契約の範囲（{scope}の有無）が答えられていませんが、台帳に{count}件の記録があります（{names}）。記録のとおりに判定しています。契約の範囲に答えてください。',
        en: 'It has not been said whether the work includes {scope}, yet {count|# row is|# rows are} on record ({names}). It is judged as recorded: answer the scope.',
      },
    },
    fix: 'settings',
  },
  methodsDiffer: {
    title: { ja: '二つの方法の結果が食い違っています', en: 'Two methods differ' },
    sentences: {
      satisfied: null,
      notSatisfied: null,
      undetermined: {
        ja: '自らの点検とほかの道具の結果が、{count}件（{names}）の通信の版（{what}）について食い違っています。もう一度点検し、どちらが正しいかを確かめてください。',
        en: 'Our own check and another tool say the opposite of {what} for {count|# site|# sites} ({names}): check again and find out which is right.',
      },
    },
    fix: 'checks',
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
  neverVoid: {
    ja: '「{register}」は「記録すべきものはない」とされていますが（{emptyBecause}）、この事項には記録が必要です。',
    en: '“{register}” was said to have nothing to record ({emptyBecause}), but this item can’t be kept without it.',
  },
  contradictedEmpty: {
    ja: '「{register}」は「記録すべきものはない」とされていますが（{emptyBecause}）、そうではないことを示す記録や答えがあります（{against}）。「{register}」に記録するか、食い違うほうを直してください。',
    en: '“{register}” was said to have nothing to record ({emptyBecause}), yet something on record says otherwise ({against}): record it, or correct what differs.',
  },
  lapsedEmpty: {
    ja: '「{register}」に記録すべきものはないとされたのは{emptySince}です（{emptyBecause}）。今もそのとおりかを確かめ、台帳の画面で確認し直すか、記録してください。',
    en: 'That there is nothing to record under “{register}” was said on {emptySince} ({emptyBecause}): see whether it still holds, and say so again on its page or record what is there.',
  },
  contradictory: {
    ja: '日付が互いに食い違う記録があります（{names}）。どちらの日が正しいかを確かめて、直してください。',
    en: 'Two days contradict each other in some records ({names}): check which is right and correct it.',
  },
  notJudged: {
    ja: '記録されている値に読めないものがあり、判定できませんでした。日付・数・選択肢を確かめて、入れ直してください。',
    en: 'Some recorded values can’t be read, so this could not be judged. Check the days, numbers and choices and enter them anew.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Every rule that can give a reason. */
export type RuleId = keyof typeof ruleTexts;
