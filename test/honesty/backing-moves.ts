import assert from 'node:assert/strict';
import type { JsonObject } from '../../src/core/kernel/json.ts';
import type { ContractState } from '../../src/core/registers/contract-state.ts';
import type { RegisterEntry } from '../../src/core/registers/entry.ts';
import { registerNamed } from '../../src/core/registers/registers.ts';
import { backedDuties } from '../support/backed-contract.ts';

type Book = (rows: readonly RegisterEntry[]) => readonly RegisterEntry[];

const withBook = (state: ContractState, name: string, change: Book): ContractState => ({
  ...state,
  registers: { ...state.registers, [name]: change(state.registers[name] ?? []) },
});

/** How many rows give each word, by the sentence; and a text of what each sentence judged. */
function wordsBySentence(state: ContractState, day: string) {
  return new Map(
    backedDuties(state, day).flatMap(({ assessed, backing }) =>
      assessed.reasons.map(
        (reason, index) =>
          [
            `${assessed.dutyId} ${reason.rule} ${index}`,
            {
              backing: backing.reasons[index],
              judged: JSON.stringify([reason.verdict, reason.situation, reason.rows]),
            },
          ] as const,
      ),
    ),
  );
}

/** Every file taken away, one after the other: none gives more to any sentence that judges the same, and the last takes the word away. */
export function assertFilesGone(state: ContractState, day: string, steps: number): void {
  const files = state.registers.evidenceItems ?? [];
  let before = wordsBySentence(state, day);
  for (let step = 1; step <= steps; step += 1) {
    const left = files.slice(0, Math.floor((files.length * (steps - step)) / steps));
    const now = wordsBySentence(
      withBook(state, 'evidenceItems', () => left),
      day,
    );
    for (const [key, { backing, judged }] of now) {
      const then = before.get(key);
      if (then?.judged !== judged) continue;
      for (const word of ['evidence', 'twoMethods'] as const)
        assert.ok((backing?.by[word] ?? 0) <= (then.backing?.by[word] ?? 0), `${key} ${word}`);
    }
    before = now;
  }
  for (const [key, { backing }] of before) assert.ok(backing?.reached.includes('evidence') === false, key);
}

/** Without observations and feeds no machine says anything, and no two methods agree. */
export function assertMachinesGone(state: ContractState, day: string): void {
  const books = ['observations', 'softwareConclusions', 'ismapConclusions', 'feedSnapshots'];
  const bare = books.reduce((left, name) => withBook(left, name, () => []), state);
  for (const [key, { backing }] of wordsBySentence(bare, day))
    assert.ok(!backing?.reached.some((word) => word === 'machine' || word === 'twoMethods'), key);
}

const boast = '証跡あり。担当職員が確認し、機械の点検と二つの方法で確かめた。';

/** Every text of a row says as much as it can. */
function boasting(register: string, row: RegisterEntry): RegisterEntry {
  const fields = Object.entries(registerNamed(register)?.fields ?? {});
  const texts = fields.filter(([, { kind }]) => kind === 'text' || kind === 'longText').map(([name]) => name);
  const data = { ...row.data, ...Object.fromEntries(texts.map((name) => [name, boast])) };
  return { ...row, data: data as JsonObject };
}

const claimOf = (id: string, content: string): RegisterEntry => ({
  id,
  revision: 1,
  data: { status: 'implemented', ...(content === '' ? {} : { content, reason: content, explanation: content }) },
  changedAt: '',
  changedBy: '',
});

/** However much texts claim, in answers or in rows, no sentence about the same rows bears another word for it. */
export function assertTextsAddNothing(state: ContractState, day: string): void {
  const duties = backedDuties(state, day).map(({ assessed }) => assessed.dutyId);
  const claimed = (content: string): ContractState =>
    withBook(state, 'claims', () => duties.map((id) => claimOf(id, content)));
  const answers = (given: ContractState) => backedDuties(given, day).map(({ backing }) => backing.answer?.reached);
  assert.deepEqual(answers(claimed(boast)), answers(claimed('')));
  const boasted = Object.entries(state.registers).reduce(
    (all, [name]) => withBook(all, name, (rows) => rows.map((row) => boasting(name, row))),
    state,
  );
  const before = wordsBySentence(state, day);
  for (const [key, { backing, judged }] of wordsBySentence(boasted, day)) {
    const then = before.get(key);
    if (then?.judged !== judged) continue;
    for (const word of backing?.reached ?? [])
      assert.ok(word === 'statement' || then.backing?.reached.includes(word), `${key} ${word}`);
  }
}
