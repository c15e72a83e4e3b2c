import { type Said, whatIsSaid } from '../kernel/says-nothing.ts';
import type { Field, FieldKind } from './declaration.ts';

const textKinds: ReadonlySet<FieldKind> = new Set(['text', 'longText', 'kana', 'code', 'url']);

/** Whether a field holds words. */
export const holdsText = ({ kind }: Field): boolean => textKinds.has(kind);

/** What a text says in its field: "none" and "not known" are answers only where the field declares them, else they say nothing. */
export function contentOf({ none, unknown }: Pick<Field, 'none' | 'unknown'>, said: Said): Said {
  if ((said === 'none' && none !== true) || (said === 'unknown' && unknown !== true)) return 'nothing';
  return said;
}

/** How a text that says nothing is met where it is typed: refused, warned of, or taken without a word. */
export const fillerAnswer = ({ filler, required }: Pick<Field, 'filler' | 'required'>): Field['filler'] =>
  filler ?? (required === true ? 'warned' : undefined);

/** Whether a typed text fills its field without saying anything, where that is minded. */
export const isMindedFiller = (field: Field, text: string): boolean =>
  holdsText(field) &&
  text !== '' &&
  fillerAnswer(field) !== undefined &&
  contentOf(field, whatIsSaid(text)) === 'nothing';
