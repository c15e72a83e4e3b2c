import { useState } from 'react';
import type { ChecklistCell } from '../../core/catalogue/checklist.ts';
import { own } from '../../core/kernel/own.ts';
import type { ChecklistView } from '../../queries/checklist-models.ts';
import { useChecklistWords } from '../data/checklist-words.ts';
import { draftKey } from '../data/drafts.ts';
import { useSession } from '../data/queries.ts';
import { storeChecklistAnswers } from '../data/store-checklist-answers.ts';
import { useKept } from '../data/use-kept.ts';
import { Button } from './button.tsx';
import { TextField } from './field.tsx';
import { FormProblems } from './form-problems.tsx';
import { KeptNotice } from './kept-notice.tsx';

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
  const kept = useKept(draftKey(number, 'checklist-bulk', `${view.id}:${cells[0]?.id ?? ''}`), { reason: '' });
  const [startsOpen] = useState(kept.isTyped);
  const open = cells.filter(({ id }) => own(view.answers, id)?.data.answer === undefined);
  if (open.length < 2 || session === undefined) return null;
  const signed = { answeredBy: session.actor.name, answeredOn: session.today };
  const isEmpty = kept.value.reason.trim() === '';
  const store = (): Promise<boolean> =>
    kept.send(async ({ reason }) => {
      const given = open.map(({ id }) => [
        id,
        { ...own(view.answers, id)?.data, answer: 'notNeeded' as const, reason: reason.trim(), ...signed },
      ]);
      await storeChecklistAnswers(number, view, Object.fromEntries(given));
      onStored(open.length);
    });
  return (
    <details className="my-2" open={startsOpen}>
      <summary className="min-h-11 cursor-pointer py-2">{c('bulk', { count: open.length })}</summary>
      <FormProblems trouble={kept.trouble} fields={{ reason: c('bulkReason') }} isOneOfMany>
        <TextField
          path="reason"
          label={c('bulkReason')}
          isRequired
          value={kept.value.reason}
          onChange={(reason) => kept.change({ reason })}
        />
        <KeptNotice kept={kept} />
      </FormProblems>
      <Button aria-disabled={isEmpty} onClick={() => (isEmpty ? undefined : void store())}>
        {c('bulkStore', { count: open.length })}
      </Button>
    </details>
  );
}
