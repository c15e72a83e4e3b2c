import { normalForm } from './normal-form.ts';

/** Words that fill a field without saying anything, once width, white space and marks are gone. */
const fillers = new Set(['なし', '未定', '未実施', '未作成', '未了', '予定', '特になし', '不明', '別途', 'na']);

/** White space, marks, signs and what can't be seen; 「ー」 alone is a mark too. */
const marks = /[\s\p{P}\p{S}\p{Z}\p{C}\p{M}ー]/gu;

/** Whether a text says nothing: empty, marks alone (「-」), or nothing but a filler (「なし。」, 「Ｎ／Ａ」). */
export function saysNothing(text: string | undefined): boolean {
  const said = normalForm(text ?? '', 'NFKC')
    .replaceAll(marks, '')
    .toLowerCase();
  return said === '' || fillers.has(said);
}
