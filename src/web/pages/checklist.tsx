import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { type ChecklistCatalogue, type ChecklistClass, cellsOf } from '../../core/catalogue/checklist.ts';
import { own } from '../../core/kernel/own.ts';
import { checklistState } from '../../core/registers/checklist-state.ts';
import type { ChecklistView } from '../../queries/checklist-models.ts';
import { useChecklistWords } from '../data/checklist-words.ts';
import { useSeeker } from '../data/places.ts';
import { useChecklist } from '../data/queries.ts';
import { useAddress } from '../data/use-address.ts';
import { Banner } from '../parts/banner.tsx';
import { ChecklistBulk } from '../parts/checklist-bulk.tsx';
import { ChecklistCarry } from '../parts/checklist-carry.tsx';
import { ChecklistCellForm } from '../parts/checklist-cell-form.tsx';
import { ChecklistClasses } from '../parts/checklist-classes.tsx';
import {
  type ChecklistFilter,
  ChecklistFilterChoice,
  checklistFilters,
  isChecklistFilter,
} from '../parts/checklist-filter.tsx';
import { ChecklistLookers } from '../parts/checklist-lookers.tsx';
import { ChecklistProgress } from '../parts/checklist-progress.tsx';
import { ChecklistSheet } from '../parts/checklist-sheet.tsx';
import { Loaded, Page } from '../parts/page.tsx';

interface BodyProps {
  readonly number: string;
  readonly view: ChecklistView;
  readonly catalogue: ChecklistCatalogue;
}

/** Leads to the cell after this one, wherever it stands. */
function goToCell(id: string | undefined): void {
  const next = id === undefined ? null : document.getElementById(id);
  next?.scrollIntoView();
  next?.querySelector<HTMLInputElement>('input')?.focus();
}

interface ClassProps {
  readonly number: string;
  readonly view: ChecklistView;
  readonly one: ChecklistClass;
  /** Ids of the cells shown, over all classes. */
  readonly shown: readonly string[];
  readonly generation: number;
  readonly onStored: (count: number) => void;
}

function ClassSection({ number, view, one, shown, generation, onStored }: ClassProps) {
  const { c, say } = useChecklistWords();
  const cells = one.cells.filter(({ id }) => shown.includes(id));
  if (cells.length === 0) return null;
  return (
    <section aria-labelledby={`class-${one.number}`} className="mt-8 border-t-4 border-key-900 pt-4">
      <h2 id={`class-${one.number}`} className="text-std-20B-150">
        {one.number}. {say(one.label)}
      </h2>
      <ChecklistLookers lookers={view.lookers[one.number]} />
      <ChecklistBulk number={number} view={view} cells={one.cells} onStored={onStored} />
      {cells.map((cell) => (
        <section
          key={cell.id}
          id={cell.id}
          aria-labelledby={`${cell.id}-title`}
          className="mt-4 border-t border-solid-gray-420 pt-2"
        >
          <h3 id={`${cell.id}-title`} className="text-std-18B-160">
            {cell.id} <span className="text-dns-14N-130">{c(cell.kind)}</span>
          </h3>
          <ChecklistCellForm
            key={generation}
            number={number}
            checklistId={view.id}
            cell={cell}
            stored={own(view.answers, cell.id)}
            onNext={() => goToCell(shown[shown.indexOf(cell.id) + 1])}
          />
        </section>
      ))}
    </section>
  );
}

function Body({ number, view, catalogue }: BodyProps) {
  const { c } = useChecklistWords();
  const { cells } = checklistState(catalogue, (cellId) => own(view.answers, cellId)?.data);
  const all = cellsOf(catalogue).map(({ id }) => id);
  // What is shown is settled when the filter is chosen: a cell must not vanish under the hands of who answers it.
  const fitting = (filter: ChecklistFilter): readonly string[] =>
    cells.filter(checklistFilters[filter]).map(({ cell }) => cell.id);
  const [told, tell] = useAddress('show', 'showAll');
  const filter = isChecklistFilter(told) ? told : 'showAll';
  const [{ of, shown }, setShown] = useState({ of: filter, shown: fitting(filter) });
  const [stored, setStored] = useState({ generation: 0, count: 0 });
  const choose = (next: ChecklistFilter): void => {
    setShown({ of: next, shown: fitting(next) });
    tell(next);
  };
  // The way back leads to what was chosen before.
  if (of !== filter) setShown({ of: filter, shown: fitting(filter) });
  useSeeker((id) =>
    all.includes(id) && !shown.includes(id) ? { isHidden: true, show: () => choose('showAll') } : null,
  );
  const onStored = (count: number): void => setStored({ generation: stored.generation + 1, count });
  return (
    <>
      <ChecklistProgress cells={cells} view={view} />
      {stored.count === 0 ? null : <Banner kind="success" title={c('stored', { count: stored.count })} isLive />}
      <ChecklistSheet number={number} checklistId={view.id} onStored={onStored} />
      <ChecklistCarry number={number} view={view} onStored={onStored} />
      <ChecklistClasses catalogue={catalogue} cells={cells} />
      <ChecklistFilterChoice filter={filter} onChoose={choose} />
      <p className="text-dns-14N-130 text-solid-gray-700">{c('keys')}</p>
      {shown.length === 0 ? <p className="my-4">{c('showNothing')}</p> : null}
      {catalogue.classes.map((one) => (
        <ClassSection
          key={one.number}
          number={number}
          view={view}
          one={one}
          shown={shown}
          generation={stored.generation}
          onStored={onStored}
        />
      ))}
    </>
  );
}

/** A checklist of 「作り方」: its cells by class, each answered where it stands. */
export function ChecklistPage() {
  const { c } = useChecklistWords();
  const { number, id } = useParams({ from: '/c/$number/checklists/$id' });
  const query = useChecklist(number, id);
  const register = (
    <Link
      to="/c/$number/registers/$register"
      params={{ number, register: 'checklists' }}
      className="inline-flex min-h-11 items-center px-2"
    >
      {c('openRegister')}
    </Link>
  );
  return (
    <Loaded query={query}>
      {(view) => (
        <Page title={view.title} question={c('question')} actions={register}>
          {view.catalogue === null ? (
            <Banner kind="warning" title={c('unknownEdition')}>
              {c('unknownEditionHow', { edition: view.edition })}
            </Banner>
          ) : (
            <Body key={`${number}/${id}`} number={number} view={view} catalogue={view.catalogue} />
          )}
        </Page>
      )}
    </Loaded>
  );
}
