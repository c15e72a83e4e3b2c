import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { scannerBySettings } from '../../src/commands/check-deliverable.ts';
import type { Tool } from '../../src/core/checks/observation.ts';
import { filesOf } from '../../src/probes/files/given-files.ts';
import { scannerDatabase } from '../../src/probes/malware/database.ts';
import { probeMalware } from '../../src/probes/malware/probe-malware.ts';
import { usualClamd } from '../../src/settings.ts';
import { type ClamdLab, startClamd } from '../support/clamd-lab.ts';

const signal = new AbortController().signal;
const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

describe('the signatures of a scanner', () => {
  let lab: ClamdLab;
  before(async () => {
    lab = await startClamd();
  });
  after(() => lab.stop());

  async function toolWith(database: string | undefined): Promise<Tool | undefined> {
    const look = {
      target: 'x',
      files: filesOf({ 'a.txt': Buffer.from('a') }),
      now: () => new Date().toISOString(),
      signal,
    };
    const scanner = {
      socket: lab.socket,
      largest: 1024,
      oldestDays: 3,
      ...(database === undefined ? {} : { database }),
    };
    const { observation } = await probeMalware(look, scanner);
    assert.equal(observation.seen.state, 'seen');
    return observation.tools.find(({ name }) => name === 'clamd signatures');
  }

  it('stand with each scan by name, size and digest', async () => {
    const lines = ['lab.hdb', 'lab.ndb'].map((name) => {
      const bytes = readFileSync(join(lab.database, name));
      return `${name} ${bytes.length} ${sha256(bytes)}`;
    });
    const tool = await toolWith(lab.database);
    assert.deepEqual(tool?.arguments, [lab.database, ...lines]);
    assert.equal(tool.version, `sha256:${sha256(`${lines.join('\n')}\n`)}`);
  });

  it('are unknown where their folder can’t be read, or nobody knows it', async () => {
    assert.equal((await toolWith('/nowhere/at/all'))?.version, 'unknown');
    assert.equal((await toolWith(undefined))?.version, 'unknown');
  });

  it('are not taken from Debian’s folder for a clamd that listens elsewhere', () => {
    assert.equal(scannerBySettings('/run/other.sock').database, null);
    assert.equal(scannerBySettings(usualClamd).database, '/var/lib/clamav');
  });
});

describe('the digest of signatures', () => {
  const folder = mkdtempSync(join(tmpdir(), 'junshu-database-'));
  after(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'main.cvd');
  const versionNow = async (): Promise<string> => (await scannerDatabase(folder, signal)).version;

  it('is unknown while there is nothing but what is no signature', async () => {
    writeFileSync(join(folder, 'freshclam.dat'), 'x');
    assert.equal(await versionNow(), 'unknown');
  });

  it('changes with their content, and is computed anew only when size or time changed', async () => {
    writeFileSync(path, 'one');
    utimesSync(path, 1000, 1000);
    const first = await versionNow();
    writeFileSync(path, 'two');
    utimesSync(path, 1000, 1000);
    assert.equal(await versionNow(), first);
    utimesSync(path, 2000, 2000);
    assert.notEqual(await versionNow(), first);
  });
});
