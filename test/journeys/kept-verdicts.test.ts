import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { loadContract } from '../../src/commands/context.ts';
import type { JsonObject } from '../../src/core/kernel/json.ts';
import { localOperator } from '../../src/http/session.ts';
import { type InProcess, startInProcess } from '../support/in-process.ts';

type Doors = Pick<InProcess, 'get' | 'send'>;

let one: InProcess;
let other: Doors;
const contract = '/api/contracts/KEPT-1';

before(async () => {
  one = await startInProcess();
  await one.plant('KEPT-1', 'operations');
  other = one.beside();
});
after(() => one.end());

const read = async (doors: Doors, path: string): Promise<JsonObject> => {
  const answer = await doors.get(path);
  assert.equal(answer.status, 200, path);
  return (await answer.json()) as JsonObject;
};

/** Everything that rests on assessments: dashboard, matters, drafts, backing, ribbons, the list. */
const pages = [contract, ...[4, 7, 10, 15].map((n) => `${contract}/obligations/${n}`)].concat(
  ['drafts', 'backing', 'ribbons'].map((name) => `${contract}/${name}`),
  '/api/contracts',
);

async function everything(doors: Doors): Promise<readonly JsonObject[]> {
  const told: JsonObject[] = [];
  for (const path of pages) told.push(await read(doors, path));
  return told;
}

/** Saves a row by one server, as it stands with some fields changed, or a new one like the first. */
async function save(doors: Doors, register: string, id: string, change: JsonObject): Promise<void> {
  const found = await loadContract(one.context, localOperator, 'KEPT-1');
  assert.ok(found.ok);
  const rows = found.value.state.registers[register] ?? [];
  const row = rows.find((known) => known.id === id);
  const body = { data: { ...(row ?? rows[0])?.data, ...change }, expectedRevision: row?.revision ?? 0 };
  const answer = await doors.send('PUT', `${contract}/registers/${register}/entries/${id}`, body);
  assert.equal(answer.status, 200, `${register} ${id}: ${await answer.text()}`);
}

describe('what was just saved', () => {
  const saves: readonly (readonly [string, string, JsonObject])[] = [
    ['people', 'kept-p', { name: '新任　花子', kana: 'シンニンハナコ', startedOn: '2026-11-20' }],
    ['software', 'kept-s', { name: 'nginx', version: '1.0', supportEndsOn: '2026-01-31', place: 'web' }],
    ['claims', '4.people', { status: 'notImplemented', reason: '入力中のため' }],
    ['copies', 'kept-c', { mediumId: 'M-9', madeAt: 'outside', madeOn: '2026-11-20' }],
    ['people', 'kept-p', { endedOn: '2026-11-22' }],
  ];

  it('stands in every number at once, by the server that saved it and by another, as a server that never asked tells it', async () => {
    let before = JSON.stringify([await everything(one), await everything(other)]);
    for (const [index, [register, id, change]] of saves.entries()) {
      const [writer, reader] = index % 2 === 0 ? [one, other] : [other, one];
      await save(writer, register, id, change);
      const [written, told] = [await everything(writer), await everything(reader)];
      const fresh = await everything(one.beside());
      assert.deepEqual(written, fresh, `${register} ${id}`);
      assert.deepEqual(told, fresh, `${register} ${id}, by the other server`);
      const now = JSON.stringify([written, told]);
      assert.notEqual(now, before, `${register} ${id}`);
      before = now;
    }
    const preview = `${contract}/report-preview`;
    assert.deepEqual(await read(other, preview), await read(one.beside(), preview));
  });
});
