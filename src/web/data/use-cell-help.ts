import { useMemo } from 'react';
import { isPlainDate } from '../../core/kernel/plain-date.ts';
import { holdsDay } from '../../core/registers/declaration.ts';
import { readTypedCell } from '../../core/registers/typed-cell.ts';
import type { RegisterView } from '../../queries/read-models.ts';
import type { CellHelp } from '../parts/cell-assist.tsx';
import type { CellReader } from './cell-edits.ts';
import { pickOptions } from './pick-options.ts';
import { useRowWords } from './row-words.ts';

/** What helps to fill the cells of each column of a register. */
export function useCellHelp({ declaration, titles }: RegisterView, { find, today }: CellReader) {
  const { language } = useRowWords();
  const helps = useMemo(
    () =>
      Object.values(declaration.fields).map((field): CellHelp | null => {
        const label = field.label[language];
        const options = pickOptions(field, titles, (text) => text[language], language);
        if (options !== null) return { kind: 'list', label, options, isMany: field.kind === 'choices' };
        if (!holdsDay(field)) return null;
        const dayOf = (text: string): string => {
          const { value } = readTypedCell(field, text, find, today);
          return typeof value === 'string' && isPlainDate(value) ? value : '';
        };
        return { kind: 'days', label, today, dayOf };
      }),
    [declaration, titles, language, find, today],
  );
  return (column: number): CellHelp | null => helps[column] ?? null;
}
