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

/** A letter or digit of everyday writing: of ASCII, kana or kanji. */
const isPlain = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x3041 && code <= 0x3096) ||
  (code >= 0x30a1 && code <= 0x30fa) ||
  (code >= 0x4e00 && code <= 0x9fff);

/** Whether a text surely says something, as its beginning shows without a closer look: true of most, and never of what says nothing. */
export function beginsSurely(text: string): boolean {
  if (text.length < 5) return false;
  for (let at = 0; at < 5; at += 1) if (!isPlain(text.charCodeAt(at))) return false;
  return true;
}

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
