import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { deepRounds } from '../support/deep-share.ts';
import { addFile } from '../support/evidence.ts';
import {
  addPerson,
  answersLooks,
  healthIs,
  isWhole,
  postmasterOf,
  refusesChanges,
  serverWithReserve,
  type Watched,
  watchedServer,
} from '../support/full-disk.ts';
import { slowness } from '../support/slowness.ts';
import { type SmallDisk, smallDisk } from '../support/small-disk.ts';
import { until } from '../support/until.ts';

const contract = 'METI-R8-OPS-003';
const mayNotMount = 'this account may not mount a small disk';

/** A data folder with one of its parts on a small disk of its own; null where nothing may be mounted. */
function splitData(part: string, megabytes: number): { readonly data: string; readonly disk: SmallDisk } | null {
  const data = mkdtempSync(join(tmpdir(), 'junshu-split-'));
  mkdirSync(join(data, part), { recursive: true });
  const disk = smallDisk(megabytes, join(data, part));
  return disk === null ? null : { data, disk };
}

const whole = smallDisk(300);

describe('one disk for everything', { skip: whole === null && mayNotMount }, () => {
  const { folder, fill, clear } = whole as SmallDisk;
  const data = join(folder, 'data');
  const added: string[] = [];
  let watched: Watched;
  before(async () => {
    watched = await serverWithReserve(data);
  });
  after(async () => {
    await watched?.server.stop();
    whole?.end();
  });

  for (const left of [0, 1, 65_536])
    it(`with ${left} bytes left, taken again and again by something else, refuses, reads and goes on`, async () => {
      for (let round = 0; round < deepRounds(15); round += 1) {
        fill(left);
        await refusesChanges(watched, `refused-${left}-${round}`);
        await answersLooks(watched);
        await wait(300);
      }
      clear();
      await until('room', () => healthIs(watched, 'ok'));
      const id = `later-${left}`;
      assert.equal((await addPerson(watched.door, id)).status, 200);
      added.push(id);
      assert.equal((await addFile(watched.door, contract, `${id}.txt`, Buffer.from(id))).status, 201);
      await isWhole(watched, added);
    });

  it('comes back by itself though its database is killed while not a byte is left', async () => {
    fill(0);
    await wait(1500);
    fill(0);
    process.kill(postmasterOf(data), 'SIGKILL');
    for (let tries = 0; tries < 10; tries += 1) {
      const { status, ms } = await watched.look('/contracts');
      assert.ok([200, 503, 507].includes(status), String(status));
      assert.ok(ms < 6000 || ms < 6000 * slowness(), `${ms} ms`);
    }
    clear();
    await until('room', () => healthIs(watched, 'ok'), 15_000);
    await answersLooks(watched);
    await isWhole(watched, added);
  });

  it('starts on a full disk, reads there, and takes changes once there is room', async () => {
    await watched.server.stop();
    fill(0);
    watched = await watchedServer(data);
    assert.ok(await healthIs(watched, 'diskFull'));
    await answersLooks(watched);
    clear();
    await until('room', () => healthIs(watched, 'ok'));
    assert.equal((await addPerson(watched.door, 'restarted')).status, 200);
    await isWhole(watched, [...added, 'restarted']);
  });
});

for (const [part, megabytes] of [
  ['postgres', 260],
  ['blobs', 8],
  ['journal', 1],
] as const) {
  const split = splitData(part, megabytes);
  describe(`a disk of its own for ${part}`, { skip: split === null && mayNotMount }, () => {
    const { data, disk } = split as NonNullable<typeof split>;
    let watched: Watched;
    before(async () => {
      watched = await watchedServer(data);
      await wait(1500);
    });
    after(async () => {
      await watched?.server.stop();
      disk.end();
      rmSync(data, { recursive: true, force: true });
    });

    it('that is full hurts what lies on it alone, and nothing once there is room', async () => {
      disk.fill(0);
      await answersLooks(watched);
      const changed = await addPerson(watched.door, 'while-full');
      assert.equal(changed.status, part === 'postgres' ? 507 : 200);
      const file = await addFile(watched.door, contract, 'while-full.txt', Buffer.from('while full'));
      assert.equal(file.status, part === 'journal' ? 201 : 507);
      disk.clear();
      await until('room', () => healthIs(watched, 'ok'));
      assert.equal((await addPerson(watched.door, 'later')).status, 200);
      assert.equal((await addFile(watched.door, contract, 'later.txt', Buffer.from('later'))).status, 201);
      await isWhole(watched, ['later']);
    });
  });
}
