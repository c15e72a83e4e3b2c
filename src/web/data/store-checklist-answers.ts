import { own } from '../../core/kernel/own.ts';
import type { ChecklistAnswer } from '../../core/registers/checklist-answers.ts';
import type { ChecklistView } from '../../queries/checklist-models.ts';
import { contractPath, send } from './api.ts';
import { refresh } from './queries.ts';

/** Several answers in one commit, each on the revision that was seen. */
export async function storeChecklistAnswers(
  number: string,
  { id, answers }: ChecklistView,
  given: Readonly<Record<string, ChecklistAnswer>>,
): Promise<void> {
  const changes = Object.entries(given).map(([cellId, data]) => ({
    entryId: `${id}:${cellId}`,
    expectedRevision: own(answers, cellId)?.revision ?? 0,
    data,
  }));
  await send('POST', contractPath(number, '/registers/checklistAnswers/changes'), { changes });
  await refresh(number);
}
