import { useId, useState } from 'react';
import { japanDay, japanTime } from '../../core/kernel/plain-date.ts';
import { csvOf, type RefusedRows as Refused, refusedTable } from '../../core/registers/refused-table.ts';
import { rangeWords, useImportWords } from '../data/import-words.ts';
import { saveFile } from '../data/save-file.ts';
import { Button } from './button.tsx';
import { ScrollTable, tableCell } from './scroll-table.tsx';

/** Rows shown at first, and with each press more. */
const step = 50;

/** A way to have refused rows as a table to be mended: their reasons stand in a column of their own. */
export function RefusedDownload({ name, load }: { readonly name: string; readonly load: () => Promise<Refused> }) {
  const { t, language } = useImportWords();
  const save = async (): Promise<void> => {
    saveFile(`${name}.csv`, csvOf(refusedTable(await load(), language)), 'text/csv;charset=utf-8');
  };
  return <Button onClick={() => void save()}>{t('refusedDownload')}</Button>;
}

/** What an import left out: it stays, through a reload too, until it is put away. */
export function RefusedRows({
  name,
  refused,
  at,
  onClear,
}: {
  /** What the file of them is called. */
  readonly name: string;
  readonly refused: Refused;
  /** Instant of the import. */
  readonly at: string;
  readonly onClear: () => void;
}) {
  const { t, say } = useImportWords();
  const id = useId();
  const [shown, setShown] = useState(step);
  const { headings, rows } = refused;
  if (rows.length === 0) return null;
  const to = Math.min(shown, rows.length);
  const title = t('refusedTitle', { count: rows.length, time: `${japanDay(at)} ${japanTime(at)}` });
  const named = headings.flatMap((heading, at) => (heading === '' ? [] : [{ heading, at }]));
  return (
    <div className="my-4 rounded-8 border-2 border-yellow-1000 p-4">
      <h2 className="text-std-18B-160">{title}</h2>
      <p>{t('refusedHelp')}</p>
      <ScrollTable
        id={id}
        title={title}
        headings={[t('sourceRow'), t('refusedWhy'), ...named.map(({ heading }) => heading)]}
      >
        {rows.slice(0, shown).map(({ row, cells, reasons }) => (
          <tr key={row}>
            <th scope="row" className={tableCell}>
              {row}
            </th>
            <td className={`${tableCell} min-w-64`}>{reasons.map((reason) => say(reason)).join(' ')}</td>
            {named.map(({ at }) => (
              <td key={at} className={`${tableCell} min-w-24`}>
                {cells[at] ?? ''}
              </td>
            ))}
          </tr>
        ))}
      </ScrollTable>
      <div className="mt-4 flex flex-wrap items-center gap-3">
        <p>{t(rangeWords(rows.length, 0, to), { total: rows.length, from: 1, to })}</p>
        {shown < rows.length ? <Button onClick={() => setShown(shown + step)}>{t('rowsMore')}</Button> : null}
        <RefusedDownload name={name} load={() => Promise.resolve(refused)} />
        <Button onClick={onClear}>{t('refusedClear')}</Button>
      </div>
    </div>
  );
}
