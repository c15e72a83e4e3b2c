import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { demoState } from '../../../test/support/demo-state.ts';
import { isTest, sourceFilesBelow } from '../../../test/support/source-files.ts';
import { isHeldBack, trustBooks } from '../contract/trust.ts';
import type { Json, JsonObject } from '../kernel/json.ts';
import { bookNames } from './book-label-texts.ts';
import { parseContractFile } from './contract-file.ts';
import { booksLeftOut } from './contract-file-books.ts';
import type { ContractState } from './contract-state.ts';
import type { Field, RegisterDeclaration } from './declaration.ts';
import type { RegisterEntry, Registers } from './entry.ts';
import { registerDeclarations, registerNamed } from './registers.ts';
import { contractFileOf } from './write-contract-file.ts';

const at = '2026-11-30T01:00:00.000Z';
const day = '2026-05-12';
const hex = 'ab'.repeat(32);

const fixtureFile = (name: string): JsonObject =>
  JSON.parse(
    readFileSync(new URL(`../../../test/fixtures/contract-file-1-${name}.json`, import.meta.url), 'utf8'),
  ) as JsonObject;

/** The first entry of a book in a file of the first format. */
const firstOf = (book: string): JsonObject =>
  Object.values(fixtureFile('operations')[book] as JsonObject)[0] as JsonObject;

const row = (id: string, data: JsonObject): RegisterEntry => ({ id, revision: 1, data, changedAt: at, changedBy: '' });

/** One entry of every book, with every field that it may have. A new book without one fails below. */
const books: Readonly<Record<string, RegisterEntry>> = {
  contract: row('contract', demoState('research').contract as unknown as JsonObject),
  claims: row('7.copy', {
    status: 'notImplemented',
    content: '内容',
    range: '範囲',
    timing: '時期',
    exception: 'なし',
    reason: '理由',
    dueOn: day,
    owner: '髙橋',
    interimMeasure: '監視',
    explanation: '説明',
    attestedBy: '髙橋',
    attestedOn: day,
  }),
  carryOvers: row('7.copy', {
    scheduleId: 'r2',
    on: day,
    by: '髙橋',
    report: 'R1',
    claimRevision: 1,
    facts: [{ kind: 'row', register: 'copies', entryId: 'copies-1', on: day }],
  }),
  planEntries: row('7.copy', { method: '方法' }),
  planVersions: row('v1', demoState('operations').registers.planVersions?.[0]?.data ?? {}),
  rowOverrides: row('15', { status: 'implemented', reason: '協議の上' }),
  addedItems: row('a1', {
    label: '追加項目１',
    text: 'ログを保存する。',
    status: 'implemented',
    content: '保存した。',
    reason: '理由',
    consultation: { on: day, official: '山本', answer: '可' },
  }),
  emptyRegisters: row('copies', { reason: '複製しない', on: day, by: '髙橋' }),
  findingNotes: row('r1:reasonShort:9.nda', { note: '確認した', by: '髙橋', on: day }),
  reports: row('R1', { scheduleId: 'r1' }),
  checklistAnswers: row('checklists-1:1-(i)-a', { answer: 'notHandled', reason: '理由', interimMeasure: '監視' }),
  softwareConclusions: row('software-1', firstOf('softwareConclusions')),
  ismapConclusions: row('cloudServices-1', firstOf('ismapConclusions')),
  feedSnapshots: row('support', { kind: 'support', digest: hex, date: day, source: 'https://endoflife.date' }),
  evidenceItems: row('e1', {
    kind: 'log',
    datedOn: day,
    confidentiality: 'level2',
    targets: [{ register: 'copies', entryId: 'copies-1' }],
    duties: ['7.copy'],
    note: '注',
    name: 'a.log',
    originalName: 'a.log',
    digest: hex,
    originalDigest: hex,
    size: 3,
    mediaType: 'text/plain',
    notices: [],
    recordedBy: '髙橋',
    recordedAt: at,
    withdrawn: { on: day, by: '髙橋', reason: '誤り' },
  }),
  evidenceFaults: row('e1', { fault: 'altered', foundAt: at }),
  checkBundles: row(hex, { madeAt: at, targets: 3 }),
  checkSigners: row(hex, { name: '点検係', trustedBy: '髙橋', on: day }),
  mailRecipients: row('r30', { address: 'name@example.go.jp', language: 'ja' }),
  checkSchedules: row('site', { frequency: 'daily', hour: 2 }),
  observations: row('sites/s1/site', { register: 'sites', entryId: 'sites-1', observation: { probe: 'site' } }),
  scanRuns: row('run1', {
    tool: 'wapiti',
    depth: 'light',
    register: 'sites',
    entryId: 'sites-1',
    url: 'https://example.go.jp/',
    addresses: ['203.0.113.1'],
    notice: 'wapiti@1',
    confirmedBy: '髙橋',
    confirmedAt: at,
    state: 'done',
    endedAt: at,
  }),
  reportRibbons: row('R-1', {
    scheduleId: 'r1',
    ruleset: '2026.11.3',
    from: day,
    to: day,
    known: { '7.copy': [[day, day, 'satisfied']] },
    knownThen: null,
    words: {},
  }),
  verdictsSeen: row('verdicts', { ruleset: '2026.11.3', on: day, verdicts: { '7.copy': 'satisfied' } }),
  closing: row('end', { on: day, kind: 'completed', by: '髙橋' }),
};

function sampleOf(field: Field, name: string): Json {
  const [choice = ''] = Object.keys(field.choices ?? {});
  const values: Readonly<Record<Field['kind'], Json>> = {
    text: `${name} 一行`,
    longText: `${name}\n二行`,
    kana: 'たかはし',
    code: 'A-1',
    date: day,
    until: 'unlimited',
    instant: '2026-05-12T09:00:00+09:00',
    integer: 2,
    number: 1.5,
    boolean: false,
    choice,
    choices: [choice],
    reference: `${field.register}-1`,
    url: 'https://example.go.jp/',
  };
  return values[field.kind];
}

