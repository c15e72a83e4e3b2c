import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { checkDeliverable } from '../../src/commands/check-deliverable.ts';
import type { JsonObject } from '../../src/core/kernel/json.ts';
import { testFile } from '../../src/probes/malware/test-file.ts';
import { addressPolicy } from '../../src/probes/outbound/address-policy.ts';
import { namesBy } from '../../src/probes/outbound/names.ts';
import { outboundBy } from '../../src/probes/outbound/outbound.ts';
import { type ClamdLab, sayingVersion, startClamd } from '../support/clamd-lab.ts';
import * as made from '../support/deliverable-files.ts';

const sha256 = (content: string): string => createHash('sha256').update(content).digest('hex');

const kit = (signal = new AbortController().signal) => ({
  outbound: outboundBy(addressPolicy([]), namesBy([], 1000)),
  today: '2026-11-25',
  now: () => '2026-11-25T03:00:00.000Z',
  signal,
});

/** A folder with the given files, gone after `work`. */
async function inFolder<Value>(
  files: Readonly<Record<string, Uint8Array | string>>,
  work: (folder: string) => Promise<Value>,
): Promise<Value> {
  const folder = mkdtempSync(join(tmpdir(), 'junshu-deliverable-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Wish {
  readonly socket?: string;
  readonly declared?: JsonObject;
  readonly oldestDays?: number;
}

let lab: ClamdLab;

/** Check → results, of a path. */
async function resultsOf(path: string, { socket = lab.socket, declared = {}, oldestDays = 3 }: Wish = {}) {
  const scanner = { socket, largest: 1024 * 1024, oldestDays };
  const { conclusions } = await checkDeliverable(path, kit(), { scanner }, declared);
  return Object.fromEntries(
    conclusions.map(({ check, findings, unseen }) => [
      check.replace('deliverable-', ''),
      unseen?.reason ??
        findings.map(({ result, place }) => (place === undefined ? result : `${result} ${place}`)).join(', '),
    ]),
  );
}

const site = { 'index.html': '<p>x</p>', 'js/a.js': 'a()' };
const listOf = (files: Readonly<Record<string, string>>): string =>
  Object.entries(files)
    .map(([name, content]) => `${sha256(content)}  ${name}`)
    .join('\n');

before(async () => {
  lab = await sayingVersion(await startClamd(), 'ClamAV 1.4.6/27800/Tue Nov 24 09:30:00 2026');
});
after(() => lab.stop());

describe('a folder that is handed over', () => {
  it('passes whole when it is clean, listed and everything was seen', () =>
    inFolder({ ...site, SHA256SUMS: listOf(site) }, async (folder) => {
      const results = await resultsOf(folder);
      assert.deepEqual(results, {
        malware: 'clean',
        'wholly-scanned': 'whole',
        'scan-data': 'current',
        executables: 'scriptOfPage js/a.js',
        macros: 'none',
        disguise: 'none',
        authenticity: 'hashList SHA256SUMS',
        'hash-list': 'complete SHA256SUMS',
        signatures: 'noSignature',
        provenance: 'nothing',
        attestations: 'none',
        'signed-source': 'noRepository',
      });
    }));

  it('is not wholly seen where a link leads elsewhere, and nothing is read behind it', () =>
    inFolder({ 'a.txt': 'a' }, async (folder) => {
      symlinkSync('/etc/passwd', join(folder, 'b.txt'));
      const results = await resultsOf(folder);
      assert.equal(results['wholly-scanned'], 'link b.txt');
      assert.equal(results.malware, 'notWhole');
    }));

  it('that is empty is not called clean', () =>
    inFolder({}, async (folder) => {
      const results = await resultsOf(folder);
      for (const check of ['malware', 'wholly-scanned', 'executables', 'authenticity'])
        assert.equal(results[check], 'nothingGiven', check);
    }));

  it('may hold programs for a reason on record, and its malware stays malware', () =>
    inFolder({ 'setup.exe': made.windowsProgram(), 'x.com': testFile() }, async (folder) => {
      const results = await resultsOf(folder, { declared: { executableReason: '専用端末で使うため' } });
      assert.equal(results.executables, 'declared setup.exe, declared x.com');
      assert.equal(results.malware, 'found x.com');
    }));
});

describe('a great many files', () => {
  it('hide no program among the scripts of pages, and no observation grows beyond 200 kB', () => {
    const scripts = Object.fromEntries(
      Array.from({ length: 1500 }, (_, index) => [`js/${'長'.repeat(60)}${index}.js`, 'a()']),
    );
    return inFolder(
      { 'a.html': '', ...scripts, 'z.vbs': 'x', SHA256SUMS: listOf({ x: 'x', y: 'y' }) },
      async (folder) => {
        const scanner = { socket: join(folder, 'nobody'), largest: 1_000_000, oldestDays: 3 };
        const { observations, conclusions } = await checkDeliverable(folder, kit(), { scanner });
        for (const observation of observations) assert.ok(JSON.stringify(observation).length < 200_000);
        const found = conclusions.find(({ check }) => check === 'deliverable-executables')?.findings ?? [];
        assert.equal(found[0]?.place, 'z.vbs');
        const listed = conclusions.find(({ check }) => check === 'deliverable-hash-list')?.findings ?? [];
        assert.ok(listed.some(({ result }) => result === 'unlisted'));
      },
    );
  });
});

describe('a list of digests', () => {
  const files = { 'a.txt': 'a', 'd/b.txt': 'b' };
  const cases: readonly (readonly [name: string, list: string, result: string])[] = [
    ['that fits', listOf(files), 'complete S/SHA256SUMS'],
    ['of the BSD form', `SHA256 (a.txt) = ${sha256('a')}\nSHA256 (d/b.txt) = ${sha256('b')}`, 'complete S/SHA256SUMS'],
    ['with a wrong digest', listOf({ ...files, 'a.txt': 'other' }), 'wrong S/SHA256SUMS'],
    ['with a file too many', listOf({ ...files, 'c.txt': 'c' }), 'missing S/SHA256SUMS'],
    ['with a file too few', `${listOf({ 'a.txt': 'a' })}\n${listOf({ './a.txt': 'a' })}`, 'unlisted S/SHA256SUMS'],
    ['with a line that can’t be read', `${listOf(files)}\n(broken)`, 'unread S/SHA256SUMS'],
    ['of MD5', `${'0'.repeat(32)}  a.txt\n${'0'.repeat(32)}  d/b.txt`, 'weak S/SHA256SUMS'],
  ];
  for (const [name, list, result] of cases)
    it(`${name} is ${result.split(' ')[0]}`, () =>
      inFolder({ 'S/a.txt': 'a', 'S/d/b.txt': 'b', 'S/SHA256SUMS': list, 'outside.txt': 'x' }, async (folder) =>
        assert.equal((await resultsOf(folder))['hash-list'], result),
      ));

  it('is the weaker means, and none is no means', () =>
    inFolder({ 'a.txt': 'a' }, async (folder) => {
      assert.equal((await resultsOf(folder)).authenticity, 'none');
      const declared = { verification: '電子署名' };
      assert.equal((await resultsOf(folder, { declared })).authenticity, 'declaredOnly');
    }));
});

describe('the scanner', () => {
  const clean = { 'a.txt': 'a' };

  it('that is not there leaves malware undetermined, and the rest is seen', () =>
    inFolder(clean, async (folder) => {
      const results = await resultsOf(folder, { socket: join(folder, 'nobody') });
      assert.equal(results.malware, 'toolMissing');
      assert.equal(results.executables, 'none');
    }));

  it('without signatures finds no test file, so that "nothing found" means nothing; it tells no day either', () =>
    inFolder(clean, async (folder) => {
      const blind = await startClamd({ hasSignatures: false });
      const results = await resultsOf(folder, { socket: blind.socket });
      await blind.stop();
      assert.equal(results.malware, 'blindScanner');
      assert.equal(results['scan-data'], 'dayUnknown');
    }));

  it('with signatures older than allowed is outdated, and its silence proves nothing', () =>
    inFolder(clean, async (folder) => {
      const results = await resultsOf(folder, { oldestDays: 0 });
      assert.equal(results.malware, 'oldData');
      assert.equal(results['scan-data'], 'outdated');
    }));

  it('that takes less than it was said to take leaves the file unread, never clean', () =>
    inFolder({ 'a.bin': Buffer.alloc(900_000, 'xyz') }, async (folder) => {
      const small = await startClamd({ more: 'StreamMaxLength 100K\n' });
      const results = await resultsOf(folder, { socket: small.socket });
      await small.stop();
      assert.equal(results['wholly-scanned'], 'unreadable a.bin');
      assert.equal(results.malware, 'notWhole');
    }));
});

describe('where it comes from', () => {
  const lock = (integrity: string): string =>
    `{"packages":{"a":{"resolved":"https://r/a.tgz"${integrity}},"b":{"resolved":"https://r/b.tgz","integrity":"sha512-x"}}}`;
  const statement = { _type: 'https://in-toto.io/Statement/v1', predicateType: 'https://slsa.dev/provenance/v1' };
  const envelope = {
    payloadType: 'application/vnd.in-toto+json',
    payload: Buffer.from(JSON.stringify(statement)).toString('base64'),
  };
  const cases: readonly (readonly [name: string, file: string, content: string, result: string])[] = [
    ['is pinned by digests', 'package-lock.json', lock(',"integrity":"sha512-y"'), 'pinned package-lock.json'],
    ['is pinned in part', 'package-lock.json', lock(''), 'partlyPinned package-lock.json'],
    ['is attested', 'p.json', JSON.stringify(statement), 'attested p.json'],
    ['is attested in an envelope', 'p.intoto.jsonl', `${JSON.stringify(envelope)}\n`, 'attested p.intoto.jsonl'],
    ['is not told', 'p.json', '{"_type":"other"}', 'nothing'],
  ];
  for (const [name, file, content, result] of cases)
    it(name, () =>
      inFolder({ [file]: content }, async (folder) => assert.equal((await resultsOf(folder)).provenance, result)),
    );
});

describe('a check that is stopped', () => {
  it('says so and concludes nothing', () =>
    inFolder({ 'a.txt': 'a' }, async (folder) => {
      const scanner = { socket: lab.socket, largest: 1_000_000, oldestDays: 3 };
      const { conclusions } = await checkDeliverable(folder, kit(AbortSignal.abort()), { scanner });
      for (const { outcome, unseen } of conclusions) {
        assert.equal(outcome, 'undetermined');
        assert.equal(unseen?.reason, 'stopped');
      }
    }));
});
