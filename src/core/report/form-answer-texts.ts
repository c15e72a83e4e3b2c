import type { Bilingual } from '../kernel/bilingual.ts';
import type { FormAside, FormAsideKind } from './form-page.ts';

/** How a piece of text is named that formatting takes away, makes stand out, or that must be looked at. */
const asideWords: Readonly<Record<FormAsideKind, Bilingual>> = {
  struck: { ja: '取消線の', en: 'struck out' },
  deleted: { ja: '変更履歴で削除された', en: 'deleted in the tracked changes' },
  moved: { ja: '変更履歴で移された', en: 'moved away in the tracked changes' },
  hidden: { ja: '非表示の', en: 'hidden' },
  placeholder: { ja: '未選択の案内文', en: 'the prompt of an empty control' },
  white: { ja: '白い文字の', en: 'in white letters' },
  boxed: { ja: '囲まれているのは', en: 'boxed' },
  bold: { ja: '太字なのは', en: 'bold' },
  underlined: { ja: '下線があるのは', en: 'underlined' },
  coloured: { ja: '色や網掛けがあるのは', en: 'coloured' },
  drawing: { ja: '図形や画像が置かれています。', en: 'Something is drawn there.' },
  textBox: { ja: 'テキストボックスの文字です。', en: 'It stands in a text box.' },
  firstChoice: {
    ja: '選択欄の最初の語が出ているだけで、選ばれたかどうかは分かりません。',
    en: 'The list shows its first entry, which may not have been chosen.',
  },
  enclosed: { ja: '囲い文字（フィールド）があります。', en: 'A field draws an enclosed character there.' },
};

const quoted = (asides: readonly FormAside[], from: string, to: string): string =>
  asides.map(({ text }) => `${from}${text.trim().slice(0, 60)}${to}`).join('');

/** 「取消線の「未」は読みません。」 */
export function leftOutWords(asides: readonly FormAside[]): Bilingual {
  const kinds = [...new Set(asides.map(({ kind }) => kind))];
  const of = (kind: FormAsideKind): readonly FormAside[] => asides.filter((aside) => aside.kind === kind);
  return {
    ja: `${kinds.map((kind) => `${asideWords[kind].ja}${quoted(of(kind), '「', '」')}`).join('、')}は読みません。`,
    en: `Not read: ${kinds.map((kind) => `${quoted(of(kind), '“', '”')} (${asideWords[kind].en})`).join(', ')}.`,
  };
}

/** 「太字なのは「実施」です。」 */
export const standsOutWords = (aside: FormAside): Bilingual => ({
  ja: `${asideWords[aside.kind].ja}「${aside.text.trim().slice(0, 60)}」です。`,
  en: `“${aside.text.trim().slice(0, 60)}” is ${asideWords[aside.kind].en}.`,
});

export const doubtWords = (kind: FormAsideKind): Bilingual => asideWords[kind];

/** Sentences one after the other; null when there are none. */
export function joined(...parts: readonly (Bilingual | null)[]): Bilingual | null {
  const told = parts.filter((part) => part !== null);
  if (told.length === 0) return null;
  return { ja: told.map(({ ja }) => ja).join(''), en: told.map(({ en }) => en).join(' ') };
}

export const whichOfThree: Bilingual = {
  ja: '実施・未実施・該当なしのどれですか。',
  en: 'Which of 実施, 未実施 and 該当なし is meant?',
};

export const isEmpty: Bilingual = { ja: '実施状況が空です。', en: 'The answer is empty.' };

export const nothingChosen: Bilingual = {
  ja: '□ のままで、どれも選ばれていません。',
  en: 'All boxes are empty: nothing is chosen.',
};

export const manyChosen: Bilingual = { ja: '印がいくつも付いています。', en: 'Several are marked.' };

export const noSuchRow: Bilingual = { ja: 'この事項の行がありません。', en: 'There is no row for it.' };

export const otherWords = (raw: string): Bilingual => ({
  ja: `「${raw.trim().slice(0, 100)}」は様式の三つの語のどれか一つではありません。`,
  en: `“${raw.trim().slice(0, 100)}” is not one of the form’s three words.`,
});

export const itSays = (raw: string): Bilingual => ({
  ja: `「${raw.trim().slice(0, 100)}」とあります。`,
  en: `It says “${raw.trim().slice(0, 100)}”.`,
});

/** A reading that a person must confirm. */
export const isMeant = (word: string): Bilingual => ({
  ja: `「${word}」でよいですか。`,
  en: `Is “${word}” meant?`,
});

export const readAs = (raw: string, word: string): Bilingual => ({
  ja: `「${raw.trim().slice(0, 100)}」を「${word}」と読みました。`,
  en: `Read “${raw.trim().slice(0, 100)}” as “${word}”.`,
});

export const byUnnamedColumns: Bilingual = {
  ja: '三つの欄に見出しがありません。様式の順（実施・未実施・該当なし）に読んだものです。',
  en: 'The three columns have no headings; they were read in the form’s order.',
};

/** How parts were folded into one word. */
export const rolledUp = (count: number, open: number): Bilingual => ({
  ja: `${count}行に分けて答えられています。${open === 0 ? '' : `うち${open}行は答えが読み取れません。`}`,
  en: `It is answered in ${count} rows.${open === 0 ? '' : ` ${open} of them could not be read.`}`,
});
