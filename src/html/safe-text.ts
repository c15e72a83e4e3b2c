import { own } from '../core/kernel/own.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text made safe for element content and attribute values; line feeds become line breaks. */
export const safe = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => own(entities, character) ?? '').replaceAll('\n', '<br>');
