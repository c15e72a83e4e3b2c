import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { judgeTarget } from '../../src/core/checks/checked-target.ts';
import { malwareFreeCheck } from '../../src/core/checks/deliverable/malware-free.ts';
import { filesAt } from '../../src/probes/files/given-files.ts';
import { probeMalware } from '../../src/probes/malware/probe-malware.ts';
import { type ClamdLab, startClamd } from '../support/clamd-lab.ts';

/** One harmless program of 544 bytes in every container that ClamAV's makers know (Debian's clamav-testfiles). */
const folder = '/usr/share/clamav-testfiles';

describe('the test files of ClamAV’s makers', () => {
  let lab: ClamdLab;
  before(async () => {
    lab = await startClamd({ malware: [readFileSync(join(folder, 'clam.exe'))] });
  });
  after(() => lab.stop());

  it('are found in every container, by the digest of one program', async () => {
    const signal = new AbortController().signal;
    const look = { target: folder, files: filesAt(folder), now: () => new Date().toISOString(), signal };
    const { observation } = await probeMalware(look, { socket: lab.socket, largest: 25_000_000, oldestDays: 3 });
    const context = { asOf: '2026-11-25', declared: {} };
    const { conclusions } = judgeTarget(folder, [observation], [malwareFreeCheck], context);
    const places = conclusions.flatMap(({ findings }) =>
      findings.filter(({ result }) => result === 'found').map(({ place = '' }) => place.split(' › ')[0] ?? ''),
    );
    const names = readdirSync(folder);
    assert.ok(names.length >= 40);
    assert.deepEqual([...new Set(places)].sort(), names.sort());
  });
});
