import { useRef, useState } from 'react';
import type { EvidenceView } from '../../queries/read-models.ts';
import { send } from '../data/api.ts';
import { evidencePath, metadataOf, useEvidence, useEvidenceWords } from '../data/evidence.ts';
import { queryClient, refresh } from '../data/queries.ts';
import { useRowWords } from '../data/row-words.ts';
import { useEvidenceUploads } from '../data/use-evidence-uploads.ts';
import { Button } from './button.tsx';
import { EvidenceDrop } from './evidence-drop.tsx';
import { type EvidenceEntry, EvidenceName } from './evidence-list.tsx';
import { EvidenceOutcomes } from './evidence-outcomes.tsx';
import { Trouble } from './page.tsx';

interface Props {
  readonly number: string;
  readonly register: string;
  readonly entryId: string;
}

type Target = EvidenceEntry['item']['targets'][number];

/** The standing files about a row. */
const filesOf = ({ items }: EvidenceView, register: string, entryId: string): readonly EvidenceEntry[] =>
  items.filter(
    ({ item }) =>
      item.withdrawn === undefined &&
      item.targets.some((target) => target.register === register && target.entryId === entryId),
  );

/** Takes a file from a row, or gives it back: what else it is about stays, and so does the file. */
function useParting({ number, register, entryId }: Props) {
  const [parted, setParted] = useState<EvidenceEntry | null>(null);
  const [trouble, setTrouble] = useState<unknown>(null);
  const queue = useRef<Promise<void>>(Promise.resolve());
  /** One after the other, each on the file as it stands when its turn has come: a press that is quicker than the answer finds it done. */
  const inTurn = (id: string, act: (present: EvidenceEntry) => Promise<void>): void => {
    queue.current = queue.current.then(async () => {
      const { items = [] } = queryClient.getQueryData<EvidenceView>([evidencePath(number)]) ?? {};
      const present = items.find((one) => one.id === id);
      if (present !== undefined) await act(present);
    });
  };
  const put = async ({ id, revision, item }: EvidenceEntry, targets: readonly Target[]): Promise<boolean> => {
    setTrouble(null);
    try {
      const metadata = { ...metadataOf(item), targets };
      await send('PUT', evidencePath(number, `/${id}`), { expectedRevision: revision, metadata });
      await refresh(number);
      return true;
    } catch (error) {
      setTrouble(error);
      return false;
    }
  };
  const others = ({ item }: EvidenceEntry): readonly Target[] =>
    item.targets.filter((target) => target.register !== register || target.entryId !== entryId);
  const part = ({ id }: EvidenceEntry): void =>
    inTurn(id, async (present) => {
      const left = others(present);
      if (left.length < present.item.targets.length && (await put(present, left))) setParted(present);
    });
  const giveBack = (): void =>
    inTurn(parted?.id ?? '', async (present) => {
      const given = [...others(present), { register, entryId }];
      if (given.length === present.item.targets.length || (await put(present, given))) setParted(null);
    });
  return { parted, trouble, part, giveBack };
}

/** The evidence of one row: its files, each to be taken from it, and where more come in. */
export function EvidenceOfRow(props: Props) {
  const { number, register, entryId } = props;
  const e = useEvidenceWords();
  const { t } = useRowWords();
  const { data: view } = useEvidence(number);
  const uploads = useEvidenceUploads(number);
  const { parted, trouble, part, giveBack } = useParting(props);
  if (view === undefined) return null;
  const entries = filesOf(view, register, entryId);
  const preset = { targets: [{ register, entryId }], duties: [] };
  return (
    <section aria-labelledby="row-evidence" className="mt-4 border-t border-solid-gray-420 pt-3">
      <h3 id="row-evidence" tabIndex={-1} className="font-bold">
        {e('rowEvidence', { count: entries.length })}
      </h3>
      <ul>
        {entries.map((entry) => (
          <li key={entry.id} className="flex flex-wrap items-center justify-between gap-2">
            <span className="min-w-0">
              <EvidenceName number={number} entry={entry} />
            </span>
            <Button kind="text" onClick={() => part(entry)}>
              {t('partFile')}
              <span className="sr-only">：{entry.item.name}</span>
            </Button>
          </li>
        ))}
      </ul>
      <p role="status" className="flex flex-wrap items-center gap-3">
        {parted === null ? null : (
          <>
            {t('fileParted', { name: parted.item.name })}
            <Button onClick={giveBack}>{t('undo')}</Button>
          </>
        )}
      </p>
      {trouble === null ? null : <Trouble error={trouble} />}
      <a
        className="inline-flex min-h-11 items-center"
        href={`/c/${number}/evidence?${new URLSearchParams({ register, entry: entryId })}`}
      >
        {e('rowEvidenceAdd')}
      </a>
      <EvidenceDrop limit={view.limit} onFiles={(files) => uploads.add(files, preset)} />
      <EvidenceOutcomes number={number} view={view} uploads={uploads} />
    </section>
  );
}
