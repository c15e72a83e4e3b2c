import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openDatabase } from '../../src/postgres/open-database.ts';
import { main } from './programme.ts';

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'junshu-test-'));

/** What a first start leaves behind: a database with nothing in it, or with the demo's story. */
type FirstStart = 'empty' | 'demo';

const waitMilliseconds = 50;
const mostWaits = 120_000 / waitMilliseconds;

const first: Readonly<Record<FirstStart, (dataFolder: string) => Promise<void>>> = {
  empty: async (dataFolder) => (await openDatabase({ dataFolder })).stop(),
  demo: async (dataFolder) => {
    const env = { ...process.env, JUNSHU_DATA: dataFolder, PORT: '0' };
    const { status, stderr } = spawnSync(process.execPath, [main, 'contract', 'list'], {
      env,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`the first start ended with ${status}: ${stderr}`);
  },
};

/** Who comes first makes it; who comes meanwhile waits. */
async function madeOnce(place: string, kind: FirstStart): Promise<string> {
  const made = join(place, kind);
  for (let waits = 0; waits < mostWaits && !existsSync(made); waits += 1) {
    try {
      mkdirSync(`${made}.making`);
    } catch {
      await wait(waitMilliseconds);
      continue;
    }
    try {
      if (existsSync(made)) continue;
      const dataFolder = temporaryFolder();
      await first[kind](dataFolder);
      renameSync(dataFolder, made);
    } finally {
      rmdirSync(`${made}.making`);
    }
  }
  return made;
}

/**
 * A data folder of its own as a first start leaves it, every file a copy. The first start itself is made once in a run of the suite
 * (scripts/test.ts says where it is kept); without that the folder is empty, and its first start is still to come.
 */
export async function startedFolder(kind: FirstStart): Promise<string> {
  const folder = temporaryFolder();
  const place = process.env.JUNSHU_TEST_FIRST_STARTS;
  if (place === undefined) return folder;
  const { status, stderr } = spawnSync('cp', ['-a', '--reflink=auto', `${await madeOnce(place, kind)}/.`, folder]);
  if (status !== 0) throw new Error(`a data folder was not copied: ${stderr}`);
  return folder;
}
