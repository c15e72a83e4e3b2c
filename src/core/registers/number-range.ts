import type { Bilingual } from '../kernel/bilingual.ts';
import type { Field } from './declaration.ts';

/** Counts and amounts of one contract go no further. */
const usualRange = [0, 1_000_000_000_000] as const;

/** The least and the greatest number that a field holds. */
export const rangeOf = ({ range }: Field): readonly [least: number, most: number] => range ?? usualRange;

export function isInRange(field: Field, value: number): boolean {
  const [least, most] = rangeOf(field);
  return value >= least && value <= most;
}

const grouped = (value: number): string => value.toLocaleString('en-US');

/** Which numbers a field takes, in words. */
export function rangeMessage(field: Field): Bilingual {
  const [least, most] = rangeOf(field).map(grouped);
  return {
    ja: `「${field.label.ja}」は${least}から${most}までの数です。`,
    en: `“${field.label.en}” is a number from ${least} to ${most}.`,
  };
}
