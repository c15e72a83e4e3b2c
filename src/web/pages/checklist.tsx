import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { type ChecklistCatalogue, type ChecklistClass, cellsOf } from '../../core/catalogue/checklist.ts';
import { type ChecklistCellState, checklistState, isFaulty } from '../../core/registers/checklist-state.ts';
import type { ChecklistView } from '../../queries/checklist-view.ts';
import { useChecklistWords } from '../data/checklist-words.ts';
import { useChecklist } from '../data/queries.ts';
import { Banner } from '../parts/banner.tsx';
import { ChecklistBulk } from '../parts/checklist-bulk.tsx';
import { ChecklistCarry } from '../parts/checklist-carry.tsx';
import { ChecklistCellForm } from '../parts/checklist-cell-form.tsx';
import { Loaded, Page } from '../parts/page.tsx';

const filters = {
  showAll: () => true,
  showUnanswered: (state: ChecklistCellState) => state.lacks.length > 0,
  showOpen: (state: ChecklistCellState) => state.answer === 'notHandled',
} as const;
type Filter = keyof typeof filters;

interface BodyProps {
  readonly number: string;
  readonly view: ChecklistView;
  readonly catalogue: ChecklistCatalogue;
}

/** How far the whole is, in words; told anew after each answer. */
function Progress({ cells, view }: { readonly cells: readonly ChecklistCellState[]; readonly view: ChecklistView }) {
  const { c, day } = useChecklistWords();
  const faulty = cells.filter(isFaulty).length;
  const isComplete = cells.every(({ lacks }) => lacks.length === 0);
  return (
    <>
      <p>
        {c('application', { name: view.application, edition: view.edition })}
        {view.submittedOn === null ? null : ` ${c('submitted', { date: day(view.submittedOn) })}`}
      </p>
      <p role="status" className="my-2 font-bold">
        {view.counts === null ? '' : c('progress', { ...view.counts, cells: cells.length })}
        {faulty > 0 ? ` ${c('lacking', { count: faulty })}` : ''}
        {isComplete ? ` ✓ ${c('complete')}` : ''}
      </p>
    </>
  );
}

function FilterChoice({ filter, onChoose }: { readonly filter: Filter; readonly onChoose: (filter: Filter) => void }) {
  const { c } = useChecklistWords();
  return (
    <fieldset className="my-2">
      <legend>{c('show')}</legend>
      <div className="flex flex-wrap gap-x-6">
        {(Object.keys(filters) as Filter[]).map((one) => (
          <label key={one} className="flex min-h-11 items-center gap-2">
            <input
              type="radio"
              name="show"
              className="size-6"
              checked={filter === one}
              onChange={() => onChoose(one)}
              onClick={() => onChoose(one)}
            />
            {c(one)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function ClassLinks({ view, catalogue, cells }: BodyProps & { readonly cells: readonly ChecklistCellState[] }) {
  const { c, say } = useChecklistWords();
  const openIn = (one: ChecklistClass): number =>
    cells.filter(({ cell, lacks }) => lacks.length > 0 && one.cells.some(({ id }) => id === cell.id)).length;
  return (
    <nav aria-label={c('classes')} data-checklist={view.id}>
      <ol className="flex flex-wrap gap-x-4">
        {catalogue.classes.map((one) => (
          <li key={one.number}>
            <a href={`#class-${one.number}`} className="inline-flex min-h-11 items-center">
              {one.number}. {say(one.label)} {openIn(one) === 0 ? '✓' : `（${c('classOpen', { count: openIn(one) })}）`}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
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
            stored={view.answers[cell.id]}
            onNext={() => goToCell(shown[shown.indexOf(cell.id) + 1])}
          />
        </section>
      ))}
    </section>
  );
}

function Body({ number, view, catalogue }: BodyProps) {
  const { c } = useChecklistWords();
  const { cells } = checklistState(catalogue, (cellId) => view.answers[cellId]?.data);
  const all = cellsOf(catalogue).map(({ id }) => id);
  // What is shown is settled when the filter is chosen: a cell must not vanish under the hands of who answers it.
  const [{ filter, shown }, setShown] = useState<{ filter: Filter; shown: readonly string[] }>({
    filter: 'showAll',
    shown: all,
  });
  const [stored, setStored] = useState({ generation: 0, count: 0 });
  const choose = (next: Filter): void =>
    setShown({ filter: next, shown: cells.filter(filters[next]).map(({ cell }) => cell.id) });
  const onStored = (count: number): void => setStored({ generation: stored.generation + 1, count });
  return (
    <>
      <Progress cells={cells} view={view} />
      {stored.count === 0 ? null : <Banner kind="success" title={c('stored', { count: stored.count })} isLive />}
      <ChecklistCarry number={number} view={view} onStored={onStored} />
      <ClassLinks number={number} view={view} catalogue={catalogue} cells={cells} />
      <FilterChoice filter={filter} onChoose={choose} />
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
