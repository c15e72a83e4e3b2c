import { useEffect, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { own } from '../../core/kernel/own.ts';
import { type Field, holdsMoment } from '../../core/registers/declaration.ts';
import { showCell } from '../../core/registers/show-cell.ts';
import type { RegisterView } from '../../queries/read-models.ts';
import { useGridWords } from '../data/grid-words.ts';
import { useContracts } from '../data/queries.ts';
import type { GridRow } from '../data/row-drafts.ts';
import type { NamedField } from '../data/use-arrangement.ts';
import { useToday } from '../data/use-today.ts';

/** Whether the page is being printed, by whatever way. */
function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    // What is printed stands there before the browser lays out its pages.
    const begin = (): void => flushSync(() => setPrinting(true));
    const end = (): void => setPrinting(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return isPrinting;
}

/** Days and numbers stand in one line. */
const isWhole = (field: Field): boolean => holdsMoment(field) || field.kind === 'integer' || field.kind === 'number';

interface Props {
  readonly number: string;
  readonly view: RegisterView;
  /** The shown rows, in their order. */
  readonly rows: readonly GridRow[];
  /** The shown columns. */
  readonly fields: readonly NamedField[];
}

/** The register on paper, A4 across: every shown row with the chosen columns, the heads on each page. */
export function PrintTable({ number, view, rows, fields }: Props) {
  const { t, say, language } = useGridWords();
  const { data: contracts } = useContracts();
  const today = useToday();
  if (!usePrinting()) return null;
  const title = contracts?.find((one) => one.number === number)?.title ?? '';
  return createPortal(
    <table className="register-print">
      <caption>
        <strong>{say(view.declaration.label)}</strong>
        <br />
        {t('printed', { contract: `${number} ${title}`, day: today, count: rows.length })}
      </caption>
      <thead>
        <tr>
          <th scope="col">#</th>
          {fields.map(([key, { label }]) => (
            <th key={key} scope="col">
              {say(label)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={row.id}>
            <td className="whole">{index + 1}</td>
            {fields.map(([key, field]) => (
              <td key={key} className={isWhole(field) ? 'whole' : undefined}>
                {own(row.texts, key) ?? showCell(field, own(row.data, key), view.titles, language)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>,
    document.getElementById('main') ?? document.body,
  );
}
