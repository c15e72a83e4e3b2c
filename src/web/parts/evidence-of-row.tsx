import { useEvidence, useEvidenceWords } from '../data/evidence.ts';
import { EvidenceName } from './evidence-list.tsx';

interface Props {
  readonly number: string;
  readonly register: string;
  readonly entryId: string;
}

/** The evidence of one row, beside its form, and the way to add some. */
export function EvidenceOfRow({ number, register, entryId }: Props) {
  const e = useEvidenceWords();
  const { data: view } = useEvidence(number);
  const entries = (view?.items ?? []).filter(
    ({ item }) =>
      item.withdrawn === undefined &&
      item.targets.some((target) => target.register === register && target.entryId === entryId),
  );
  const search = new URLSearchParams({ register, entry: entryId });
  return (
    <div className="mt-4 border-t border-solid-gray-420 pt-3">
      <p className="font-bold">{e('rowEvidence', { count: entries.length })}</p>
      <ul>
        {entries.map((entry) => (
          <li key={entry.id}>
            <EvidenceName number={number} entry={entry} />
          </li>
        ))}
      </ul>
      <a className="inline-flex min-h-11 items-center" href={`/c/${number}/evidence?${search}`}>
        {e('rowEvidenceAdd')}
      </a>
    </div>
  );
}
