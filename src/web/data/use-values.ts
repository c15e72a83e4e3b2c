import type { Field } from '../../core/registers/declaration.ts';
import { showCell } from '../../core/registers/show-cell.ts';
import { useGridWords } from './grid-words.ts';

/** What a choice or a yes can be, by its stored value. */
export function useValues() {
  const { say, language } = useGridWords();
  return (field: Field): readonly (readonly [value: string, label: string])[] =>
    field.kind === 'boolean'
      ? [true, false].map((value) => [String(value), showCell(field, value, {}, language)])
      : Object.entries(field.choices ?? {}).map(([value, label]) => [value, say(label)]);
}
