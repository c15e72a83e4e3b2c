import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
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
} from '../support/full-disk.ts';
import { pressSignIn } from '../support/server.ts';
import { type SmallDisk, smallDisk } from '../support/small-disk.ts';
import { until } from '../support/until.ts';

const disk = smallDisk(260);

describe('a disk that something else fills', {
  skip: disk === null && 'this account may not mount a small disk',
}, () => {
  const { folder, fill, clear, free } = disk as SmallDisk;
  const data = join(folder, 'data');
  const journal = join(data, 'journal', 'server.log');
  const contract = 'METI-R8-OPS-003';
  let watched: Watched;

  before(async () => {
    watched = await serverWithReserve(data);
  });
  after(async () => {
    await watched?.server.stop();
    disk?.end();
  });

  it('has changes refused in words, and everything read as ever', async () => {
    fill(0);
    await refusesChanges(watched, 'refused');
    await answersLooks(watched);
    assert.ok(await healthIs(watched, 'diskFull'));
  });

  it('gives the database the room that was held back for it, and no more is written when that is gone too', async () => {
    await until('the reserve is given up', async () => free() > 0);
    fill(0);
    assert.equal(free(), 0);
    await refusesChanges(watched, 'refused-again');
    await answersLooks(watched);
    const again = await pressSignIn(await watched.server.signInLink());
    assert.ok([200, 302, 303, 507].includes(again.status), `signing in: ${again.status}`);
  });

  it('sends the journal’s lines to stderr, and ends nothing', async () => {
    await until('the journal', async () => /too full: changes are refused/.test(watched.said() + written(journal)));
    assert.equal(watched.server.child.exitCode, null);
  });

  it('lets a database that is killed meanwhile come back', async () => {
    clear();
    await until('room', () => healthIs(watched, 'ok'));
    fill(0);
    process.kill(postmasterOf(data), 'SIGKILL');
    await answersLooks(watched);
  });

  it('goes on without a restart once there is room', async () => {
    clear();
    await until('room', () => healthIs(watched, 'ok'));
    assert.equal((await addPerson(watched.door, 'later')).status, 200);
    assert.equal((await addFile(watched.door, contract, 'later.txt', Buffer.from('later\n'))).status, 201);
    await until('the journal', async () => /has room again/.test(written(journal)));
    await isWhole(watched, ['later']);
  });
});

const written = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');
