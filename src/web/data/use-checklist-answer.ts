import { useCallback } from 'react';
import type { ChecklistAnswer } from '../../core/registers/checklist-answers.ts';
import type { StoredAnswer } from '../../queries/checklist-models.ts';
import { contractPath, send } from './api.ts';
import { draftKey } from './drafts.ts';
import { refresh, useSession } from './queries.ts';
import { isDayRead } from './typed-day.ts';
import { useAutosave } from './use-autosave.ts';

/** Empty texts are left out; all others stay whatever the answer is. */
function trimmedAnswer(answer: ChecklistAnswer): ChecklistAnswer {
  const kept = Object.entries(answer).filter(([, value]) => value !== undefined && value !== '' && value.length > 0);
  return Object.fromEntries(kept) as ChecklistAnswer;
}

const isReady = ({ officialInformedOn }: ChecklistAnswer): boolean => isDayRead(officialInformedOn);

/** One cell's answer: saved by itself, signed with name and day, taken from nowhere else once a person has touched it. */
export function useChecklistAnswer(
  number: string,
  checklistId: string,
  cellId: string,
  stored: StoredAnswer | undefined,
) {
  const session = useSession().data;
  const entryId = `${checklistId}:${cellId}`;
  const save = useCallback(
    async (value: ChecklistAnswer, expectedRevision: number) => {
      const path = contractPath(number, `/registers/checklistAnswers/entries/${encodeURIComponent(entryId)}`);
      const data = trimmedAnswer(value);
      const saved = await send<{ revision: number; changedAt: string }>('PUT', path, { expectedRevision, data });
      void refresh(number);
      return saved;
    },
    [number, entryId],
  );
  const key = draftKey(number, 'checklistAnswers', entryId);
  const autosave = useAutosave<ChecklistAnswer>({
    key,
    initial: stored?.data ?? {},
    revision: stored?.revision ?? 0,
    save,
    isReady,
  });
  const change = (fields: ChecklistAnswer): void => {
    const { carriedFrom: _, ...own } = autosave.value;
    const signed = session === undefined ? {} : { answeredBy: session.actor.name, answeredOn: session.today };
    autosave.change({ ...own, ...signed, ...fields });
  };
  return { ...autosave, change };
}
