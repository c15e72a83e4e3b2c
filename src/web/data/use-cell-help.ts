import { useMemo } from 'react';
import type { Language } from '../../core/kernel/bilingual.ts';
import { isPlainDate } from '../../core/kernel/plain-date.ts';
import { type Field, holdsDay } from '../../core/registers/declaration.ts';
import type { Titles } from '../../core/registers/show-cell.ts';
import { readTypedCell } from '../../core/registers/typed-cell.ts';
import type { RegisterView } from '../../queries/read-models.ts';
import type { CellHelp } from '../parts/cell-assist.tsx';
import type { CellReader } from './cell-edits.ts';
import { pickOptions } from './pick-options.ts';
import { useRowWords } from './row-words.ts';
import type { NamedField } from './use-arrangement.ts';

/** What helps to fill a cell of a field; null: nothing. */
function helpFor(field: Field, titles: Titles, language: Language, { find, today, now }: CellReader): CellHelp | null {
  const label = field.label[language];
  const options = pickOptions(field, titles, language);
  if (options !== null) return { kind: 'list', label, options, isMany: field.kind === 'choices' };
  if (!holdsDay(field)) return null;
  const dayOf = (text: string): string => {
    const { value } = readTypedCell(field, text, find, { today, now: now() });
    return typeof value === 'string' && isPlainDate(value) ? value : '';
  };
  return { kind: 'days', label, today, dayOf };
}

/** What helps to fill the cells of each shown column of a register, made when a cell of it is first edited. */
export function useCellHelp({ titles }: RegisterView, fields: readonly NamedField[], reader: CellReader) {
  const { language } = useRowWords();
  const made = useMemo(() => {
    const helps = new Map<string, CellHelp | null>();
    return (key: string, field: Field): CellHelp | null => {
      const help = helps.get(key) ?? helpFor(field, titles, language, reader);
      helps.set(key, help);
      return help;
    };
  }, [titles, language, reader]);
  return (column: number): CellHelp | null => {
    const [key = '', field] = fields[column] ?? [];
    return field === undefined ? null : made(key, field);
  };
}
