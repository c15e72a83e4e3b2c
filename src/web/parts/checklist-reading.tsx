import type { ChecklistReadingView, ReadCellView } from '../../queries/checklist-view.ts';
import { type ChecklistTextKey, useChecklistWords } from '../data/checklist-words.ts';
import { answerTexts } from '../messages/checklist-texts.ts';
import { Button } from './button.tsx';

const look = 'border-b border-solid-gray-420 px-2 py-1 align-top';

type Column = readonly [heading: ChecklistTextKey, show: (cell: ReadCellView) => string];

function CellTable({
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
      <h4 className="mt-4 font-bold">
        {title}（{cells.length}）
      </h4>
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

interface Props {
  readonly reading: ChecklistReadingView;
  readonly onStore: () => void;
  readonly onCancel: () => void;
}

/** What a filled sheet says, beside what is stored: doubtful cells first; nothing is stored before it is confirmed. */
export function ChecklistReading({ reading, onStore, onCancel }: Props) {
  const { c, say, t } = useChecklistWords();
  const { cells } = reading;
  const count = (change: ReadCellView['change']): number => cells.filter((cell) => cell.change === change).length;
  const understood = (is: ReadCellView['understanding']) => cells.filter(({ understanding }) => understanding === is);
  const words = ({ answer, done }: Pick<ReadCellView, 'answer' | 'done'>): string =>
    answer === null ? '—' : `${say(answerTexts[answer])} ${done.join('、')}`;
  const changed = cells.filter(({ change }) => change === 'add' || change === 'change');
  const message: Column = ['readWhat', ({ message: text }) => (text === null ? '' : say(text))];
  const mend: Column = ['readMend', ({ mend: text }) => (text === null ? '' : say(text))];
  return (
    <section aria-label={c('readChanges')} className="my-4 rounded-8 border-2 border-key-900 p-4">
      <p role="status" className="font-bold">
        {c('readSheet', { sheet: reading.sheet })}：
        {c('readCounts', {
          add: count('add'),
          change: count('change'),
          same: count('same'),
          empty: understood('empty').length,
          doubtful: understood('doubtful').length,
        })}
      </p>
      {reading.others.length === 0 ? null : <p>{c('readOthers', { sheets: reading.others.join('、') })}</p>}
      <CellTable title={c('readDoubts')} cells={understood('doubtful')} columns={[message, mend]} />
      <CellTable title={c('readNotes')} cells={understood('taken')} columns={[message, mend]} />
      <CellTable
        title={c('readChanges')}
        cells={changed}
        columns={[
          ['before', ({ before }) => words({ answer: before, done: [] })],
          ['after', words],
        ]}
      />
      <div className="mt-4 flex flex-wrap gap-3">
        {changed.length === 0 ? null : (
          <Button kind="solid" onClick={onStore}>
            {c('readStore', { count: changed.length })}
          </Button>
        )}
        <Button onClick={onCancel}>{t('cancel')}</Button>
      </div>
    </section>
  );
}
