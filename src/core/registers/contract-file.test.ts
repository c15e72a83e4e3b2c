import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { JsonObject } from '../kernel/json.ts';
import { parseContractFile } from './contract-file.ts';
import { contractFileJsonSchema } from './contract-file-shape.ts';
import { contractFileOf } from './write-contract-file.ts';

const at = '2026-11-24T00:00:00Z';
const demoFile = (name: string): JsonObject =>
  JSON.parse(readFileSync(new URL(`../../../demo/${name}.contract.json`, import.meta.url), 'utf8'));
const names = ['operations', 'web-build', 'research'];

const problemsOf = (json: unknown): readonly string[] => {
  const read = parseContractFile(json, at);
  return read.ok ? [] : read.refusal.map(({ path }) => path);
};

/** The demo file with one value changed. */
function changed(path: readonly (string | number)[], value: unknown): unknown {
  const file = structuredClone(demoFile('operations')) as Record<string | number, unknown>;
  let place: Record<string | number, unknown> = file;
  for (const part of path.slice(0, -1)) place = place[part] as Record<string | number, unknown>;
  place[path.at(-1) ?? ''] = value;
  return file;
}

describe('a contract file', () => {
  it('of the demo is read without a problem and written back to the same state', () => {
    for (const name of names) {
      const read = parseContractFile(demoFile(name), at);
      assert.ok(read.ok, JSON.stringify(problemsOf(demoFile(name)).slice(0, 5)));
      const again = parseContractFile(contractFileOf(read.value.state, String(demoFile(name).exportedAt)), at);
      assert.ok(again.ok);
      assert.deepEqual(again.value.state.registers, read.value.state.registers);
      assert.deepEqual(again.value.state.contract, read.value.state.contract);
    }
  });

  it('names the path of everything that is wrong in it', () => {
    assert.deepEqual(problemsOf(changed(['registers', 'people', 3, 'nationality'], '')), [
      'registers.people[3].nationality',
    ]);
    assert.deepEqual(problemsOf(changed(['registers', 'people', 3, 'shoeSize'], 43)), ['registers.people[3].shoeSize']);
    assert.deepEqual(problemsOf(changed(['registers', 'wishes'], [{ id: 'x' }])), ['registers.wishes']);
    assert.deepEqual(problemsOf(changed(['registers', 'copies', 0, 'permission'], 'a99')), [
      'registers.copies[0].permission',
    ]);
    assert.deepEqual(problemsOf(changed(['claims', '99.none'], { status: 'implemented' })), ['claims.99.none']);
    assert.deepEqual(problemsOf(changed(['claims', '7.copy', 'status'], 'done')), ['claims.7.copy.status']);
    assert.deepEqual(problemsOf(changed(['contract', 'title'], undefined)), ['contract.title']);
    assert.deepEqual(problemsOf(changed(['contract', 'concludedOn'], '2026-02-30')), ['contract.concludedOn']);
    assert.deepEqual(problemsOf('no object'), ['（全体）']);
    assert.deepEqual(
      problemsOf(changed(['registers', 'people', 1, 'id'], 'p01')).includes('registers.people[1].id'),
      true,
    );
  });

  it('names what stands twice or names what there is not, in every book', () => {
    const version = (demoFile('operations').plan as { versions: JsonObject[] }).versions[0] ?? {};
    const item = { id: 'a1', label: '追加項目１', text: 'ログを保存する。' };
    const cases: readonly (readonly [path: readonly string[], value: unknown, problem: string])[] = [
      [['addedItems'], [item, item], 'addedItems[1].id'],
      [['plan', 'versions'], [version, version], 'plan.versions[1].id'],
      [['wishes'], {}, '（全体）'],
      [['emptyRegisters', 'wishes'], { reason: 'x', on: '2026-05-12', by: '' }, 'emptyRegisters.wishes'],
      [['observations'], { o1: { register: 'wishes', entryId: 'x' } }, 'observations.o1.register'],
      [['rowOverrides'], { 99: { status: 'implemented', reason: 'x' } }, 'rowOverrides.99'],
      [['evidenceFaults'], { e9: { fault: 'missing', foundAt: at } }, 'evidenceFaults.e9'],
      [['mailRecipients'], { r31: { address: 'a@example.jp', language: 'ja' } }, 'mailRecipients.r31'],
      [['checkSigners'], { constructor: { name: '', trustedBy: '', on: '2026-05-12' } }, 'checkSigners.constructor'],
      [['registers', 'constructor'], [{ id: 'x' }], 'registers.constructor'],
    ];
    for (const [path, value, problem] of cases) assert.deepEqual(problemsOf(changed(path, value)), [problem]);
  });

  it('of a format that is not known is refused in words, before anything else in it is looked at', () => {
    for (const format of ['junshu-contract@9', 'toString', '', 2, null, { a: 1 }]) {
      const read = parseContractFile({ format, wishes: [] }, at);
      assert.ok(!read.ok);
      const [problem, ...others] = read.refusal;
      assert.deepEqual([problem?.path, others], ['format', []]);
      assert.match(problem?.mend.ja ?? '', /junshu-contract@1、junshu-contract@2/);
    }
    assert.deepEqual(problemsOf({}), ['format']);
  });

  it('with a date in an era that had ended is understood and warned of', () => {
    const read = parseContractFile(changed(['contract', 'concludedOn'], '平成31年5月1日'), at);
    assert.ok(read.ok);
    assert.equal(read.value.state.contract.concludedOn, '2019-05-01');
    assert.deepEqual(
      read.value.warnings.map(({ path }) => path),
      ['contract.concludedOn'],
    );
    assert.match(read.value.warnings[0]?.message.ja ?? '', /令和元年5月1日/);
  });

  it('can’t smuggle in prototype keys', () => {
    const file = JSON.parse('{"__proto__":{"polluted":true},"format":"junshu-contract@1"}');
    parseContractFile(file, at);
    assert.equal(({} as { polluted?: boolean }).polluted, undefined);
  });

  it('has a published JSON Schema that is up to date', () => {
    const published = readFileSync(new URL('../../../docs/contract-file.schema.json', import.meta.url), 'utf8');
    assert.deepEqual(JSON.parse(published), JSON.parse(JSON.stringify(contractFileJsonSchema())));
  });
});
