import { evidenceKindTexts } from '../../core/evidence/evidence-texts.ts';
import type { EvidenceView } from '../../queries/read-models.ts';
import { useEvidence, useEvidenceWords } from '../data/evidence.ts';
import { useWords } from '../data/language.tsx';
import { useEvidenceUploads } from '../data/use-evidence-uploads.ts';
import { FileButton } from './evidence-drop.tsx';
import { EvidenceName } from './evidence-list.tsx';
import { EvidenceOutcomes } from './evidence-outcomes.tsx';

/** Standing files that speak for a duty; where there are none, what usually does. */
function DutyFiles({
  number,
  view,
  dutyId,
}: {
  readonly number: string;
  readonly view: EvidenceView;
  readonly dutyId: string;
}) {
  const e = useEvidenceWords();
  const { say, day } = useWords();
  const duty = view.duties.find(({ id }) => id === dutyId);
  const entries = view.items.filter(({ id }) => duty?.items.includes(id));
  if (entries.length === 0)
    return <p className="text-solid-gray-700">{e('usualIs', { list: (duty?.usual ?? []).map(say).join('、') })}</p>;
  return (
    <ul>
      {entries.map((entry) => (
        <li key={entry.id}>
          <EvidenceName number={number} entry={entry} />{' '}
          <span className="text-dns-14N-130 text-solid-gray-700">
            {say(evidenceKindTexts[entry.item.kind])}
            {entry.item.datedOn === undefined ? '' : ` · ${day(entry.item.datedOn)}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The evidence of one duty on its matter's page: what there is, and a button that adds to it. */
export function EvidenceSection({
  number,
  dutyId,
  label,
}: {
  readonly number: string;
  readonly dutyId: string;
  readonly label: string;
}) {
  const e = useEvidenceWords();
  const { data: view } = useEvidence(number);
  const uploads = useEvidenceUploads(number);
  if (view === undefined) return null;
  const preset = { targets: [], duties: [dutyId] };
  return (
    <>
      <h3 className="mt-3 font-bold">{e('title')}</h3>
      <DutyFiles number={number} view={view} dutyId={dutyId} />
      <div className="my-2 flex flex-wrap items-center gap-3">
        <FileButton onFiles={(files) => uploads.add(files, preset)}>
          {e('addFor')}
          <span className="sr-only">：{label}</span>
        </FileButton>
        <a
          className="inline-flex min-h-11 items-center"
          href={`/c/${number}/evidence?duty=${encodeURIComponent(dutyId)}`}
        >
          {e('toPage')}
          <span className="sr-only">：{label}</span>
        </a>
      </div>
      <EvidenceOutcomes number={number} view={view} uploads={uploads} />
    </>
  );
}
