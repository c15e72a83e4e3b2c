import type { Bilingual } from '../../core/kernel/bilingual.ts';

/** Texts of the page of drafts, loaded with it. {names} are filled in. */
export const draftTexts = {
  draftsFromForm: { ja: '記入済みの別紙４から取り込む', en: 'Take over a filled form' },
  draftsQuestion: {
    ja: '台帳と前回の回答から作った下書きのうち、どれを自分の回答とするか。',
    en: 'Which of the drafts from registers and last time do you stand for?',
  },
  draftFromRegisters: { ja: '台帳の事実から', en: 'From the registers' },
  draftFromLastTime: {
    ja: '前回の回答から。変わりがないことを確かめてください。',
    en: 'From last time: make sure that nothing has changed.',
  },
  openMatter: { ja: '事項{n}を開く', en: 'Open matter {n}' },
  attestDrafts: { ja: '{count}件を確かめて記入する', en: 'Attest and enter {count}' },
  draftsStored: { ja: '{count}件を記入しました', en: '{count|# answer|# answers} entered' },
  promisesTitle: { ja: '未実施とする{count}件に要るもの', en: 'What the {count} answers 未実施 need' },
  promisesHelp: {
    ja: '報告書は、未実施の義務ごとに、いつ・だれが対応し、それまで何をするかを求めます。ここで入れておけば、提出前に一つずつ直さずに済みます。',
    en: 'The report asks of each 未実施 when and by whom it will be done, and what holds until then. Say it here, at once.',
  },
  dueOn: { ja: '対応予定日', en: 'Due date' },
  owner: { ja: '責任者', en: 'Owner' },
  interimMeasure: { ja: 'それまでの代替策', en: 'Interim measure' },
  missingTitle: { ja: 'まだ何も保存していません', en: 'Nothing is stored yet' },
  missing: { ja: '入力がありません。', en: 'It is missing.' },
  noDay: { ja: '日付として読めません。', en: 'It can’t be read as a day.' },
  outside: { ja: '契約期間の外の日付です。', en: 'The day is outside the contract.' },
  dueOnMend: {
    ja: '契約期間の中で、対応を終える日を入れてください。',
    en: 'Give the day by which it will be done, within the contract.',
  },
  ownerMend: { ja: '対応する人の氏名か役職を入れてください。', en: 'Name who will do it.' },
  interimMeasureMend: { ja: '対応を終えるまで何で補うかを入れてください。', en: 'Say what holds until then.' },
  noDrafts: { ja: '下書きのある未回答の義務はありません。', en: 'No unanswered duty has a draft.' },
} as const satisfies Readonly<Record<string, Bilingual>>;
