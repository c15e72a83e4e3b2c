import { toHiragana } from './kana.ts';
import { normalForm } from './normal-form.ts';
import { variantGroups } from './variant-characters-texts.ts';

const standsFor = new Map(
  variantGroups.flatMap((group) => [...group].map((variant) => [variant, [...group][0] ?? variant])),
);

const selectors = /[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]/gu;
const dashes = /[‐‑‒–—―−－〜～~-]/g;

/**
 * The key under which texts are searched and compared: width, case, kana kind, old character forms, variation selectors, dashes,
 * spaces and a word's trailing ー make no difference. ﾔﾏﾀﾞ　ﾀﾛｳ → やまだたろう, 髙橋 → 高橋, サーバー → さーば. Never shown, never stored as text.
 */
export function textKey(raw: string): string {
  const folded = [...normalForm(raw, 'NFKC').replaceAll(selectors, '').toLowerCase()]
    .map((character) => standsFor.get(character) ?? character)
    .join('');
  return toHiragana(folded)
    .replaceAll(dashes, '-')
    .replaceAll(/(?<=[ぁ-ゖー]{2})ー(?![ぁ-ゖー])/g, '')
    .replaceAll(/[\s\u3000]+/g, '');
}
