import type { Bilingual } from '../../core/kernel/bilingual.ts';

/** Texts of the form that corrects a contract's number and days, loaded with the page of settings. */
export const correctionTexts = {
  correctTitle: { ja: '番号と日付を直す', en: 'Correct number and days' },
  correctHelp: {
    ja: '誤記を直します（変更契約による延長と契約の解除は、上の欄で記録します）。理由とともに履歴に残ります。',
    en: 'For slips of the pen; an extension or a cancellation is recorded above. Kept in the history with its reason.',
  },
  correctFrom: { ja: '契約期間の始まり', en: 'First day of the contract' },
  correctTo: { ja: '契約期間の終わり', en: 'Last day of the contract' },
  correctConcluded: { ja: '契約締結日', en: 'Concluded on' },
  correctNumber: { ja: '契約番号', en: 'Contract number' },
  correctDue: { ja: '報告（{from}〜{to}）の提出期限', en: 'Due day of the report on {from} – {to}' },
  correctReversed: {
    ja: '終わりが始まりより前です。始まりの日か、その後にしてください。',
    en: 'It ends before it begins: let it end on that day or later.',
  },
  correctDueEarly: {
    ja: '対象期間の始まりより前です。',
    en: 'It is before the period of the report begins.',
  },
  correctNumberWrong: {
    ja: '半角の英数字とハイフンで、2〜40字で入れてください。',
    en: 'Letters, digits and hyphens, 2 to 40 of them.',
  },
  correctNoDay: { ja: '日付を入れてください。', en: 'Enter a day.' },
  correctSchedule: {
    ja: '期間を変えると、まだ提出していない報告の予定と期限は作り直されます。',
    en: 'With another period, the schedule and due days of reports not yet submitted are made anew.',
  },
  correctReason: { ja: '直す理由', en: 'Why it is corrected' },
  correctReasonNeeded: { ja: '理由を書いてください。', en: 'Say why.' },
  correctSave: { ja: '理由を残して直す', en: 'Correct, with this reason' },
} as const satisfies Readonly<Record<string, Bilingual>>;
