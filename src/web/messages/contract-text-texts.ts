import type { Bilingual } from '../../core/kernel/bilingual.ts';

/** Texts of the part that reads a contract's pasted text, loaded with it. {names} are filled in. */
export const contractTextTexts = {
  pasteTitle: { ja: '契約書の文から入れる', en: 'Fill in from the contract’s text' },
  pasteLabel: { ja: '契約書の文', en: 'Text of the contract' },
  pasteHelp: {
    ja: '契約書や仕様書の、件名・契約期間・締結日のあたりを貼り付けてください。この文はこの画面の中だけで読み、保存も送信もしません。',
    en: 'Paste what stands around title, period and day of conclusion. It is read in this page alone, neither stored nor sent.',
  },
  pasteRead: { ja: '読み取ったもの', en: 'What was read' },
  pasteTakeAll: { ja: '空いている欄に、読めたものを入れる', en: 'Put what was read into the empty fields' },
  pasteTaken: {
    ja: '{count}つの欄に入れました。',
    en: '{count|# field was|# fields were} filled in.',
  },
  pasteLeft: {
    ja: '違う内容が入力されている{count}つの欄は、そのままにしました。',
    en: 'Left alone, as something else is typed there: {count|# field|# fields}.',
  },
  pasteTake: { ja: 'この値を入れる', en: 'Use this' },
  pasteReplace: { ja: 'この値に置き換える', en: 'Replace with this' },
  pasteOf: { ja: '{label}：{value}', en: '{label}: {value}' },
  pasteThere: { ja: '入っています', en: 'Filled in' },
  pasteNow: { ja: '今の入力：{value}', en: 'Typed now: {value}' },
  pasteWords: { ja: '読み取った言葉：「{words}」', en: 'Read from: “{words}”' },
} as const satisfies Readonly<Record<string, Bilingual>>;
