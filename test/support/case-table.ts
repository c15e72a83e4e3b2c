import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

/** An input of the same kind as those of a row, made here, with its own right answer. */
export interface CaseSibling {
  readonly name: string;
  readonly input: Uint8Array | string;
  readonly right: string;
}

/** What some files, and two inputs of their kind, come to. */
export interface CaseRow {
  /** Why the answers are right. */
  readonly why: string;
  readonly ask: (input: Uint8Array, name: string) => string | Promise<string>;
  /** The right answer of each file. */
  readonly files: Readonly<Record<string, string>>;
  readonly siblings: readonly [CaseSibling, CaseSibling];
}

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`.slice(folder.length + 1));

/** A folder whose every file, except those that others are held against, has its right answer in a row. */
export function caseTable(folder: string, rows: readonly CaseRow[], aids: readonly string[] = []): void {
  for (const { why, ask, files, siblings } of rows)
    describe(why, () => {
      for (const [file, right] of Object.entries(files))
        it(`${file} → ${right.slice(0, 120)}`, async () => {
          assert.equal(await ask(readFileSync(`${folder}/${file}`), file), right);
        });
      for (const { name, input, right } of siblings)
        it(`sibling: ${name} → ${right.slice(0, 120)}`, async () => {
          assert.equal(await ask(Buffer.from(input), name), right);
        });
    });
  it('every file of the folder has its right answer', () => {
    const answered = [...rows.flatMap(({ files }) => Object.keys(files)), ...aids];
    assert.deepEqual([...answered].sort(), [...filesBelow(folder)].sort());
  });
}

/** A sibling by its name, input and right answer. */
export const sibling = (name: string, input: Uint8Array | string, right: string): CaseSibling => ({
  name,
  input,
  right,
});
