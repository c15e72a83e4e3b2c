import type { Bilingual } from '../../core/kernel/bilingual.ts';

/** Texts of the page that takes over a filled form, loaded with it. {names} are filled in. */
export const takeOverTexts = {
  takeOverTitle: { ja: '記入済みの別紙４から回答を取り込む', en: 'Take over answers from a filled form' },
  takeOverQuestion: {
    ja: 'どの回答を取り込むか。選んで確かめるまで、何も保存しません。',
    en: 'Which answers are taken over? Nothing is stored before you choose and confirm.',
  },
  takeOverChoose: { ja: '別紙４を選ぶ（DOCX・XLSX）', en: 'Choose the form (DOCX, XLSX)' },
  takeOverReading: { ja: '読み取っています…', en: 'Reading…' },
  takeOverFile: { ja: '{file}（{title}、{date}）', en: '{file} ({title}, {date})' },
  takeOverOtherTitle: {
    ja: '契約件名がこの契約と違います：{title}',
    en: 'The form is of another contract: {title}',
  },
  takeOverChanged: {
    ja: '確認事項の文が様式と違う事項：{numbers}',
    en: 'The text differs from the form in: {numbers}',
  },
  takeOverUnplaced: { ja: 'どの項目のものか分からなかった文', en: 'Texts whose place could not be told' },
  takeOverUnplacedHelp: {
    ja: '取り込みません。要るものは、取り込んだあと事項の画面に写してください。',
    en: 'They are not taken over; copy what you need on the pages of the matters afterwards.',
  },
  takeOverRow: { ja: '別紙４の記載：', en: 'The form says:' },
  takeOverNothing: { ja: '（記載なし）', en: '(nothing)' },
  takeOverAllOfRow: { ja: '{number}) の未定の項目すべて', en: 'All open duties of {number})' },
  takeOverStatus: { ja: '{label}の実施状況', en: 'Status of {label}' },
  takeOverUnset: { ja: '選んでください', en: 'Choose' },
  takeOverProposed: { ja: '{word}（読み取りの候補）', en: '{word} (proposed)' },
  takeOverNow: { ja: '今の回答：', en: 'Stored now:' },
  takeOverForm: { ja: '別紙４：', en: 'The form:' },
  takeOverSame: { ja: '同じ回答が保存されています', en: 'Stored already' },
  takeOverSameCount: {
    ja: '同じ回答が保存されている項目：{count}件',
    en: 'Duties whose answers are stored already: {count}',
  },
  takeOverConflict: {
    ja: '今の回答と違います。選ぶと、別紙４の回答に置き換えます。',
    en: 'It differs from what is stored; choose it to replace that.',
  },
  takeOverByRow: { ja: '事項全体への回答から', en: 'By the answer to the whole row' },
  takeOverDo: { ja: '{count}件を取り込む', en: 'Take over {count}' },
  takeOverNone: { ja: '取り込む項目が選ばれていません。', en: 'Nothing is chosen.' },
  takeOverOpen: { ja: '実施状況が未定の項目：{count}件', en: 'Duties whose status is open: {count}' },
  takeOverDone: { ja: '{count}件の回答を取り込みました', en: '{count} answers were taken over' },
  takeOverNext: {
    ja: '取り込んだ回答は、事項の画面で確かめ、直せます。',
    en: 'Check and change them on the pages of the matters.',
  },
  takeOverLink: { ja: '記入済みの別紙４から取り込む', en: 'Take over a filled form' },
} as const satisfies Readonly<Record<string, Bilingual>>;
