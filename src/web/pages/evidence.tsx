import { useParams } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import type { EvidenceView } from '../../queries/read-models.ts';
import { type Preset, useEvidence, useEvidenceWords } from '../data/evidence.ts';
import { useSeeker } from '../data/places.ts';
import { useAddress } from '../data/use-address.ts';
import { type ChosenFile, useEvidenceUploads } from '../data/use-evidence-uploads.ts';
import { Button } from '../parts/button.tsx';
import { EvidenceDrop } from '../parts/evidence-drop.tsx';
import { type EvidenceFilter, EvidenceFilters, filtered, noFilter } from '../parts/evidence-filters.tsx';
import { EvidenceListItem } from '../parts/evidence-list.tsx';
import { EvidenceMissing } from '../parts/evidence-missing.tsx';
import { EvidenceOutcomes } from '../parts/evidence-outcomes.tsx';
import { EvidenceScrub } from '../parts/evidence-scrub.tsx';
import { usePlaceWords } from '../parts/evidence-targets.tsx';
import { EvidenceUnfinished } from '../parts/evidence-unfinished.tsx';
import { Loaded, Page } from '../parts/page.tsx';

/** Files shown at once; more are found by the conditions. */
const itemsShown = 200;

/** What the address says: the row or the duty that files added here are about. */
function presetOf({ register, entry, duty }: EvidenceFilter): Preset {
  return {
    targets: register === '' || entry === '' ? [] : [{ register, entryId: entry }],
    duties: duty === '' ? [] : [duty],
  };
}

function PresetNote({
  view,
  preset,
  onClear,
}: {
  readonly view: EvidenceView;
  readonly preset: Preset;
  readonly onClear: () => void;
}) {
  const e = useEvidenceWords();
  const words = usePlaceWords(view);
  const places = [...preset.targets.map(words.row), ...preset.duties.map(words.duty)];
  if (places.length === 0) return null;
  return (
    <p className="my-2 flex flex-wrap items-center gap-2">
      {e('presetNote', { places: places.join('、') })}
      <Button kind="text" onClick={onClear}>
        {e('presetClear')}
      </Button>
    </p>
  );
}

function EvidenceList({
  number,
  view,
  filter,
  onFilter,
}: {
  readonly number: string;
  readonly view: EvidenceView;
  readonly filter: EvidenceFilter;
  readonly onFilter: (filter: EvidenceFilter) => void;
}) {
  const e = useEvidenceWords();
  const found = filtered(view, filter);
  const [drawn, setDrawn] = useState(itemsShown);
  useSeeker((id) => {
    const at = found.findIndex((one) => one.id === id);
    if (at >= 0) return at < drawn ? null : { isHidden: false, show: () => setDrawn(at + itemsShown) };
    return view.items.some((one) => one.id === id) ? { isHidden: true, show: () => onFilter(noFilter) } : null;
  });
  return (
    <section aria-labelledby="list" className="my-6">
      <h2 id="list" className="text-std-20B-150">
        {e('list')}
      </h2>
      <EvidenceFilters view={view} filter={filter} onChange={onFilter} />
      <p role="status">{e('count', { count: found.length })}</p>
      {found.length === 0 ? <p>{e(view.items.length === 0 ? 'none' : 'noneMatching')}</p> : null}
      <ul>
        {found.slice(0, drawn).map((entry) => (
          <EvidenceListItem key={entry.id} number={number} view={view} entry={entry} />
        ))}
      </ul>
    </section>
  );
}

/** The conditions, as the address tells them: the row, duty or matter that the page was opened for, and what was chosen since. */
function useFilter(): readonly [EvidenceFilter, (filter: EvidenceFilter) => void] {
  const [name, setName] = useAddress('name');
  const [kind, setKind] = useAddress('kind');
  const [register, setRegister] = useAddress('register');
  const [entry, setEntry] = useAddress('entry');
  const [obligation, setObligation] = useAddress('obligation');
  const [duty, setDuty] = useAddress('duty');
  const set = (next: EvidenceFilter): void => {
    setName(next.name);
    setKind(next.kind);
    setRegister(next.register);
    setEntry(next.entry);
    setObligation(next.obligation);
    setDuty(next.duty);
  };
  return [{ name, kind, register, entry, obligation, duty }, set];
}

function EvidenceBody({ number, view }: { readonly number: string; readonly view: EvidenceView }) {
  const [filter, setFilter] = useFilter();
  const uploads = useEvidenceUploads(number);
  const preset = presetOf(filter);
  const { add } = uploads;
  const presetKey = JSON.stringify(preset);
  const take = useCallback(
    (files: readonly ChosenFile[]): void => add(files, JSON.parse(presetKey) as Preset),
    [add, presetKey],
  );
  const isIdle = uploads.outcomes.every(
    ({ state }) => !['waiting', 'sending', 'examining', 'same'].includes(state.kind),
  );
  return (
    <>
      <EvidenceDrop limit={view.limit} onFiles={take} />
      <PresetNote
        view={view}
        preset={preset}
        onClear={() => setFilter({ ...filter, register: '', entry: '', duty: '' })}
      />
      <EvidenceOutcomes number={number} view={view} uploads={uploads} />
      {isIdle ? <EvidenceUnfinished number={number} unfinished={view.unfinished} /> : null}
      <EvidenceMissing view={view} uploads={uploads} />
      <EvidenceList number={number} view={view} filter={filter} onFilter={setFilter} />
      <EvidenceScrub number={number} view={view} />
    </>
  );
}

/** What can be shown, by which file, and where is something missing? */
export function EvidencePage() {
  const e = useEvidenceWords();
  const { number } = useParams({ from: '/c/$number/evidence' });
  const query = useEvidence(number);
  return (
    <Page title={e('title')} question={e('question')}>
      <Loaded query={query}>{(view) => <EvidenceBody number={number} view={view} />}</Loaded>
    </Page>
  );
}
