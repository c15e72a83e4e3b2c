import type { Catalogue } from '../core/catalogue/catalogue.ts';
import type { Actor } from '../core/contract/actor.ts';
import type { JsonObject } from '../core/kernel/json.ts';
import { own } from '../core/kernel/own.ts';
import { type Result, refused } from '../core/kernel/result.ts';
import type { EntryChange } from '../core/registers/entry.ts';
import { entryProblems, tidyEntry } from '../core/registers/entry-problems.ts';
import { issueWords } from '../core/registers/issue-words.ts';
import { registerNamed } from '../core/registers/registers.ts';
import type { Committed } from '../postgres/commit.ts';
import { books } from './books.ts';
import { type Context, type InputProblem, loadContract, type Refusal } from './context.ts';

const unknownRegister = (register: string): InputProblem => ({
  path: register,
  message: { ja: `「${register}」という台帳はありません。`, en: `There is no register “${register}”.` },
  mend: { ja: 'junshu register list で名前を確かめてください。', en: 'See junshu register list for the names.' },
});

/** The book of a name; a name that every object answers to is none. */
const bookNamed = (name: string) => (Object.hasOwn(books, name) ? own(books, name) : undefined);

function bookProblems(change: EntryChange, catalogue: Catalogue): InputProblem[] {
  const book = bookNamed(change.register);
  if (book === undefined) return [unknownRegister(change.register)];
  const { mend = { ja: '値を確かめてください。', en: 'Check the value.' } } = book;
  if (!book.allows(change.entryId, catalogue)) {
    return [
      {
        path: change.entryId,
        message: { ja: `「${change.entryId}」という項目はありません。`, en: `There is no entry “${change.entryId}”.` },
        mend,
      },
    ];
  }
  const parsed = change.data === null ? null : book.schema.safeParse(change.data);
  if (parsed === null || parsed.success) return [];
  return parsed.error.issues.map((issue) => {
    const path = issue.path.map(String).join('.');
    const words = issueWords(issue);
    const message = {
      ja: `「${path}」に入れられない値です。${words?.ja ?? ''}`,
      en: `“${path}” can't hold this value. ${words?.en ?? ''}`.trim(),
    };
    return { path, message, mend };
  });
}

function problemsOf(change: EntryChange, catalogue: Catalogue): InputProblem[] {
  const declaration = registerNamed(change.register);
  if (declaration === undefined) return bookProblems(change, catalogue);
  if (change.data === null) return [];
  return entryProblems(declaration, change.data).map(({ field, message, mend }) => ({
    path: `${change.entryId}.${field}`,
    message,
    mend,
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

/** Changes rows of registers and books in one commit. Every problem is told; nothing is stored by halves. */
export async function changeEntries(
  context: Context,
  actor: Actor,
  number: string,
  changes: readonly EntryChange[],
  verb?: string,
): Promise<Result<Committed, Refusal>> {
  const found = await loadContract(context, actor, number);
  if (!found.ok) return found;
  const { contractId, catalogue } = found.value;
  const tidied = changes.map(tidy);
  const problems = tidied.flatMap((change) => problemsOf(change, catalogue));
  if (problems.length > 0) return refused({ type: 'badInput', problems });
  const what = verb ?? bookNamed(changes[0]?.register ?? '')?.verb ?? 'changeRegister';
  return context.committer.commit({ contractId, actor, at: context.now(), verb: what, changes: tidied });
}
