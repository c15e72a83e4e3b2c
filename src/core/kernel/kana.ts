import { normalForm } from './normal-form.ts';
/** Katakana of either width → hiragana; other characters stay. ー stays. */
export function toHiragana(text: string): string {
  return normalForm(text, 'NFKC').replace(/[ァ-ヶ]/g, (kana) =>
    String.fromCodePoint((kana.codePointAt(0) ?? 0) - 0x60),
  );
}

/** A reading as kept: hiragana, one half-width space between family and given name. */
export function cleanReading(raw: string): string {
  return toHiragana(raw)
    .replaceAll(/[\s\u3000]+/g, ' ')
    .trim();
}

/** True when a reading holds nothing but hiragana, ー, ・ and spaces. */
export function isHiragana(text: string): boolean {
  return /^[ぁ-ゖー・\s]+$/.test(text);
}
