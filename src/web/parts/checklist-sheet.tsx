import { useEffect, useState } from 'react';
import type { ChecklistReadingView } from '../../queries/checklist-models.ts';
import { contractPath, exchange, send, upload } from '../data/api.ts';
import { useChecklistWords } from '../data/checklist-words.ts';
import { refresh } from '../data/queries.ts';
import { Banner } from './banner.tsx';
import { ChecklistReading } from './checklist-reading.tsx';
import { FileChoice } from './file-choice.tsx';
import { Trouble } from './page.tsx';

interface Filled {
  readonly url: string;
  readonly name: string;
  readonly count: string;
  readonly left: string;
}

interface Props {
  readonly number: string;
  readonly checklistId: string;
  readonly onStored: (count: number) => void;
}

/** The filled file waits behind a link until it is saved; its memory is given back afterwards. */
function useFilled() {
  const [filled, setFilled] = useState<Filled | null>(null);
  useEffect(
    () => () => {
      if (filled !== null) URL.revokeObjectURL(filled.url);
    },
    [filled],
  );
  return [filled, setFilled] as const;
}

function FilledBanner({ filled }: { readonly filled: Filled }) {
  const { c } = useChecklistWords();
  return (
    <Banner kind="success" title={c('sheetFilled', { count: filled.count })} isLive>
      {filled.left === '' ? null : <p>{c('sheetLeft', { cells: filled.left })}</p>}
      <a href={filled.url} download={filled.name} className="inline-flex min-h-11 items-center">
        {c('sheetSave')}
      </a>
    </Banner>
  );
}

/** The publisher's own sheet: a filled one is read, a blank one is filled; the file stays the person's. */
export function ChecklistSheet({ number, checklistId, onStored }: Props) {
  const { c } = useChecklistWords();
  const [reading, setReading] = useState<ChecklistReadingView | null>(null);
  const [filled, setFilled] = useFilled();
  const [trouble, setTrouble] = useState<unknown>(null);
  const base = contractPath(number, `/checklists/${encodeURIComponent(checklistId)}`);
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setTrouble(null);
    setFilled(null);
    await work().catch(setTrouble);
  };
  const read = (file: File) =>
    attempt(async () => {
      setReading(null);
      setReading(await upload<ChecklistReadingView>(`${base}/sheet-readings`, file, 'application/octet-stream'));
    });
  const fill = (file: File) =>
    attempt(async () => {
      const made = await exchange(`${base}/filled-sheet`, file);
      const name = file.name.replace(/(\.xlsx)?$/i, `-${number}.xlsx`);
      const [count, left] = [made.headers.get('x-junshu-written') ?? '', made.headers.get('x-junshu-left') ?? ''];
      setFilled({ url: URL.createObjectURL(made.file), name, count, left });
    });
  const store = (id: string) =>
    attempt(async () => {
      const { count } = await send<{ count: number }>('POST', `${base}/sheet-readings/${id}/confirmation`, {});
      setReading(null);
      await refresh(number);
      onStored(count);
    });
  return (
    <section aria-labelledby="sheet" className="my-4 rounded-8 border border-solid-gray-420 p-4">
      <h2 id="sheet" className="text-std-18B-160">
        {c('sheet')}
      </h2>
      <p>{c('sheetHelp')}</p>
      <div className="mt-2 flex flex-wrap gap-3">
        <FileChoice label={c('sheetRead')} accept=".xlsx" onFile={(file) => void read(file)} />
        <FileChoice label={c('sheetFill')} accept=".xlsx" onFile={(file) => void fill(file)} />
      </div>
      {trouble === null ? null : <Trouble error={trouble} />}
      {filled === null ? null : <FilledBanner filled={filled} />}
      {reading === null ? null : (
        <ChecklistReading reading={reading} onStore={() => void store(reading.id)} onCancel={() => setReading(null)} />
      )}
    </section>
  );
}
