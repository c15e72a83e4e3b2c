import { normalForm } from './normal-form.ts';

/** Words that mean "there is none", once width, white space and marks are gone. */
const nones = new Set(['なし', '特になし', 'na']);

/** Words that fill a field without saying anything. */
const fillers = new Set(['未定', '未実施', '未作成', '未了', '予定', '別途']);

/** White space, marks, signs and what can't be seen; 「ー」 alone is a mark too. */
const marks = /[\s\p{P}\p{S}\p{Z}\p{C}\p{M}ー]/gu;

/** What a text says: something; that there is none; that it is not known; or nothing at all. */
export type Said = 'something' | 'none' | 'unknown' | 'nothing';

/** Longer than any filler is, and no lone mark (「ー」 is a letter of a kind of its own): such a text is read no closer. */
const surelySaid = /[\p{Lu}\p{Ll}\p{Lo}\p{N}]{5}/u;

/** Reads a whole text: 「なし。」 and 「Ｎ／Ａ」 say that there is none, 「不明」 that it is not known, 「-」 and 「未定」 nothing. */
export function whatIsSaid(text: string | undefined): Said {
  if (text !== undefined && surelySaid.test(text)) return 'something';
  const said = normalForm(text ?? '', 'NFKC')
    .replaceAll(marks, '')
    .toLowerCase();
  if (said === '' || fillers.has(said)) return 'nothing';
  if (said === '不明') return 'unknown';
  return nones.has(said) ? 'none' : 'something';
}

/** Whether a text says nothing, where neither "none" nor "not known" is an answer. */
export const saysNothing = (text: string | undefined): boolean => whatIsSaid(text) !== 'something';
