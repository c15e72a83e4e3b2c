import type { ChecklistReadingView, ReadCellView } from '../../queries/checklist-models.ts';
import { useChecklistWords } from '../data/checklist-words.ts';
import { answerTexts } from '../messages/checklist-texts.ts';
import { Button } from './button.tsx';
import { CellTable, type Column } from './read-cells.tsx';

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
        {c('readSheet', { sheet: reading.sheet })} —
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