/** A row of a register with every field filled. */
const filledRow = ({ name, fields }: RegisterDeclaration): RegisterEntry =>
  row(`${name}-1`, Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, sampleOf(field, key)])));

const everything: ContractState = {
  contract: demoState('research').contract,
  registers: {
    ...Object.fromEntries(registerDeclarations.map((declaration) => [declaration.name, [filledRow(declaration)]])),
    ...Object.fromEntries(Object.entries(books).map(([name, entry]) => [name, [entry]])),
  },
};

const readBack = (state: ContractState) => {
  const read = parseContractFile(JSON.parse(JSON.stringify(contractFileOf(state, at))), at);
  assert.ok(read.ok, JSON.stringify(read.ok ? '' : read.refusal, null, 1));
  return read.value;
};

const dataOf = (rows: readonly RegisterEntry[] = []) => rows.map(({ id, data }) => ({ id, data }));

/** What a book or register should be after it went through a file. */
const expected = (name: string, registers: Registers) =>
  dataOf(registers[name]).map(({ id, data }) =>
    trustBooks.some((book) => book === name) ? { id, data: { ...data, heldBack: { since: at } } } : { id, data },
  );

describe('a contract file of everything that a contract can hold', () => {
  it('has an entry of every book and of every register here', () => {
    assert.deepEqual(Object.keys(books).sort(), [...bookNames].sort());
    assert.ok(registerDeclarations.every(({ name }) => everything.registers[name]?.length === 1));
  });

  const { registers } = readBack(everything).state;
  for (const name of [...bookNames, ...registerDeclarations.map((one) => one.name)])
    if (booksLeftOut.includes(name)) it(`leaves out the book ${name}`, () => assert.equal(registers[name], undefined));
    else
      it(`reads ${name} back to the same entries`, () =>
        assert.deepEqual(dataOf(registers[name]), expected(name, everything.registers)));

  it('says that reports were left out; verdicts are drawn anew where the file is read', () =>
    assert.deepEqual(contractFileOf(everything, at).leftOut, { reports: ['R1'], evidenceFiles: 1 }));

  it('is the same file when it is written again from what was read', () => {
    const [once, again] = [readBack(everything).state, readBack(readBack(everything).state).state];
    assert.deepEqual(again, once);
  });

  it('can be told from what was left out and what waits for a person', () => {
    assert.deepEqual(
      readBack(everything).warnings.map(({ path }) => path),
      ['leftOut.reports', 'leftOut.evidenceFiles', ...trustBooks],
    );
  });

  it('keeps rows that name what was removed, and answers of a removed checklist', () => {
    const { copies = [], acts: _, checklists: __, ...others } = everything.registers;
    const left = { ...everything, registers: { ...others, copies } };
    assert.deepEqual(dataOf(readBack(left).state.registers.copies), dataOf(copies));
    assert.deepEqual(
      dataOf(readBack(left).state.registers.checklistAnswers),
      dataOf(everything.registers.checklistAnswers),
    );
  });
});

describe('what carries trust', () => {
  it('is held back whatever the file says, and stays so through further files', () => {
    const { registers } = readBack(readBack(everything).state).state;
    for (const book of trustBooks) assert.ok((registers[book] ?? []).every(isHeldBack), book);
  });

  it('is relied upon through one door alone', () => {
    const doors = ['src/core/contract/trust.ts', 'src/queries/held-back.ts', 'src/commands/settle-trust.ts'];
    const readers = sourceFilesBelow('src')
      .filter((file) => !isTest(file) && !doors.includes(file.path))
      .filter(({ text }) => /registers\??\.(checkSigners|checkBundles|mailRecipients)\b/.test(text))
      .map(({ path }) => path);
    // Those two look at what is there at all: a free id for a new address, a key to be trusted anew.
    assert.deepEqual(readers, ['src/commands/check-bundles.ts', 'src/queries/notification-view.ts']);
  });
});

describe('the books', () => {
  it('that any code writes or reads are all named, so that none can be forgotten by files', () => {
    const patterns = [
      /\bregister: '(\w+)'/g,
      /\bregisters\??\.(?!ts'|length\b)(\w+)\b(?!\()/g,
      /\brows\('(\w+)'\)/g,
      /\bfind\('(\w+)',/g,
    ];
    const known = (name: string): boolean => bookNames.includes(name) || registerNamed(name) !== undefined;
    const unknown = sourceFilesBelow('src')
      .filter((file) => !isTest(file) && !file.path.startsWith('src/web/'))
      .flatMap(({ path, text }) =>
        patterns.flatMap((pattern) =>
          [...text.matchAll(pattern)]
            .map(([, name = '']) => name)
            .filter((name) => !known(name))
            .map((name) => `${path}: ${name}`),
        ),
      );
    assert.deepEqual([...new Set(unknown)], []);
  });
});

describe('a contract file of the first format, as it was written when it was the newest', () => {
  for (const name of ['operations', 'web-build'])
    it(`is read whole: ${name}`, () => {
      const file = fixtureFile(name);
      assert.equal(file.format, 'junshu-contract@1');
      const read = parseContractFile(file, at);
      assert.ok(read.ok, JSON.stringify(read.ok ? '' : read.refusal.slice(0, 3)));
      const again = contractFileOf(read.value.state, String(file.exportedAt));
      for (const key of Object.keys(file)) if (key !== 'format') assert.deepEqual(again[key], file[key], key);
    });
});
