import { useState } from 'react';
import type { ChecklistCell } from '../../core/catalogue/checklist.ts';
import type { ChecklistView } from '../../queries/checklist-models.ts';
import { useChecklistWords } from '../data/checklist-words.ts';
import { useSession } from '../data/queries.ts';
import { storeChecklistAnswers } from '../data/store-checklist-answers.ts';
import { Button } from './button.tsx';
import { TextField } from './field.tsx';
import { Trouble } from './page.tsx';

interface Props {
  readonly number: string;
  readonly view: ChecklistView;
  readonly cells: readonly ChecklistCell[];
  readonly onStored: (count: number) => void;
}

/** A whole class that does not concern the application (no mail, no HTML): one reason for all that is still unanswered. */
export function ChecklistBulk({ number, view, cells, onStored }: Props) {
  const { c } = useChecklistWords();
  const session = useSession().data;
  const [reason, setReason] = useState('');
  const [trouble, setTrouble] = useState<unknown>(null);
  const open = cells.filter(({ id }) => view.answers[id]?.data.answer === undefined);
  if (open.length < 2 || session === undefined) return null;
  const signed = { answeredBy: session.actor.name, answeredOn: session.today };
  const store = async (): Promise<void> => {
    const given = open.map(({ id }) => [
      id,
      { ...view.answers[id]?.data, answer: 'notNeeded' as const, reason: reason.trim(), ...signed },
    ]);
    try {
      await storeChecklistAnswers(number, view, Object.fromEntries(given));
      onStored(open.length);
    } catch (error) {
      setTrouble(error);
    }
  };
  return (
    <details className="my-2">
      <summary className="min-h-11 cursor-pointer py-2">{c('bulk', { count: open.length })}</summary>
      <TextField label={c('bulkReason')} isRequired value={reason} onChange={setReason} />
      {trouble === null ? null : <Trouble error={trouble} />}
      <Button aria-disabled={reason.trim() === ''} onClick={() => (reason.trim() === '' ? undefined : void store())}>
        {c('bulkStore', { count: open.length })}
      </Button>
    </details>
  );
}
