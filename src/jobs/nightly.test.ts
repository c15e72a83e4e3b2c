import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { latestDue, runWhenDue } from './nightly.ts';

const folder = mkdtempSync(join(tmpdir(), 'junshu-nightly-'));
after(() => rmSync(folder, { recursive: true, force: true }));

describe('the hour of a nightly job', () => {
  it('is told in Japan, whatever the machine’s zone', () => {
    assert.equal(latestDue('2026-11-24T17:29:59.000Z', '02:30'), '2026-11-23T17:30:00.000Z');
    assert.equal(latestDue('2026-11-24T17:30:00.000Z', '02:30'), '2026-11-24T17:30:00.000Z');
    assert.equal(latestDue('2026-11-24T14:59:00.000Z', '23:59'), '2026-11-24T14:59:00.000Z');
  });
});

describe('a nightly job', () => {
  const runs: string[] = [];
  const at = (now: string, isBroken = false): Promise<boolean> =>
    runWhenDue(
      {
        name: 'trial',
        at: '02:30',
        run: async () => {
          if (isBroken) throw new Error('the disk is gone');
          runs.push(now);
        },
      },
      { dataFolder: folder, now: () => now, tellFault: () => undefined },
      new AbortController().signal,
    );

  it('has missed nothing in a new installation', async () => {
    assert.equal(await at('2026-11-24T00:00:00.000Z'), false);
  });

  it('runs once when its hour has come', async () => {
    assert.equal(await at('2026-11-24T17:00:00.000Z'), false);
    assert.equal(await at('2026-11-24T17:31:00.000Z'), true);
    assert.equal(await at('2026-11-24T20:00:00.000Z'), false);
  });

  it('that was missed while the server was down is made up for, once', async () => {
    assert.equal(await at('2026-11-29T03:00:00.000Z'), true);
    assert.equal(await at('2026-11-29T03:01:00.000Z'), false);
    assert.equal(runs.length, 2);
  });

  it('that broke off is begun again', async () => {
    await assert.rejects(at('2026-11-30T03:00:00.000Z', true));
    assert.equal(await at('2026-11-30T03:01:00.000Z'), true);
  });
});
