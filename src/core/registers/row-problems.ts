import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Bilingual } from '../kernel/bilingual.ts';
import type { JsonObject } from '../kernel/json.ts';
import { type Book, bookNamed } from './books.ts';
import { entryProblems } from './entry-problems.ts';
import { issueProblems } from './issue-problems.ts';
import { registerNamed } from './registers.ts';

/** What is wrong in a contract's state, where, and how to mend it. */
export interface StateProblem {
  readonly path: string;
  readonly message: Bilingual;
  readonly mend: Bilingual;
}

/** A row as it would stand; `data: null` where it would be gone. */
export interface RowToBe {
  readonly register: string;
  readonly entryId: string;
  readonly data: JsonObject | null;
}

const usualMend: Bilingual = { ja: '値を確かめてください。', en: 'Check the value.' };

const unknownRegister = (register: string): StateProblem => ({
  path: register,
  message: { ja: `「${register}」という台帳はありません。`, en: `There is no register “${register}”.` },
  mend: { ja: 'junshu register list で名前を確かめてください。', en: 'See junshu register list for the names.' },
});

function bookProblems(book: Book, { entryId, data }: RowToBe, catalogue: Catalogue | undefined): StateProblem[] {
  const mend = book.mend ?? usualMend;
  if (catalogue !== undefined && !book.allows(entryId, catalogue)) {
    const message = { ja: `「${entryId}」という項目はありません。`, en: `There is no entry “${entryId}”.` };
    return [{ path: entryId, message, mend }];
  }
  const parsed = book.schema.safeParse(data, { reportInput: true });
  if (parsed.success) return [];
  return issueProblems(parsed.error.issues).map((one) => ({ ...one, mend: book.mend ?? one.mend }));
}

const isKnown = (register: string): boolean =>
  registerNamed(register) !== undefined || bookNamed(register) !== undefined;

/** Registers and books that there are not, as the names come from outside. */
export function unknownRegisters(changed: readonly Pick<RowToBe, 'register'>[]): readonly StateProblem[] {
  const names = new Set(changed.map(({ register }) => register));
  return [...names].filter((name) => !isKnown(name)).map(unknownRegister);
}

/** What is wrong with one row by itself: its id, its values. A row that goes away is never wrong. */
export function rowProblems(row: RowToBe, catalogue: Catalogue | undefined): readonly StateProblem[] {
  if (row.data === null) return [];
  const declaration = registerNamed(row.register);
  const book = bookNamed(row.register);
  if (declaration === undefined) return book === undefined ? [] : bookProblems(book, row, catalogue);
  return entryProblems(declaration, row.data).map(({ field, message, mend }) => ({
    path: `${row.entryId}.${field}`,
    message,
    mend,
  }));
}
