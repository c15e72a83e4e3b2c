import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { MalwareData } from '../../src/core/checks/deliverable/malware-observation.ts';
import { told } from '../../src/core/checks/shortened.ts';
import { probeMalware } from '../../src/probes/malware/probe-malware.ts';
import { type ClamdLab, startClamd } from '../support/clamd-lab.ts';

const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF');
const attached = Buffer.from('%PDF-1.4\n1 0 obj<</Type/EmbeddedFile/Length 3>>stream\nabc\nendstream endobj\n%%EOF');
const mail = Buffer.from('From: a@example.jp\r\nSubject: a\r\n\r\na\r\n');

let strict: ClamdLab;
let ample: ClamdLab;
before(async () => {
  const more = 'MaxFileSize 2M\nMaxScanSize 4M\nStreamMaxLength 25M\nAlertExceedsMax no\n';
  [strict, ample] = await Promise.all([
    startClamd({ more }),
    startClamd({ more: 'MaxFileSize 20M\nMaxScanSize 80M\n' }),
  ]);
});
after(() => Promise.all([strict.stop(), ample.stop()]));

async function gapsBy({ socket }: ClamdLab): Promise<readonly string[]> {
  const files = { 'a.pdf': pdf, 'attached.pdf': attached, 'a.eml': mail, 'a.txt': Buffer.from('text') };
  const look = {
    target: 'deliverable',
    now: () => '2026-11-25T00:00:00.000Z',
    signal: new AbortController().signal,
    files: async function* () {
      for (const [name, bytes] of Object.entries(files))
        yield { name, size: bytes.length, read: () => Promise.resolve(bytes) };
    },
  };
  const { observation } = await probeMalware(look as never, { socket, largest: 10_000_000, oldestDays: 7 });
  assert.equal(observation.seen.state, 'seen', JSON.stringify(observation.seen));
  const { gaps, findsTestFile } = (observation.seen as unknown as { data: MalwareData }).data;
  assert.equal(findsTestFile, true);
  return told(
    gaps,
    ({ place, why }) => [`${place} ${why}`],
    () => [],
  ).sort();
}

describe('limits that a scanner keeps to itself', () => {
  it('are found out by a test file behind them: what it opens alone is a gap then', async () => {
    assert.deepEqual(await gapsBy(strict), ['a.eml notWalked', 'a.pdf notWalked', 'attached.pdf notWalked']);
  });

  it('leave attachments packed in a PDF alone where they reach as far as they are said to', async () => {
    assert.deepEqual(await gapsBy(ample), ['attached.pdf notWalked']);
  });
});
