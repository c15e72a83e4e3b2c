import { own } from '../core/kernel/own.ts';

/** Characters that XML 1.0 can't carry, lone surrogates among them. */
const unusable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text made safe for element content and attribute values. */
export function xmlText(text: string): string {
  return text.replace(unusable, '').replace(/[&<>"]/g, (character) => own(entities, character) ?? '');
}
