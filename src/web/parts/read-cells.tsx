import type { ReadCellView } from '../../queries/checklist-models.ts';
import { type ChecklistTextKey, useChecklistWords } from '../data/checklist-words.ts';

const look = 'border-b border-solid-gray-420 px-2 py-1 align-top';

/** A further column: its heading and what it shows of a cell. */
export type Column = readonly [heading: ChecklistTextKey, show: (cell: ReadCellView) => string];

/** Cells of a filled sheet with place and text, each leading to its form. */
export function CellTable({
  title,
  cells,
  columns,
}: {
  readonly title: string;
  readonly cells: readonly ReadCellView[];
  readonly columns: readonly Column[];
}) {
  const { c } = useChecklistWords();
  if (cells.length === 0) return null;
  return (
    <>
      <h4 className="mt-4 font-bold">{c('tableOf', { title, count: cells.length })}</h4>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1) */}
      <section tabIndex={0} className="max-h-80 overflow-auto" aria-label={title}>
        <table className="w-full text-dns-14N-130">
          <thead className="bg-solid-gray-100">
            <tr>
              {(['item', 'readPlace', 'readRaw'] as const).map((key) => (
                <th key={key} scope="col" className="px-2 py-1 text-left whitespace-nowrap">
                  {c(key)}
                </th>
              ))}
              {columns.map(([key]) => (
                <th key={key} scope="col" className="px-2 py-1 text-left whitespace-nowrap">
                  {c(key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {cells.map((cell) => (
              <tr key={cell.cellId}>
                <th scope="row" className={`${look} text-left whitespace-nowrap`}>
                  <a href={`#${cell.cellId}`} className="inline-flex min-h-11 items-center">
                    {cell.cellId}
                  </a>
                </th>
                <td className={look}>{cell.place === '' ? '—' : cell.place}</td>
                <td className={look} lang="ja">
                  {cell.raw === '' ? '—' : cell.raw}
                </td>
                {columns.map(([key, show]) => (
                  <td key={key} className={look}>
                    {show(cell)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
