import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { judgeTarget } from '../../src/core/checks/checked-target.ts';
import { deliverableChecks } from '../../src/core/checks/deliverable/checks.ts';
import { filesOf } from '../../src/probes/files/given-files.ts';
import { probeFiles } from '../../src/probes/files/probe-files.ts';
import { probeMalware } from '../../src/probes/malware/probe-malware.ts';
import { joinAnchors, noAnchors, readAnchors } from '../../src/probes/signatures/anchors.ts';
import { probeSignatures } from '../../src/probes/signatures/probe-signatures.ts';
import { type ClamdLab, sayingVersion, startClamd } from '../support/clamd-lab.ts';
import { type CorpusFile, corpus as unsignedCorpus } from '../support/deliverable-corpus.ts';
import { signedCorpus } from '../support/signed-corpus.ts';
import { startSigning } from '../support/signing-lab.ts';
import { startSigstore } from '../support/sigstore-lab.ts';

const now = (): string => '2026-11-25T03:00:00.000Z';
const signal = new AbortController().signal;

const [signing, sigstore] = [startSigning(), startSigstore()];
const given = [signing.authority.certificate, signing.publicKey, sigstore.root];
const anchors = joinAnchors(given.map((one) => readAnchors(Buffer.from(one as Uint8Array)) ?? noAnchors));
const declared = { signerIdentity: sigstore.identity, signerIssuer: sigstore.issuer };

const signed = signedCorpus(signing, sigstore);
const corpus: readonly CorpusFile[] = [...unsignedCorpus, ...signed];

/** What the corpus has its answers for. */
const tried = ['malware', 'wholly-scanned', 'executables', 'macros', 'disguise', 'signatures'].map(
  (id) => `deliverable-${id}`,
);

async function resultsOf({ name, bytes }: CorpusFile, socket: string): Promise<readonly string[]> {
  const look = { target: name, files: filesOf({ [name]: bytes }), now, signal };
  const scanner = { socket, largest: 1024 * 1024, oldestDays: 3 };
  const gathered = [await probeFiles(look), await probeMalware(look, scanner), await probeSignatures(look, anchors)];
  const checks = deliverableChecks.filter(({ id }) => tried.includes(id));
  const observations = gathered.map(({ observation }) => observation);
  const { conclusions } = judgeTarget(name, observations, checks, { asOf: '2026-11-25', declared });
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
    signing.stop();
    sigstore.stop();
    const { right, wrong, missed } = counts;
    const [precision, recall] = [right / (right + wrong), right / (right + missed)];
    process.stdout.write(
      `${corpus.length} files, ${right + missed} results owed: precision ${precision}, recall ${recall}\n`,
    );
  });

  it('has at least sixty, of every kind', () => assert.ok(corpus.length >= 60, String(corpus.length)));

  it('has signatures in six formats, good and tampered of each', () => {
    const formats = ['CMS', 'PDF', 'Authenticode', 'S-MIME', 'sigstore', 'OpenPGP'];
    const names = new Set(corpus.map(({ name }) => name));
    for (const format of formats)
      for (const kind of ['署名', '改ざん']) assert.ok(names.has(`${kind} ${format}.zip`), `${kind} ${format}`);
  });

  for (const one of corpus)
    it(`${one.name} gives ${one.owed.join(', ') || 'nothing but passes'}`, async () => {
      const [found, owed] = [new Set(await resultsOf(one, lab.socket)), new Set(one.owed)];
      counts.right += [...found].filter((result) => owed.has(result)).length;
      counts.wrong += [...found].filter((result) => !owed.has(result)).length;
      counts.missed += [...owed].filter((result) => !found.has(result)).length;
      assert.deepEqual([...found].sort(), [...owed].sort());
    });
});
