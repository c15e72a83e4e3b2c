import type { ChecklistAnswerKind } from '../catalogue/checklist.ts';
import type { Bilingual } from '../kernel/bilingual.ts';
import type { UnclearAnswer } from './checklist-marks.ts';

/** Why a cell of a filled sheet was not taken. */
export type ReadingDoubt =
  | UnclearAnswer
  | 'oddBox'
  | 'tickedThoughNotHandled'
  | 'tickedWithoutAnswer'
  | 'mergedWithOthers'
  | 'rowHidden'
  | 'rowMissing';

interface DoubtText {
  readonly message: Bilingual;
  readonly mend: Bilingual;
}

const chooseOne: Bilingual = {
  ja: '選ぶものだけを ■ にしてください。この画面で答えることもできます。',
  en: 'Put ■ before the chosen one alone, or answer on this page.',
};

/** What was seen and how to mend it, for each doubt. */
export const doubtTexts = {
  several: { message: { ja: 'いくつも選ばれています。', en: 'Several are chosen.' }, mend: chooseOne },
  oddMark: { message: { ja: '印の意味が分かりません。', en: 'It is not clear what the mark means.' }, mend: chooseOne },
  wordsUnmarked: {
    message: { ja: '言葉が二つあり、どちらを選んだか分かりません。', en: 'Two words stand there, neither marked.' },
    mend: chooseOne,
  },
  unmarkedBox: {
    message: { ja: '言葉は一つですが、□ のままです。', en: 'One word is left, but its box is empty.' },
    mend: chooseOne,
  },
  noWord: {
    message: {
      ja: '「対応済」「未対策」「対応不要」のどれでもありません。',
      en: 'It is none of 対応済, 未対策 and 対応不要.',
    },
    mend: chooseOne,
  },
  oddBox: {
    message: { ja: '小さい欄の印の意味が分かりません。', en: 'It is not clear what stands in a small box.' },
    mend: {
      ja: '実施した項目の小さい欄を ■、ほかを □ にしてください。',
      en: 'Put ■ for what was done, □ for the rest.',
    },
  },
  tickedThoughNotHandled: {
    message: {
      ja: '小さい欄に印がありますが、チェックは「対応済」ではありません。',
      en: 'A small box is ticked, though the answer is not 対応済.',
    },
    mend: { ja: 'チェックと小さい欄のどちらかを直してください。', en: 'Mend the answer or the box.' },
  },
  tickedWithoutAnswer: {
    message: {
      ja: '小さい欄に印がありますが、チェックが選ばれていません。',
      en: 'A small box is ticked without an answer.',
    },
    mend: { ja: 'チェックを選んでください。', en: 'Choose the answer.' },
  },
  mergedWithOthers: {
    message: { ja: 'ほかの項目のチェックと結合されています。', en: 'The cell is merged with that of another item.' },
    mend: { ja: 'セルの結合を解いて、項目ごとに選んでください。', en: 'Take the cells apart and choose for each.' },
  },
  rowHidden: {
    message: { ja: 'この項目の行は非表示です。', en: 'The row of this item is hidden.' },
    mend: { ja: '行を再表示して確かめるか、この画面で答えてください。', en: 'Show the row, or answer on this page.' },
  },
  rowMissing: {
    message: { ja: 'この項目の行が表にありません。', en: 'The sheet has no row for this item.' },
    mend: { ja: 'IPAの元の表を使うか、この画面で答えてください。', en: 'Use IPA’s own sheet, or answer on this page.' },
  },
} as const satisfies Readonly<Record<ReadingDoubt, DoubtText>>;

/** An answer that is taken, though it does not say which alternative was done. */
export const stillToName: DoubtText = {
  message: {
    ja: '「対応済」ですが、どの項目を実施したか（小さい欄）が選ばれていません。',
    en: 'Handled, but no small box tells which item was done.',
  },
  mend: { ja: '取り込んだあと、この画面で選んでください。', en: 'Choose it on this page afterwards.' },
};

/** The sheet's words for the answers. */
export const answerWords: Readonly<Record<ChecklistAnswerKind, string>> = {
  handled: '対応済',
  notHandled: '未対策',
  notNeeded: '対応不要',
};

/** How a cell in another spelling was read. */
export function readingNotes(word: string, added: string): Bilingual {
  if (added === '') return { ja: `「${word}」と読みました。`, en: `Read as ${word}.` };
  return {
    ja: `「${word}」と読みました。書き添えた「${added}」は取り込みません。`,
    en: `Read as ${word}; the added “${added}” is not taken over.`,
  };
}
