import { useState } from 'react';
import { cellsOf } from '../../core/catalogue/checklist.ts';
import { own } from '../../core/kernel/own.ts';
import type { ChecklistView } from '../../queries/checklist-models.ts';
import { useChecklistWords } from '../data/checklist-words.ts';
import { useSession } from '../data/queries.ts';
import { storeChecklistAnswers } from '../data/store-checklist-answers.ts';
import { Button } from './button.tsx';
import { type Carried, CarriedTable } from './carried-answers.tsx';
import { FieldFrame } from './field.tsx';
import { Trouble } from './page.tsx';

interface Props {
  readonly number: string;
  readonly view: ChecklistView;
  readonly onStored: (count: number) => void;
}

/** Answers of the earlier checklist for the cells that have none here. */
function carriedInto(view: ChecklistView, earlierId: string): Carried {
  const earlier = view.earlier.find(({ id }) => id === earlierId)?.answers ?? {};
  return (view.catalogue === null ? [] : cellsOf(view.catalogue)).flatMap(({ id }) => {
    const answer = own(earlier, id);
    const isOpen = own(view.answers, id)?.data.answer === undefined;
    return isOpen && answer?.answer !== undefined ? [[id, answer] as const] : [];
  });
}

function EarlierChoice({
  view,
  value,
  onChoose,
}: {
  readonly view: ChecklistView;
  readonly value: string;
  readonly onChoose: (id: string) => void;
}) {
  const { c } = useChecklistWords();
  return (
    <FieldFrame label={c('carryWhich')} isRequired>
      {({ id }) => (
        <select
          id={id}
          className="min-h-11 w-full rounded-8 border border-solid-gray-600 bg-white px-3"
          value={value}
          onChange={({ target }) => onChoose(target.value)}
        >
          {view.earlier.map((one) => (
            <option key={one.id} value={one.id}>
              {one.title}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}

/** Copies answers of an earlier checklist of the same application: each is shown, chosen and confirmed. */
export function ChecklistCarry({ number, view, onStored }: Props) {
  const { c } = useChecklistWords();
  const session = useSession().data;
  const [earlierId, setEarlierId] = useState(view.earlier[0]?.id ?? '');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [trouble, setTrouble] = useState<unknown>(null);
  const carried = carriedInto(view, earlierId);
  if (view.earlier.length === 0 || session === undefined) return null;
  const chosen = new Set(carried.map(([cellId]) => cellId).filter((cellId) => !left.has(cellId)));
  const toggle = (cellId: string): void => {
    const next = new Set(left);
    if (!next.delete(cellId)) next.add(cellId);
    setLeft(next);
  };
  const store = async (): Promise<void> => {
    const carriedFrom = view.earlier.find(({ id }) => id === earlierId)?.title ?? '';
    const signed = { answeredBy: session.actor.name, answeredOn: session.today, carriedFrom };
    const given = carried
      .filter(([cellId]) => chosen.has(cellId))
      .map(([cellId, answer]) => [cellId, { ...answer, ...signed }] as const);
    try {
      await storeChecklistAnswers(number, view, Object.fromEntries(given));
      onStored(given.length);
    } catch (error) {
      setTrouble(error);
    }
  };
  return (
    <details className="my-4 rounded-8 border border-solid-gray-420 p-4">
      <summary className="min-h-11 cursor-pointer py-2 font-bold">{c('carry')}</summary>
      <p>{c('carryHelp')}</p>
      <EarlierChoice view={view} value={earlierId} onChoose={setEarlierId} />
      {carried.length === 0 ? (
        <p>{c('carryNone')}</p>
      ) : (
        <>
          <CarriedTable carried={carried} chosen={chosen} onToggle={toggle} />
          {trouble === null ? null : <Trouble error={trouble} />}
          <Button className="mt-2" onClick={() => void store()}>
            {c('carryStore', { count: chosen.size })}
          </Button>
        </>
      )}
    </details>
  );
}
