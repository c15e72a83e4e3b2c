import type { FoundContract } from '../commands/context.ts';
import { factsOf, textOf } from '../core/assessment/facts.ts';
import type { ChecklistCatalogue } from '../core/catalogue/checklist.ts';
import { checklistOfEdition } from '../core/catalogue/checklist-editions.ts';
import type { PlainDate } from '../core/kernel/plain-date.ts';
import { answersOfChecklist, type ChecklistAnswer } from '../core/registers/checklist-answers.ts';
import { checklistState } from '../core/registers/checklist-state.ts';
import type { RegisterEntry } from '../core/registers/entry.ts';
import { lookersOf } from '../scanners/ipa-coverage-texts.ts';
import type { ChecklistListItem, ChecklistView } from './checklist-models.ts';

interface Opened {
  readonly item: ChecklistListItem;
  readonly catalogue: ChecklistCatalogue | null;
  readonly answers: ReadonlyMap<string, RegisterEntry<ChecklistAnswer>>;
}

function opened({ state }: FoundContract, row: RegisterEntry, today: PlainDate): Opened {
  const facts = factsOf(state, today);
  const edition = textOf(row.data, 'edition') ?? '';
  const catalogue = checklistOfEdition(edition) ?? null;
  const answers = answersOfChecklist(state.registers, row.id);
  const derived = catalogue === null ? null : checklistState(catalogue, (cellId) => answers.get(cellId)?.data);
  const application = facts.find('webApplications', textOf(row.data, 'webApplication'));
  const item = {
    id: row.id,
    title: facts.titleOf('checklists', row),
    edition,
    application: application === undefined ? '' : facts.titleOf('webApplications', application),
    submittedOn: textOf(row.data, 'submittedOn') ?? null,
    counts: derived?.counts ?? null,
    answeredOn: derived?.answeredOn ?? null,
  };
  return { item, catalogue, answers };
}

const rowsOf = ({ state }: FoundContract): readonly RegisterEntry[] => state.registers.checklists ?? [];

/** Every checklist of a contract with how far it is. */
export const checklistList = (found: FoundContract, today: PlainDate): readonly ChecklistListItem[] =>
  rowsOf(found).map((row) => opened(found, row, today).item);

const lastChange = ({ answers }: Opened): string =>
  [...answers.values()]
    .map(({ changedAt, data }) => data.answeredOn ?? changedAt)
    .sort()
    .at(-1) ?? '';

/** One checklist with its cells, their answers, and what could be carried over; null when there is no such checklist. */
export function checklistView(found: FoundContract, id: string, today: PlainDate): ChecklistView | null {
  const row = rowsOf(found).find((one) => one.id === id);
  if (row === undefined) return null;
  const { item, catalogue, answers } = opened(found, row, today);
  const earlier = rowsOf(found)
    .filter((one) => one.id !== id && one.data.webApplication === row.data.webApplication)
    .map((one) => opened(found, one, today))
    .filter((one) => one.catalogue !== null && one.catalogue === catalogue && one.answers.size > 0)
    .sort((a, b) => (lastChange(a) < lastChange(b) ? 1 : -1));
  return {
    ...item,
    catalogue,
    answers: Object.fromEntries([...answers].map(([cell, { revision, data }]) => [cell, { revision, data }])),
    lookers: Object.fromEntries((catalogue?.classes ?? []).map((one) => [one.number, lookersOf(one.number)])),
    earlier: earlier.map((one) => ({
      id: one.item.id,
      title: one.item.title,
      answers: Object.fromEntries([...one.answers].map(([cell, { data }]) => [cell, data])),
    })),
  };
}
