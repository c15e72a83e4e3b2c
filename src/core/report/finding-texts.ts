import type { Bilingual } from '../kernel/bilingual.ts';
import type { SubmissionFinding } from './finding.ts';

interface FindingText {
  readonly severity: SubmissionFinding['severity'];
  readonly title: Bilingual;
  readonly remedy: Bilingual;
}

/** What is looked at before submission, with its weight, its words and the mend. {names} are figures of the finding. */
export const findingTexts = {
  statusMissing: {
    severity: 'error',
    title: {
      ja: '事項{label}の実施状況が未回答です（残り{count}）',
      en: 'Matter {label}: {count|# answer is|# answers are} missing',
    },
    remedy: { ja: '実施・未実施・該当なしのいずれかを選んでください。', en: 'Choose 実施, 未実施 or 該当なし.' },
  },
  answersUnconfirmed: {
    severity: 'error',
    title: {
      ja: '前回の回答が{count}件、未確認のままです（事項{labels}）',
      en: '{count|# answer of the last report is|# answers of the last report are} not confirmed (matters {labels})',
    },
    remedy: {
      ja: '新しい記録のあるものは「変わりなし」としてまとめて確認し、ほかは事項の画面で答え直してください。',
      en: 'Confirm as unchanged what newer records bear out, and answer the others anew on their pages.',
    },
  },
  standsFromBefore: {
    severity: 'warning',
    title: {
      ja: '{label}が前回の報告のまま変わっていません',
      en: '{label}: unchanged since the last report',
    },
    remedy: {
      ja: '今期もそのままでよい理由を書いてください。違うときは直してください。',
      en: 'Say why it still holds, or correct it.',
    },
  },
  reasonMissing: {
    severity: 'error',
    title: { ja: '{label}の理由がありません', en: '{label}: the reason is missing' },
    remedy: {
      ja: '未実施・該当なしには、別葉に印刷する理由が要ります（記載要領１）。',
      en: '未実施 and 該当なし need a reason, printed on 別葉.',
    },
  },
  contentMissing: {
    severity: 'error',
    title: { ja: '{label}の実施内容がありません', en: '{label}: the content is missing' },
    remedy: { ja: '事項15は「実施」でも実施内容の報告が必要です。', en: 'Matter 15 needs its content even for 実施.' },
  },
  openWithoutPlan: {
    severity: 'error',
    title: {
      ja: '{label}の対応予定日・責任者・代替策がそろっていません',
      en: '{label}: due date, owner or interim measure is missing',
    },
    remedy: {
      ja: '未実施には、いつ・だれが・それまで何をするかを書いてください。',
      en: 'Say when, by whom, and what holds until then.',
    },
  },
  planMissing: {
    severity: 'error',
    title: { ja: '確認書類がありません', en: 'There is no compliance plan' },
    remedy: {
      ja: '遵守の方法を確認書類にまとめ、担当職員の了承を得てください。',
      en: 'Write the plan and have the official agree to it.',
    },
  },
  planNotAgreed: {
    severity: 'error',
    title: { ja: '確認書類が了承されていません', en: 'The plan is not agreed' },
    remedy: { ja: '担当職員の了承を記録してください。', en: 'Record the official’s agreement.' },
  },
  sendBackOpen: {
    severity: 'error',
    title: { ja: '差戻し「{title}」に対応が済んでいません', en: 'The send-back “{title}” is open' },
    remedy: { ja: '指摘に対応し、対応完了日を記録してください。', en: 'Deal with it and record the day.' },
  },
  contradiction: {
    severity: 'error',
    title: {
      ja: '{label}の「{status}」が台帳と食い違っています',
      en: '{label}: “{status}” stands against the registers',
    },
    remedy: {
      ja: '実施状況を直すか、食い違いの説明を書いてください（別葉に印刷されます）：{fact}',
      en: 'Correct the claim or explain; the explanation is printed: {factEn}',
    },
  },
  brokenInPeriod: {
    severity: 'error',
    title: {
      ja: '{label}の「{status}」：対象期間中に満たしていない日があります',
      en: '{label}: “{status}”, and it was not kept on some days of the period',
    },
    remedy: {
      ja: 'いつ、なぜ満たさず、どう是正したかを、食い違いの説明に書いてください（日数とともに別葉に印刷されます）：{days}',
      en: 'Explain when and why it was not kept and how that was mended; it is printed with the days: {daysEn}',
    },
  },
  consultationMissing: {
    severity: 'error',
    title: { ja: '追加項目「{label}」に相談の記録がありません', en: 'The added item “{label}” has no consultation' },
    remedy: {
      ja: '項目の追加には事前の相談が要ります（記載要領２）。',
      en: 'Added items need a consultation beforehand.',
    },
  },
  addedTextMissing: {
    severity: 'error',
    title: { ja: '追加項目「{label}」の確認事項がありません', en: 'The added item “{label}” says nothing' },
    remedy: { ja: '何を確認する項目かを書いてください。', en: 'Write what the item asks for.' },
  },
  dateOutsideContract: {
    severity: 'error',
    title: { ja: '{label}の対応予定日が契約期間の外です', en: '{label}: the due date is outside the contract' },
    remedy: { ja: '契約期間内の日付にしてください。', en: 'Choose a day within the contract.' },
  },
  characterUnusable: {
    severity: 'error',
    title: {
      ja: '{label}に提出先で使えない文字「{characters}」があります',
      en: '{label} holds characters that can’t be used: {characters}',
    },
    remedy: { ja: '置き換える文字：{proposals}', en: 'Replace by: {proposals}' },
  },
  reasonShort: {
    severity: 'warning',
    title: {
      ja: '{label}の理由が短すぎます（{count}字）',
      en: '{label}: the reason is short ({count|# character|# characters})',
    },
    remedy: { ja: '20字以上で、何がどうして、を書いてください。', en: 'Write at least 20 characters.' },
  },
  reasonRepeated: {
    severity: 'warning',
    title: { ja: '{label}の理由が{other}とほぼ同じ文です', en: '{label} has nearly the same reason as {other}' },
    remedy: { ja: 'それぞれの事項に即した理由にしてください。', en: 'Give each matter its own reason.' },
  },
  contentRepeated: {
    severity: 'warning',
    title: {
      ja: '{label}の実施内容が{other}とほぼ同じ文です',
      en: '{label} has nearly the same content as {other}',
    },
    remedy: { ja: 'その事項で実際に行ったことを書いてください。', en: 'Tell what was done for this very matter.' },
  },
  likeLastPeriod: {
    severity: 'warning',
    title: { ja: '{label}の文が前回の報告とほぼ同じです', en: '{label} is nearly the same as in the last report' },
    remedy: { ja: '今期の事実に即しているか確かめてください。', en: 'Check that it tells of this period.' },
  },
  registerUntouched: {
    severity: 'warning',
    title: {
      ja: '台帳「{register}」が今期に入ってから更新されていません',
      en: 'The register “{register}” is untouched since the period began',
    },
    remedy: { ja: '内容が今も正しいか確かめてください。', en: 'Check that it still holds.' },
  },
  notApplicableUnusual: {
    severity: 'warning',
    title: {
      ja: '事項{label}の「該当なし」は、ふつう認められません',
      en: 'Matter {label}: 該当なし is hardly ever right',
    },
    remedy: { ja: '契約の内容と担当職員の了解を確かめてください。', en: 'Check with the contract and the official.' },
  },
  notSatisfied: {
    severity: 'warning',
    title: { ja: '{title}', en: '{titleEn}' },
    remedy: { ja: '{explanation}', en: '{explanationEn}' },
  },
  advice: {
    severity: 'information',
    title: { ja: '{title}（助言）', en: '{titleEn} (advice)' },
    remedy: { ja: '{explanation}', en: '{explanationEn}' },
  },
  wholeNotSatisfied: {
    severity: 'warning',
    title: { ja: '{title}', en: '{titleEn}' },
    remedy: { ja: '{explanation}', en: '{explanationEn}' },
  },
  overrideReasonMissing: {
    severity: 'error',
    title: {
      ja: '事項{label}全体の判断（{status}）に理由がありません',
      en: 'Matter {label}: the answer for the whole row ({status}) has no reason',
    },
    remedy: {
      ja: '別葉に印刷される理由を書くか、全体の判断を取り消してください。',
      en: 'Write the reason that is printed on 別葉, or take the answer for the row back.',
    },
  },
  overrideUnsupported: {
    severity: 'error',
    title: {
      ja: '事項{label}全体を「{status}」としていますが、そう答えた義務が一つもありません',
      en: 'Matter {label} is set to {status} as a whole, but no duty of it is answered so',
    },
    remedy: {
      ja: '義務ごとの回答を直すか、全体の判断を取り消してください。',
      en: 'Correct the answers, or take the answer for the row back.',
    },
  },
  overrideContradiction: {
    severity: 'error',
    title: {
      ja: '事項{label}全体の判断「{status}」が台帳と食い違っています',
      en: 'Matter {label}: {status} for the whole row stands against the registers',
    },
    remedy: {
      ja: '全体の判断を取り消すか、台帳を直してください：{fact}',
      en: 'Take the answer for the row back, or correct the registers: {factEn}',
    },
  },
  planOutdatedByRegister: {
    severity: 'warning',
    title: {
      ja: '確認書類と台帳が食い違っています（{count}件）',
      en: 'The plan differs from the registers ({count|# row|# rows})',
    },
    remedy: {
      ja: '変更案を担当職員に示し、同意を得てください：{names}',
      en: 'Propose the change and have it agreed: {names}',
    },
  },
  evidenceUnreadable: {
    severity: 'error',
    title: { ja: '証跡「{name}」のファイルが読めません', en: 'The evidence “{name}” can’t be read' },
    remedy: {
      ja: 'なくなったか、中身が変わっています。手元の元のファイルを置き直すか、理由を添えて取り下げてください。',
      en: 'It is missing or was altered: add the original again, or withdraw it with the reason.',
    },
  },
  implementedWithoutEvidence: {
    severity: 'warning',
    title: { ja: '事項{label}は「実施」ですが、証跡がありません', en: 'Matter {label} is 実施 without any evidence' },
    remedy: {
      ja: '証跡を加えるか、何で示せるかを確認内容に書いてください。',
      en: 'Add evidence, or note what else shows it.',
    },
  },
  evidenceOlderThanPeriod: {
    severity: 'warning',
    title: {
      ja: '事項{label}の証跡は、対象期間より前のものだけです（最新 {newest}）',
      en: 'Matter {label}: all evidence is older than the period (newest {newest})',
    },
    remedy: {
      ja: '今期（{from}から）の証跡を加えるか、今も有効なことを確かめてください。',
      en: 'Add evidence of this period (from {from}), or check that it still holds.',
    },
  },
  evidenceShared: {
    severity: 'warning',
    title: {
      ja: '同じファイル「{name}」が{count}の事項の証跡になっています',
      en: 'The same file “{name}” serves {count} matters',
    },
    remedy: {
      ja: '事項{labels}のそれぞれを、そのファイルのどこが示すか確かめてください。',
      en: 'Check which part of it shows each of {labels}.',
    },
  },
  changedSinceLast: {
    severity: 'information',
    title: { ja: '前回の報告から変わった事項：{labels}', en: 'Changed since the last report: {labels}' },
    remedy: { ja: '変わった点を確かめてください。', en: 'Look at what has changed.' },
  },
} as const satisfies Readonly<Record<string, FindingText>>;

export type FindingRule = keyof typeof findingTexts;
