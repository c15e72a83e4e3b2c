import type { Bilingual } from '../../core/kernel/bilingual.ts';

/** Texts of confirming answers as unchanged: the page, and the part of a matter's page. {names} are filled in. */
export const carryOverTexts = {
  unchangedTitle: { ja: '変わりなしの確認', en: 'Confirm as unchanged' },
  unchangedQuestion: {
    ja: '前回の回答のうち、今期も変わりなく同じと言えるのはどれか。',
    en: 'Which answers of the last report hold unchanged for this period?',
  },
  carriedFromReport: {
    ja: '{report}（{on}提出）の回答です。対象期間（{from}〜{to}）に入ってから更新された記録があり、判定と合うものだけを確認できます。',
    en: 'Answers of {report} (submitted {on}). Those can be confirmed that the verdict bears out and for which something was recorded since the period began ({from} – {to}).',
  },
  noPeriod: { ja: '確認する前回の回答はありません。', en: 'There are no answers of a last report to confirm.' },
  allConfirmed: {
    ja: '前回の回答は、すべて今期のものとして答え終わりました（うち変わりなし{confirmed}件）。',
    en: 'Every answer of the last report is answered for this period ({confirmed} of them as unchanged).',
  },
  unconfirmedTitle: {
    ja: '前回の回答（未確認）が{count}件あります',
    en: '{count|# answer of the last report is|# answers of the last report are} not confirmed',
  },
  unconfirmedBody: {
    ja: '対象期間が替わりました。確認するまで、前回の回答は今期の回答に数えません。',
    en: 'A new period has begun: answers of the last one don’t count before you confirm them.',
  },
  freshOnes: { ja: '変わりなしと言えるもの（{count}件）', en: 'What can be confirmed ({count})' },
  staleOnes: { ja: '答え直すもの（{count}件）', en: 'To be answered anew ({count})' },
  staleWhy: {
    ja: '根拠を更新すると上の一覧に移ります。変わったことがあれば、事項の画面で答え直してください。',
    en: 'With newer records they move to the list above; what has changed is answered anew on its page.',
  },
  restsOn: { ja: '新しい記録{count}件：', en: '{count|# newer record|# newer records}:' },
  moreFacts: { ja: 'ほか{count}件', en: 'and {count} more' },
  fact_evidence: { ja: '証跡', en: 'Evidence' },
  fact_row: { ja: '台帳', en: 'Register' },
  fact_check: { ja: '点検', en: 'Check' },
  fact_declaration: { ja: '届出', en: 'Declared' },
  fact_scope: { ja: '契約の範囲（台帳に反する記録なし）', en: 'Scope; nothing on record against it' },
  figuresMove: {
    ja: '台帳の文なので、数字と日付は今のものに改めます。',
    en: 'A sentence of the registers: its figures and days become those of now.',
  },
  registersSay: { ja: '台帳の今の下書き：', en: 'The registers’ draft of now:' },
  confirmUnchanged: {
    ja: '{count}件を「変わりなし」と確認する',
    en: 'Confirm {count|# answer|# answers} as unchanged',
  },
  confirmedUnchanged: {
    ja: '{count}件を「変わりなし」と確認しました',
    en: '{count|# answer|# answers} confirmed as unchanged',
  },
  undoInHistory: {
    ja: '取り消すときは、履歴からまとめて取り消せます。',
    en: 'It can be taken back as one from the history.',
  },
  openHistory: { ja: '履歴を開く', en: 'Open the history' },
  toReport: { ja: '報告書へ', en: 'To the report' },
  openDuty: { ja: '答え直す', en: 'Answer anew' },
  chooseAll: { ja: 'すべて選ぶ', en: 'Choose all' },
  chooseNone: { ja: 'すべて外す', en: 'Choose none' },
  notConfirmedYet: { ja: '前回の回答（未確認）', en: 'Answer of last time, not confirmed' },
  unchanged: { ja: '変わりなし', en: 'Unchanged' },
  sameAnyway: { ja: '同じ内容で今期の回答にする', en: 'Answer the same for this period' },
  sameAnywayHelp: {
    ja: '自分で確かめたうえで、同じ文を今期の回答にします。提出前に、前回と同じ文である理由を尋ねられます。',
    en: 'You looked yourself and answer the same: before submission you will be asked why the text is that of last time.',
  },
  confirmAllAtOnce: { ja: 'ほかの回答とまとめて確認する', en: 'Confirm it with the others at once' },
  updateBasisOf: { ja: '根拠を更新：{label}', en: 'Update what it rests on: {label}' },
} as const satisfies Readonly<Record<string, Bilingual>>;
