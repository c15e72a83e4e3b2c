import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { judgeTarget } from '../../src/core/checks/checked-target.ts';
import { deliverableChecks } from '../../src/core/checks/deliverable/checks.ts';
import { filesOf } from '../../src/probes/files/given-files.ts';
import { probeFiles } from '../../src/probes/files/probe-files.ts';
import { probeMalware } from '../../src/probes/malware/probe-malware.ts';
import { type ClamdLab, sayingVersion, startClamd } from '../support/clamd-lab.ts';
import { type CorpusFile, corpus } from '../support/deliverable-corpus.ts';

const now = (): string => '2026-11-25T03:00:00.000Z';
const signal = new AbortController().signal;

/** What the corpus has its answers for. */
const tried = ['malware', 'wholly-scanned', 'executables', 'macros', 'disguise'].map((id) => `deliverable-${id}`);

async function resultsOf({ name, bytes }: CorpusFile, socket: string): Promise<readonly string[]> {
  const look = { target: name, files: filesOf({ [name]: bytes }), now, signal };
  const scanner = { socket, largest: 1024 * 1024, oldestDays: 3 };
  const gathered = [await probeFiles(look), await probeMalware(look, scanner)];
  const checks = deliverableChecks.filter(({ id }) => tried.includes(id));
  const observations = gathered.map(({ observation }) => observation);
  const { conclusions } = judgeTarget(name, observations, checks, { asOf: '2026-11-25', declared: {} });
  return conclusions.flatMap(({ check, findings, unseen }) => [
    ...findings.filter(({ outcome }) => outcome !== 'pass').map(({ result }) => `${check} ${result}`),
    ...(unseen === null ? [] : [`${check} unseen ${unseen.reason} ${unseen.detail}`]),
  ]);
}

describe('a corpus of files', () => {
  let lab: ClamdLab;
  const counts = { right: 0, wrong: 0, missed: 0 };
  before(async () => {
    lab = await sayingVersion(await startClamd(), 'ClamAV 1.4.6/27800/Tue Nov 24 09:30:00 2026');
  });
  after(async () => {
    await lab.stop();
    const { right, wrong, missed } = counts;
    const [precision, recall] = [right / (right + wrong), right / (right + missed)];
    process.stdout.write(
      `${corpus.length} files, ${right + missed} results owed: precision ${precision}, recall ${recall}\n`,
    );
  });

  it('has at least sixty, of every kind', () => assert.ok(corpus.length >= 60, String(corpus.length)));

  for (const one of corpus)
    it(`${one.name} gives ${one.owed.join(', ') || 'nothing but passes'}`, async () => {
      const [found, owed] = [new Set(await resultsOf(one, lab.socket)), new Set(one.owed)];
      counts.right += [...found].filter((result) => owed.has(result)).length;
      counts.wrong += [...found].filter((result) => !owed.has(result)).length;
      counts.missed += [...owed].filter((result) => !found.has(result)).length;
      assert.deepEqual([...found].sort(), [...owed].sort());
    });
});
