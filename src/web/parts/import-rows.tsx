import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PreviewRowsView, RowChoice } from '../../queries/preview-models.ts';
import type { ImportPreview, RegisterView } from '../../queries/read-models.ts';
import { read } from '../data/api.ts';
import { rangeWords, useImportWords } from '../data/import-words.ts';
import { cellsOf, columnsOf, type PreviewCell } from '../data/preview-cells.ts';
import { useIsWide } from '../data/use-is-wide.ts';
import { Button } from './button.tsx';
import { CellText, IssueLines } from './import-row-cells.tsx';
import { Trouble } from './page.tsx';
import { ScrollTable, tableCell } from './scroll-table.tsx';

/** Rows shown at a time. */
const pageSize = 100;

interface Props {
  /** Where the register’s previews are asked for. */
  readonly base: string;
  readonly view: RegisterView;
  readonly preview: ImportPreview;
}

const fates = {
  add: ['＋', 'fate_add'],
  change: ['△', 'fate_change'],
  remove: ['－', 'fate_remove'],
  same: ['＝', 'fate_same'],
  refused: ['✗', 'fate_refused'],
} as const;

function Fate({ change }: { readonly change: keyof typeof fates }) {
  const { t } = useImportWords();
  const [glyph, word] = fates[change];
  return (
    <span className={change === 'refused' ? 'font-bold text-red-900' : 'font-bold'}>
      <span aria-hidden="true">{glyph} </span>
      {t(word)}
    </span>
  );
}

interface Shown extends Pick<Props, 'view' | 'preview'> {
  readonly page: PreviewRowsView;
}

/** What is wrong in cells that may stand beyond the edge of the window. */
function ErrorsElsewhere({ cells }: { readonly cells: readonly PreviewCell[] }) {
  const { say } = useImportWords();
  return cells
    .flatMap(({ issues }) => issues.filter(({ severity }) => severity === 'error'))
    .map(({ column, rule, message }) => (
      <p key={`${column}${rule}`} className="text-dns-14N-130 whitespace-normal text-red-900">
        {column} — {say(message)}
      </p>
    ));
}

/** Rows as a table: one column for each field that the source tells. */
function RowTable({ view, preview, page }: Shown) {
  const { t, say, language } = useImportWords();
  const columns = columnsOf(preview, view);
  return (
    <ScrollTable
      id="preview-rows"
      title={t('previewRows')}
      headings={[t('sourceRow'), t('fate'), ...columns.map(({ label }) => say(label))]}
    >
      {page.rows.map((row) => {
        const { cells, issues } = cellsOf(row, columns, page.issues, view, language);
        return (
          <tr key={row.row}>
            <th scope="row" className={tableCell}>
              {row.row}
            </th>
            <td className={`${tableCell} min-w-48`}>
              <Fate change={row.change} />
              <IssueLines issues={issues} />
              <ErrorsElsewhere cells={cells} />
            </td>
            {cells.map((cell, index) => (
              <td
                key={columns[index]?.field}
                className={`${tableCell} ${cell.issues.length > 0 ? 'min-w-64' : 'min-w-24'} ${cell.issues.some(({ severity }) => severity === 'error') ? 'bg-red-50' : ''}`}
              >
                <CellText cell={cell} />
                <IssueLines issues={cell.issues} />
              </td>
            ))}
          </tr>
        );
      })}
    </ScrollTable>
  );
}

