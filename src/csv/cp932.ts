import Encoding from 'encoding-japanese';
import { own } from '../core/kernel/own.ts';

/** Characters that mean the same and exist in CP932 under another code (〜 → ～ …). */
const sameInCp932: Readonly<Record<string, string>> = {
  '〜': '～',
  '–': '‐',
  '−': '－',
  '—': '―',
  '¥': '￥',
  '㋿': '令和',
  '‖': '∥',
  '¢': '￠',
  '£': '￡',
  '¬': '￢',
};

const decoder = new TextDecoder('shift_jis');

/** A text in CP932, and the characters that it can’t hold. */
export function toCp932(text: string): { readonly bytes: Uint8Array; readonly missing: readonly string[] } {
  const mapped = text.replace(/[〜–−—¥㋿‖¢£¬]/g, (character) => own(sameInCp932, character) ?? character);
  const encode = (part: string): Uint8Array =>
    Uint8Array.from(Encoding.convert(Encoding.stringToCode(part), { to: 'SJIS', from: 'UNICODE' }));
  const missing = [...new Set(mapped)].filter(
    (character) => (character.codePointAt(0) ?? 0) > 0x7f && decoder.decode(encode(character)) !== character,
  );
  return { bytes: encode(mapped), missing };
}
