import type { Bilingual } from '../../kernel/bilingual.ts';

/** Why a contract's text gave no value for a field, or more than one. */
export const readingTexts = {
  absent: { ja: '本文に見つかりませんでした。', en: 'Not found in the text.' },
  several: {
    ja: '違う書き方が二つ以上あります。どれかを選んでください。',
    en: 'There is more than one: choose which it is.',
  },
  blank: { ja: '日付の欄が空のまま（年月日だけ）です。', en: 'The place for the day is left blank.' },
  fromConclusion: {
    ja: '初日は契約締結日ですが、その日が分かりません。',
    en: 'It begins with the day of conclusion, which could not be told.',
  },
  duration: {
    ja: '終わりが日数や年数で書かれています。末日を数えて入れてください。',
    en: 'Its end is written as a number of days or years: count and enter the last day.',
  },
  unfixed: { ja: '日が決まっていません。', en: 'The day is not fixed.' },
  noYear: { ja: '年が書かれていません。', en: 'The year is missing.' },
  party: {
    ja: '契約の相手方の名です。報告の宛先（担当課の長）と同じかを確かめてください。',
    en: 'This is the party of the contract: is the report addressed to the same post?',
  },
  headOfSection: {
    ja: '担当課の名に「長」を足しました。',
    en: 'The post of its head (長) was added to the section’s name.',
  },
  unfitNumber: {
    ja: '番号に使えるのは半角の英数字とハイフン（2〜40字）です。これをもとに付けてください。',
    en: 'A number is of 2 to 40 letters, digits and hyphens: choose one with this in mind.',
  },
  unreadableDay: { ja: '暦にない日です。', en: 'There is no such day.' },
} as const satisfies Readonly<Record<string, Bilingual>>;
