import assert from 'node:assert/strict';
import { createPrivateKey, createPublicKey, hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { checkpointText, openCheckpoint, signCheckpoint, verifierKey } from './checkpoint.ts';
import { type LogEntry, leafBytes, makeLogEntry } from './log-entry.ts';
import { append, emptyFrontier, emptyRoot, inclusionProof, leafHash, rootFromInclusion, rootOf } from './merkle.ts';
import { verifyLog } from './verify-log.ts';

const hashesOf = (leaves: readonly string[]) => leaves.map((leaf) => leafHash(Buffer.from(leaf, 'hex')));
const rootOver = (hashes: readonly Buffer[]) => rootOf(hashes.reduce(append, emptyFrontier));

/** The leaves of the Certificate Transparency reference tests. */
const reference = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];

function sampleLog(count: number): LogEntry[] {
  return Array.from({ length: count }, (_, seq) => {
    const changes = [{ register: 'people', entryId: `p${seq}`, revision: 1, data: { name: '山田' } }];
    const body = { verb: 'changeRegister', actor: { name: '髙橋 花子', role: 'operator' }, changes };
    const header = { contract: 'c', seq, at: '2026-11-24T00:00:00Z', actor: 'a' };
    return makeLogEntry(header, body, hash('sha256', `salt ${seq}`, 'buffer'));
  });
}

const headOf = (entries: readonly LogEntry[]) => ({
  size: entries.length,
  root: rootOver(entries.map((entry) => entry.leafHash)),
});

describe('the Merkle tree', () => {
  it('has the roots of RFC 6962’s reference tests', () => {
    const hashes = hashesOf(reference);
    const hex = (count: number) => rootOver(hashes.slice(0, count)).toString('hex');
    assert.equal(hex(0), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    assert.equal(hex(1), '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
    assert.equal(hex(8), '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328');
  });

  it('proves every leaf of every size, and nothing else', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 70 }), fc.nat(), fc.nat(), (size, a, b) => {
        const hashes = Array.from({ length: size }, (_, index) => leafHash(Buffer.from(String(index))));
        const [index, other] = [a % size, b % size];
        const proof = inclusionProof(hashes, index);
        const root = rootOver(hashes);
        const rootFrom = (at: number) => rootFromInclusion(hashes[at] ?? emptyRoot, index, size, proof);
        assert.ok(rootFrom(index)?.equals(root));
        if (other !== index) assert.ok(!rootFrom(other)?.equals(root));
        assert.equal(rootFromInclusion(hashes[index] ?? emptyRoot, index, size, [...proof, root]), null);
      }),
    );
  });
});

describe('a log', () => {
  it('verifies when nothing was touched, also after bodies were erased', () => {
    const entries = sampleLog(9);
    assert.deepEqual(verifyLog('c', entries, headOf(entries)).faults, []);
    const erased = entries.map((entry, seq) => (seq === 4 ? { ...entry, body: null, salt: null } : entry));
    const result = verifyLog('c', erased, headOf(entries));
    assert.deepEqual([result.faults, result.erased], [[], 1]);
  });

  it('tells which entry was altered, dropped, swapped or added', () => {
    const entries = sampleLog(5);
    const [first, second] = entries;
    assert.ok(first?.body && second);
    const altered = { ...first, body: { ...first.body, verb: 'other' } };
    const redated = { ...first, header: { ...first.header, at: '2026-01-01T00:00:00Z' } };
    const faultsOf = (list: LogEntry[]) => verifyLog('c', list, headOf(entries)).faults.map(({ seq }) => seq);
    assert.deepEqual(faultsOf([altered, ...entries.slice(1)]), [0]);
    assert.deepEqual(faultsOf(entries.slice(0, 4)), [4]);
    assert.deepEqual(faultsOf([second, first, ...entries.slice(2)]).slice(0, 2), [0, 1]);
    assert.ok(faultsOf([redated, ...entries.slice(1)]).includes(0));
    assert.ok(faultsOf([...entries, { ...first, header: { ...first.header, seq: 5 } }]).length > 0);
  });
});

describe('docs/log-format.md', () => {
  const document = readFileSync(new URL('../../../docs/log-format.md', import.meta.url), 'utf8');
  const example = (name: string): string =>
    new RegExp(`<!-- ${name} -->\\n\`\`\`\\w*\\n([\\s\\S]*?)\`\`\``).exec(document)?.[1] ?? assert.fail(name);
  const salt = Buffer.from(example('salt').trim(), 'hex');
  const { format: _, commitment, ...header } = JSON.parse(example('leaf'));
  const entry = makeLogEntry(header, JSON.parse(example('body')), salt);

  it('gives the bytes of an entry as the code makes them', () => {
    assert.equal(entry.header.commitment, commitment);
    assert.equal(`${leafBytes(entry.header)}\n`, example('leaf'));
    assert.equal(entry.leafHash.toString('hex'), example('leaf hash').trim());
  });

  it('gives a checkpoint as the code signs and opens it', () => {
    const pkcs8 = Buffer.from(`302e020100300506032b657004220420${example('seed').trim()}`, 'hex');
    const privateKey = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
    const publicKey = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(12);
    const key = { name: 'junshu.example', publicKey };
    const checkpoint = { origin: 'junshu.example/c1', size: 1, root: entry.leafHash };
    const signed = example('checkpoint');
    assert.equal(verifierKey(key), example('verifier key').trim());
    assert.equal(signCheckpoint(checkpoint, key, privateKey), signed);
    assert.deepEqual(openCheckpoint(signed, key), checkpoint);
    assert.ok(signed.startsWith(checkpointText(checkpoint)));
    assert.equal(openCheckpoint(signed.replace('\n1\n', '\n2\n'), key), null);
    assert.equal(openCheckpoint(`${signed} `, key), null);
  });
});