/** Rows as cards, where a table has no room: what is empty and stays so is left out. */
function RowCards({ view, preview, page }: Shown) {
  const { t, say, language } = useImportWords();
  const columns = columnsOf(preview, view);
  return (
    <ol className="mt-2 grid gap-2">
      {page.rows.map((row) => {
        const { cells, issues } = cellsOf(row, columns, page.issues, view, language);
        return (
          <li key={row.row} className="rounded-8 border border-solid-gray-420 p-3">
            <p>
              {t('sourceRowNumber', { row: row.row })} <Fate change={row.change} />
            </p>
            <IssueLines issues={issues} />
            <dl className="text-dns-16N-130">
              {cells.map((cell, index) =>
                cell.text === '' && cell.before === null && cell.issues.length === 0 ? null : (
                  <div key={columns[index]?.field} className="mt-1">
                    <dt className="inline text-solid-gray-700">{say(columns[index]?.label ?? { ja: '', en: '' })}</dt>{' '}
                    <dd className="inline">
                      <CellText cell={cell} />
                      <IssueLines issues={cell.issues} />
                    </dd>
                  </div>
                ),
              )}
            </dl>
          </li>
        );
      })}
    </ol>
  );
}

/** Which rows are shown: a button for each choice that has any. */
function Choices({
  counts,
  show,
  onShow,
}: {
  readonly counts: Readonly<Record<RowChoice, number>>;
  readonly show: RowChoice;
  readonly onShow: (show: RowChoice) => void;
}) {
  const { t } = useImportWords();
  return (
    <fieldset className="mt-4 flex flex-wrap gap-2 border-0 p-0">
      <legend className="font-bold">{t('previewRows')}</legend>
      {(Object.keys(counts) as RowChoice[])
        .filter((choice) => counts[choice] > 0 || choice === 'touched')
        .map((choice) => (
          <Button
            key={choice}
            kind={choice === show ? 'solid' : 'outline'}
            aria-pressed={choice === show}
            onClick={() => onShow(choice)}
          >
            {t(`rows_${choice}`, { count: counts[choice] })}
          </Button>
        ))}
    </fieldset>
  );
}

/** From which row on, and the ways to the ones before and after. */
function Pages({
  from,
  page,
  onFrom,
}: {
  readonly from: number;
  readonly page: PreviewRowsView;
  readonly onFrom: (from: number) => void;
}) {
  const { t } = useImportWords();
  const to = from + page.rows.length;
  const [hasBefore, hasAfter] = [from > 0, to < page.total];
  return (
    <div className="mt-2 flex flex-wrap items-center gap-3">
      <p role="status">{t(rangeWords(page.total, from, to), { total: page.total, from: from + 1, to })}</p>
      {hasBefore || hasAfter ? (
        <>
          <Button aria-disabled={!hasBefore} onClick={() => hasBefore && onFrom(from - pageSize)}>
            {t('rowsBefore')}
          </Button>
          <Button aria-disabled={!hasAfter} onClick={() => hasAfter && onFrom(to)}>
            {t('rowsAfter')}
          </Button>
        </>
      ) : null}
    </div>
  );
}

/** What would become of each row: its number in the source, its fate and its cells, a page at a time. */
export function ImportRows({ base, view, preview }: Props) {
  const [{ show, from }, setWish] = useState<{ readonly show: RowChoice; readonly from: number }>({
    show: 'touched',
    from: 0,
  });
  const isWide = useIsWide();
  const { add, change, remove, refused, same } = preview.counts;
  const path = `${base}/import-previews/${preview.id}/rows?show=${show}&from=${from}&count=${pageSize}`;
  const query = useQuery({
    queryKey: ['import-rows', path],
    queryFn: () => read<PreviewRowsView>(path),
    placeholderData: (shown) => shown,
  });
  const counts = { touched: add + change + remove + refused, add, change, refused, told: preview.toldCount, same };
  const shown = query.data === undefined ? null : { view, preview, page: query.data };
  return (
    <>
      <Choices counts={counts} show={show} onShow={(next) => setWish({ show: next, from: 0 })} />
      {query.isError ? <Trouble error={query.error} retry={() => void query.refetch()} /> : null}
      {shown === null ? null : (
        <>
          <Pages from={from} page={shown.page} onFrom={(next) => setWish({ show, from: Math.max(0, next) })} />
          {isWide ? <RowTable {...shown} /> : <RowCards {...shown} />}
        </>
      )}
    </>
  );
}
