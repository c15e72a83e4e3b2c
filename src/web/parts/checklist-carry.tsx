import { useState } from 'react';
import { cellsOf } from '../../core/catalogue/checklist.ts';
import type { ChecklistAnswer } from '../../core/registers/checklist-answers.ts';
import type { ChecklistView } from '../../queries/checklist-view.ts';
import { useChecklistWords } from '../data/checklist-words.ts';
import { useSession } from '../data/queries.ts';
import { storeChecklistAnswers } from '../data/store-checklist-answers.ts';
import { answerTexts } from '../messages/checklist-texts.ts';
import { Button } from './button.tsx';
import { FieldFrame } from './field.tsx';
import { Trouble } from './page.tsx';

interface Props {
  readonly number: string;
  readonly view: ChecklistView;
  readonly onStored: (count: number) => void;
}

type Carried = readonly (readonly [cellId: string, answer: ChecklistAnswer])[];

/** Answers of the earlier checklist for the cells that have none here. */
function carriedInto(view: ChecklistView, earlierId: string): Carried {
  const earlier = view.earlier.find(({ id }) => id === earlierId)?.answers ?? {};
  return (view.catalogue === null ? [] : cellsOf(view.catalogue)).flatMap(({ id }) => {
    const answer = earlier[id];
    const isOpen = view.answers[id]?.data.answer === undefined;
    return isOpen && answer?.answer !== undefined ? [[id, answer] as const] : [];
  });
}

const cellLook = 'border-b border-solid-gray-420 px-2 py-1 align-top';

function CarriedTable({
  carried,
  chosen,
  onToggle,
}: {
  readonly carried: Carried;
  readonly chosen: ReadonlySet<string>;
  readonly onToggle: (cellId: string) => void;
}) {
  const { c, say } = useChecklistWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
    <section tabIndex={0} className="max-h-80 overflow-auto" aria-label={c('carry')}>
      <table className="w-full">
        <thead className="bg-solid-gray-100">
          <tr>
            {(['choose', 'answer', 'reason'] as const).map((key) => (
              <th key={key} scope="col" className="px-2 py-1 text-left">
                {c(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {carried.map(([cellId, { answer, done = [], reason }]) => (
            <tr key={cellId}>
              <th scope="row" className={`${cellLook} text-left whitespace-nowrap`}>
                <label className="flex min-h-11 items-center gap-2">
                  <input
                    type="checkbox"
                    className="size-6"
                    checked={chosen.has(cellId)}
                    onChange={() => onToggle(cellId)}
                  />
                  {cellId}
                </label>
              </th>
              <td className={cellLook}>
                {answer === undefined ? '' : say(answerTexts[answer])} {done.join('、')}
              </td>
              <td className={cellLook}>{reason ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
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
