import { own } from './own.ts';

/** Characters that XML 1.0 can't carry (§2.2): most controls, U+FFFE and U+FFFF, half characters. */
const unusable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text without what XML can't carry, for writers that escape by themselves. */
export const xmlCharacters = (text: string): string => text.replace(unusable, '');

/** Text made safe for element content and attribute values: the one way of every writer of XML. */
export function xmlText(text: string): string {
  return xmlCharacters(text).replace(/[&<>"]/g, (character) => own(entities, character) ?? '');
}
