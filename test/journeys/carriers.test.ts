import assert from 'node:assert/strict';
import { chownSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import pg from 'pg';
import { type CarrierChoice, carrierFor, systemCarriers } from '../../src/postgres/carriers.ts';
import { openDatabase } from '../../src/postgres/open-database.ts';
import { databaseAccount, MachineProblem } from '../../src/postgres/places.ts';
import { readSettings } from '../../src/settings.ts';
import { startedFolder, temporaryFolder } from '../support/first-start.ts';

const folders: string[] = [];
const kept = (folder: string): string => {
  folders.push(folder);
  return folder;
};
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A data folder's database by itself: what the server says of its version. */
async function versionOf(dataFolder: string, carrier: CarrierChoice): Promise<string> {
  const database = await openDatabase({ dataFolder, carrier });
  const client = new pg.Client(database.owner);
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version: string }>('SHOW server_version');
    return `${rows[0]?.server_version.split('.')[0]} ${database.carrier?.from}`;
  } finally {
    await client.end();
    await database.stop();
  }
}

/** A cluster as far as its version goes. */
function clusterOf(major: string): string {
  const cluster = join(kept(temporaryFolder()), 'postgres');
  mkdirSync(cluster);
  writeFileSync(join(cluster, 'PG_VERSION'), `${major}\n`);
  return cluster;
}

const told = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    assert.ok(error instanceof MachineProblem, String(error));
    return error.text.ja;
  }
  return assert.fail('nothing was refused');
};

const [system] = systemCarriers();
const account = databaseAccount();
const noCluster = '/nowhere/postgres';

describe('the PostgreSQL of a new data folder', () => {
  it('is the system’s, of the Debian package postgresql, unless the one that comes along is asked for', () => {
    assert.ok(system !== undefined && system.major >= 15);
    assert.deepEqual(carrierFor(noCluster, 'auto', account), system);
    assert.deepEqual(carrierFor(noCluster, 'system', account), system);
    assert.equal(carrierFor(noCluster, 'bundled', account).from, 'bundled');
    assert.equal(carrierFor(noCluster, 'bundled', account).major, 18);
  });

  it('is the one in a folder, told with or without its bin', () => {
    assert.ok(system !== undefined);
    for (const place of [system.folder, `${system.folder}/bin`, `${system.folder}/bin/`] as `/${string}`[])
      assert.deepEqual(carrierFor(noCluster, place, account), { ...system, from: 'told' });
  });

  it('is told in words where there is none in that folder', () => {
    assert.match(
      told(() => carrierFor(noCluster, '/usr/share', account)),
      /JUNSHU_POSTGRES の \/usr\/share/,
    );
  });

  it('is a setting, and a word that it does not know is refused by its name', () => {
    assert.equal(readSettings({}).JUNSHU_POSTGRES, 'auto');
    assert.equal(readSettings({ JUNSHU_POSTGRES: '/usr/lib/postgresql/17' }).JUNSHU_POSTGRES, '/usr/lib/postgresql/17');
    assert.throws(() => readSettings({ JUNSHU_POSTGRES: 'postgres' }), /JUNSHU_POSTGRES/);
  });
});

describe('the PostgreSQL of a data folder that is there', () => {
  it('is the major version that made it, whatever is chosen for new ones', () => {
    assert.ok(system !== undefined);
    const [ofSystem, ofBundle] = [clusterOf(String(system.major)), clusterOf('18')];
    for (const choice of ['auto', 'system', 'bundled', system.folder as `/${string}`] as const) {
      assert.equal(carrierFor(ofSystem, choice, account).major, system.major);
      assert.equal(carrierFor(ofBundle, choice, account).major, 18);
    }
  });

  it('is told in words where no such version is at hand, and nothing is changed', () => {
    for (const major of ['14', '99']) {
      const words = told(() => carrierFor(clusterOf(major), 'auto', account));
      assert.match(words, new RegExp(`PostgreSQL ${major} で作られていて、PostgreSQL ${major} でしか開けません`));
      assert.match(words, new RegExp(`apt install postgresql-${major}`));
    }
  });

  it('is refused by the start itself, too', async () => {
    const cluster = clusterOf('99');
    if (account !== null) chownSync(cluster, account.uid, account.gid);
    await assert.rejects(openDatabase({ dataFolder: join(cluster, '..'), carrier: 'auto' }), /made by PostgreSQL 99/);
    assert.equal(readFileSync(join(cluster, 'PG_VERSION'), 'utf8'), '99\n');
  });

  it('opens what the system’s made, again and again, also when the other one is asked for', async () => {
    const dataFolder = kept(temporaryFolder());
    assert.equal(await versionOf(dataFolder, 'auto'), `${system?.major} system`);
    assert.equal(await versionOf(dataFolder, 'bundled'), `${system?.major} system`);
  });

  it('opens what the one that came along made, where the system’s is asked for', async () => {
    const dataFolder = kept(await startedFolder('empty'));
    assert.match(await versionOf(dataFolder, 'bundled'), /^18 /);
    assert.match(await versionOf(dataFolder, 'system'), /^18 /);
  });
});
