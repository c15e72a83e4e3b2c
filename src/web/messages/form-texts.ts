import type { Bilingual } from '../../core/kernel/bilingual.ts';

/** Texts of the page that reads filled forms, loaded with it. {names} are filled in. */
export const formTexts = {
  readFormTitle: { ja: '記入済みの別紙４を読む', en: 'Read a filled form' },
  asked: { ja: '求められていること（原文）', en: 'What is asked (verbatim)' },
  chooseForm: { ja: 'ファイルを選ぶ（DOCX・XLSX）', en: 'Choose a file (DOCX, XLSX)' },
  readFormQuestion: {
    ja: 'どこかで記入された別紙４に、何と書いてあるか。何も保存しません。',
    en: 'What does a form say that was filled in elsewhere? Nothing is stored.',
  },
  formAnswers: { ja: '{title}（{date}）の回答', en: 'Answers of {title} ({date})' },
  formRaw: { ja: '書かれていた文字', en: 'As written' },
  formUnderstanding: { ja: '読み取り', en: 'Reading' },
  formAllUnderstood: {
    ja: '様式のとおりで、すべて読み取れました',
    en: 'The form is as published, and all of it was understood',
  },
  formDoubts: { ja: '確かめてください', en: 'Please check' },
  formOpen: { ja: '読み取りを確かめる事項：{numbers}', en: 'To be confirmed or filled in: {numbers}' },
  formChangedTexts: {
    ja: '確認事項の文が様式と違います：事項 {numbers}',
    en: 'The text differs from the form in: {numbers}',
  },
  formTakeOver: { ja: '契約の回答として取り込む', en: 'Take the answers over into a contract' },
  formTakeOverHelp: {
    ja: '契約を選び、その画面でもう一度ファイルを選んでください。',
    en: 'Choose the contract, and the file once more on its page.',
  },
  formUnplaced: { ja: 'どの事項のものか分からない理由：', en: 'Reasons whose row could not be told:' },
  understoodExactly: { ja: '様式の語', en: 'The form’s word' },
  understoodTaken: { ja: '表記の違い', en: 'Another spelling' },
  understoodAsked: { ja: '要確認', en: 'To be confirmed' },
  understoodMissing: { ja: '記入なし', en: 'Nothing there' },
} as const satisfies Readonly<Record<string, Bilingual>>;
