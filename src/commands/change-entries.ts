import type { Actor } from '../core/contract/actor.ts';
import { endedContract } from '../core/contract/cancellation.ts';
import { endOfWorkSchema } from '../core/contract/end-of-work.ts';
import type { JsonObject } from '../core/kernel/json.ts';
import { own } from '../core/kernel/own.ts';
import { japanDay } from '../core/kernel/plain-date.ts';
import { accepted, type Result, refused } from '../core/kernel/result.ts';
import { labelOf } from '../core/registers/book-label-texts.ts';
import { type BookChange, bookNamed } from '../core/registers/books.ts';
import type { EntryChange } from '../core/registers/entry.ts';
import { doorWarnings } from '../core/registers/entry-doors.ts';
import { tidyEntry } from '../core/registers/entry-problems.ts';
import { registerNamed } from '../core/registers/registers.ts';
import { crowdAfter } from '../core/registers/row-limits.ts';
import type { Committed } from '../postgres/commit.ts';
import {
  type Context,
  type ContractName,
  type FoundContract,
  type InputProblem,
  loadContract,
  type Refusal,
} from './context.ts';
import { factsChange, reschedulingFacts, revisionOf } from './contract-operation.ts';

const kindOf = ({ data, expectedRevision }: EntryChange): BookChange =>
  data === null ? 'remove' : expectedRevision === 0 ? 'create' : 'change';

/** What people may not do to an entry of a book by itself: its declaration says so. */
function notForPeople(change: EntryChange): InputProblem[] {
  const book = bookNamed(change.register);
  if (book === undefined || book.people.includes(kindOf(change))) return [];
  const { ja, en } = labelOf(change.register);
  return [
    {
      path: change.register,
      message: { ja: `「${ja}」はここからは変えられません。`, en: `“${en}” can't be changed from here.` },
      mend: book.instead ?? { ja: '画面の操作で変えてください。', en: 'Use its own page.' },
    },
  ];
}

/** Fields that are said to be corrected, but keep no history that could be. */
function strangeCorrections({ register, corrects = [] }: EntryChange): InputProblem[] {
  const fields = registerNamed(register)?.fields;
  return corrects
    .filter((name) => own(fields, name)?.series !== true)
    .map((name) => ({
      path: `${register}.${name}`,
      message: {
        ja: `「${name}」は値の変遷を残す項目ではないため、訂正（corrects）に指定できません。`,
        en: `“${name}” keeps no history, so “corrects” can't name it.`,
      },
      mend: {
        ja: '値を直すだけで足ります。corrects から除いてください。',
        en: 'Changing its value is enough: leave it out of “corrects”.',
      },
    }));
}

/** Empty values left out and certain dates made plain, so that equal rows are equal in the log. */
function tidy(change: EntryChange): EntryChange {
  const declaration = registerNamed(change.register);
  if (change.data === null) return change;
  if (declaration !== undefined) return { ...change, data: tidyEntry(declaration, change.data) };
  const parsed = bookNamed(change.register)?.schema.safeParse(change.data);
  return parsed?.success === true ? { ...change, data: parsed.data as JsonObject } : change;
}

const endIn = (changes: readonly EntryChange[]): EntryChange | undefined =>
  changes.find(({ register, entryId }) => register === 'closing' && entryId === 'end');

/** A cancellation cuts the schedule short, whoever records it wherever; one taken back makes it whole again. */
function withSchedule(found: FoundContract, changes: readonly EntryChange[]): readonly EntryChange[] {
  const change = endIn(changes);
  if (change === undefined) return changes;
  const facts = reschedulingFacts(found);
  const { contract } = found.state;
  const end = endOfWorkSchema.safeParse(change.data).data;
  const ended = endedContract(contract, facts.end, { ...facts, end });
  return ended === contract
    ? changes
    : [...changes, factsChange(ended, revisionOf(found.state, 'contract', 'contract'))];
}

/** What was stored, and what the person should know of it: texts that count as nothing. */
export interface ToldChange extends Committed {
  readonly warnings: readonly InputProblem[];
}

/**
 * Changes rows of registers and books in one commit, as people do it: row by row, where the book lets them. Every problem is told;
 * nothing is stored by halves. What the rows say is looked at where every command commits.
 */
export async function changeEntries(
  context: Context,
  actor: Actor,
  contract: ContractName,
  changes: readonly EntryChange[],
  verb?: string,
): Promise<Result<ToldChange, Refusal>> {
  const found = await loadContract(context, actor, contract);
  if (!found.ok) return found;
  const { contractId, state } = found.value;
  const crowd = crowdAfter(state.registers, changes);
  if (crowd !== null) return refused({ type: 'badInput', problems: [crowd] });
  const problems = changes.flatMap((change) => [...notForPeople(change), ...strangeCorrections(change)]);
  if (problems.length > 0) return refused({ type: 'badInput', problems });
  const tidied = withSchedule(found.value, changes.map(tidy));
  const what = verb ?? bookNamed(changes[0]?.register ?? '')?.verb ?? 'changeRegister';
  const at = context.now();
  const done = await context.committer.commit({ contractId, actor, at, verb: what, changes: tidied });
  if (!done.ok) return done;
  return accepted({ ...done.value, warnings: tidied.flatMap((change) => doorWarnings(change, japanDay(at))) });
}
