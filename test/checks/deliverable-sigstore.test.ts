import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import fc from 'fast-check';
import { conclude } from '../../src/core/checks/check.ts';
import { attestationSignedCheck } from '../../src/core/checks/deliverable/attestation-signed.ts';
import { provenanceCheck } from '../../src/core/checks/deliverable/provenance.ts';
import { signatureValidCheck } from '../../src/core/checks/deliverable/signature-valid.ts';
import type { JsonObject } from '../../src/core/kernel/json.ts';
import { filesOf } from '../../src/probes/files/given-files.ts';
import { probeFiles } from '../../src/probes/files/probe-files.ts';
import { type Anchors, noAnchors, readAnchors } from '../../src/probes/signatures/anchors.ts';
import { probeSignatures } from '../../src/probes/signatures/probe-signatures.ts';
import { readBundles } from '../../src/probes/signatures/sigstore/read-bundles.ts';
import { verifyBundle } from '../../src/probes/signatures/sigstore/verify-bundle.ts';
import * as made from '../support/deliverable-files.ts';
import { startSigstore } from '../support/sigstore-lab.ts';

const [lab, stranger] = [startSigstore(), startSigstore()];
const now = (): string => new Date().toISOString();
const signal = new AbortController().signal;

const trust = (given: Uint8Array): Anchors => readAnchors(given) ?? noAnchors;
const [ours, theirs] = [trust(lab.root), trust(stranger.root)];
const expected = { signerIdentity: lab.identity, signerIssuer: lab.issuer };

type Files = Readonly<Record<string, Uint8Array>>;

async function judged(files: Files, anchors: Anchors, declared: JsonObject): Promise<readonly [string, string]> {
  const { observation } = await probeSignatures({ target: 'x', files: filesOf(files), now, signal }, anchors);
  const said = [signatureValidCheck, attestationSignedCheck].map((check) => {
    const { findings, unseen } = conclude(check as typeof signatureValidCheck, observation, {
      asOf: '2026-11-25',
      declared,
    });
    return unseen === null ? findings.map(({ result }) => result).join(' ') : unseen.reason;
  });
  return [said[0] ?? '', said[1] ?? ''];
}

const content = Buffer.from('提供物の中身\n');
const other = Buffer.from('提出物の中身\n');
const bundle = lab.sign(content);
const withoutLogs = trust(lab.rootWithoutLogs);
const unlogged = lab.sign(content, { withLog: false, withCertificateLog: false, stamp: 'own' });

/** The same bundle with something in it changed. */
function altered(given: Buffer, change: (bundle: Made) => void): Buffer {
  const value = JSON.parse(given.toString('utf8')) as Made;
  change(value);
  return Buffer.from(JSON.stringify(value));
}

interface Made {
  messageSignature: { signature: string };
  dsseEnvelope: { payload: string };
  verificationMaterial: {
    tlogEntries: {
      integratedTime: string;
      inclusionPromise?: { signedEntryTimestamp: string };
      inclusionProof: { hashes: string[] };
    }[];
  };
}

const flipped = (text: string): string => {
  const bytes = Buffer.from(text, 'base64');
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 3) ^ 1, bytes.length - 3);
  return bytes.toString('base64');
};

const [otherSignature, otherTime, otherProof] = [
  altered(bundle, ({ messageSignature: one }) => {
    one.signature = flipped(one.signature);
  }),
  altered(bundle, ({ verificationMaterial: { tlogEntries } }) => {
    for (const entry of tlogEntries) entry.integratedTime = String(Number(entry.integratedTime) + 60);
  }),
  altered(bundle, ({ verificationMaterial: { tlogEntries } }) => {
    for (const { inclusionProof } of tlogEntries) inclusionProof.hashes = inclusionProof.hashes.map(flipped);
  }),
];
const crowded = altered(bundle, ({ verificationMaterial: material }) => {
  material.tlogEntries = Array.from({ length: 40_000 }, () => ({
    integratedTime: '1',
    inclusionProof: { hashes: [] },
  }));
});

type Case = readonly [name: string, files: Files, result: string, anchors?: Anchors, declared?: JsonObject];
const pair = (signature: Uint8Array, file: Uint8Array = content): Files => ({
  'a.bin': file,
  'a.bin.sigstore.json': signature,
});

const messages: readonly Case[] = [
  ['of a file, by whom it is expected from', pair(bundle), 'valid'],
  ['of the second version', pair(lab.sign(content, { version: '0.2' })), 'valid'],
  ['of the first version', pair(lab.sign(content, { version: '0.1' })), 'valid'],
  ['that comes before its file', { 'a.sigstore': bundle, z: other, a: content }, 'valid'],
  ['known by what it says of itself', { a: content, 'a.json': bundle }, 'valid'],
  ['within an archive', { 'a.zip': made.zip({ 'd/a.bin': content, 'd/a.bin.sigstore.json': bundle }) }, 'valid'],
  [
    'whose signer is written with a star',
    pair(bundle),
    'valid',
    ours,
    { ...expected, signerIdentity: '*@example.test' },
  ],
  ['whose signer nobody told', pair(bundle), 'identityOpen', ours, {}],
  ['by another than expected', pair(bundle), 'otherIdentity', ours, { ...expected, signerIdentity: 'x@example.test' }],
  ['vouched for by another', pair(bundle), 'otherIdentity', ours, { ...expected, signerIssuer: 'https://x.test' }],
  ['of a changed file', pair(bundle, other), 'tampered'],
  ['whose signature was changed', pair(otherSignature), 'tampered'],
  ['held against another root', pair(bundle), 'untrusted', theirs],
  ['held against the public root', pair(bundle), 'untrusted', noAnchors],
  [
    'held against two roots, one a line',
    pair(bundle),
    'valid',
    trust(Buffer.concat([stranger.root, Buffer.from('\n'), lab.root])),
  ],
  ['logged after the certificate’s time', pair(lab.sign(content, { loggedAfter: 11 })), 'expired'],
  ['logged before the certificate’s time', pair(lab.sign(content, { loggedAfter: -1 })), 'expired'],
  ['with another time than was logged', pair(otherTime), 'unlogged'],
  ['with a proof that does not fit', pair(otherProof), 'unlogged'],
  ['without a log entry', pair(lab.sign(content, { withLog: false })), 'unlogged'],
  ['whose time a clock vouches for', pair(lab.sign(content, { withPromise: false, stamp: 'own' })), 'valid'],
  ['whose time nobody vouches for', pair(lab.sign(content, { withPromise: false })), 'unlogged'],
  ['with a timestamp of something else', pair(lab.sign(content, { stamp: 'other' })), 'unlogged'],
  ['with a timestamp and no log entry', pair(lab.sign(content, { withLog: false, stamp: 'own' })), 'unlogged'],
  ['the same, of an instance without logs', pair(unlogged), 'valid', withoutLogs],
  [
    'of an instance without logs, that clocks nothing',
    pair(lab.sign(content, { withLog: false })),
    'unlogged',
    withoutLogs,
  ],
  ['whose certificate no log promised', pair(lab.sign(content, { withCertificateLog: false })), 'untrusted'],
  ['without its file', { 'a.bin.sigstore.json': bundle }, 'contentMissing'],
  ['that is no JSON', pair(Buffer.from('{"mediaType":')), 'notUnderstood'],
  ['that is empty', pair(Buffer.from('{}')), 'notUnderstood'],
  ['that is huge', pair(Buffer.concat([bundle, Buffer.alloc(6_000_000, ' ')])), 'notUnderstood'],
  ['crowded with entries', pair(crowded), 'notUnderstood'],
  ['nested without end', pair(Buffer.from('['.repeat(200_000))), 'notUnderstood'],
];

const keyed = lab.signByKey(content);

const byKey: readonly Case[] = [
  ['whose key was given', pair(keyed.bundle), 'valid', trust(keyed.key)],
  ['whose key was not given', pair(keyed.bundle), 'signerUnknown', noAnchors],
  ['by another key than given', pair(keyed.bundle), 'untrusted', trust(lab.signByKey(content).key)],
  ['of a changed file', pair(keyed.bundle, other), 'tampered', trust(keyed.key)],
];

const attestation = lab.attest({ 'a.bin': content });
const otherPayload = altered(attestation, ({ dsseEnvelope: one }) => {
  one.payload = flipped(one.payload);
});

const attested: readonly (readonly [
  name: string,
  files: Files,
  result: string,
  attested: string,
  anchors?: Anchors,
])[] = [
  ['a delivered file', pair(attestation), 'valid', 'verified'],
  ['a file by another name', { b: content, 'x.sigstore.json': attestation }, 'valid', 'verified'],
  [
    'a file, one a line',
    { 'a.bin': content, 'all.jsonl': Buffer.from(`${attestation}\n${attestation}\n`) },
    'valid valid',
    'verified verified',
  ],
  ['a file that was changed', pair(attestation, other), 'tampered', 'otherFile'],
  [
    'one file of two, the other changed',
    { ...pair(lab.attest({ 'a.bin': content, b: content })), b: other },
    'tampered',
    'otherFile',
  ],
  ['one file of two, the other not delivered', pair(lab.attest({ 'a.bin': content, b: other })), 'valid', 'verified'],
  ['what is not there', { c: other, 'a.bin.sigstore.json': attestation }, 'contentMissing', 'untold'],
  ['under another root', pair(attestation), 'untrusted', 'unproven', theirs],
  ['something else since', pair(otherPayload), 'tampered', 'otherFile'],
];

describe('a bundle of sigstore', () => {
  after(() => {
    lab.stop();
    stranger.stop();
  });
  for (const [name, files, result, anchors = ours, declared = expected] of messages)
    it(`${name} is ${result}`, async () => assert.deepEqual(await judged(files, anchors, declared), [result, 'none']));

  for (const [name, files, result, anchors = ours] of byKey)
    it(`by a key: ${name} is ${result}`, async () =>
      assert.deepEqual(await judged(files, anchors, expected), [result, 'none']));

  for (const [name, files, result, told, anchors = ours] of attested)
    it(`that attests ${name} is ${told}`, async () =>
      assert.deepEqual(await judged(files, anchors, expected), [result, told]));

  it('is advised for an application that has none', async () =>
    assert.deepEqual(await judged({ a: content }, ours, { deliverableKind: 'application' }), [
      'noSignature',
      'unattested',
    ]));

  it('that was mangled anywhere never verifies another file, and never brings us down', () => {
    const text = bundle.toString('utf8');
    const pieces = ['', '0', '-1', '"', '{', '[]', 'null', '\\u0000', '=', 'AAAA', '1e999', '\u2014'];
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.nat(40), fc.constantFrom(...pieces), (at, length, piece) => {
        const mangled = Buffer.from(text.slice(0, at) + piece + text.slice(at + length));
        for (const one of readBundles(mangled) ?? []) assert.notEqual(verifyBundle(one, other, ours).state, 'valid');
      }),
      { numRuns: 200 },
    );
  });

  it('whose values were swapped for others never verifies another file', () => {
    const value = JSON.parse(bundle.toString('utf8')) as object;
    const leaves: string[][] = [];
    const walk = (node: unknown, path: string[]): void => {
      if (typeof node !== 'object' || node === null) leaves.push(path);
      else for (const [key, below] of Object.entries(node)) walk(below, [...path, key]);
    };
    walk(value, []);
    fc.assert(
      fc.property(fc.constantFrom(...leaves), fc.anything({ maxDepth: 1 }), (path, odd) => {
        const copy = structuredClone(value) as Record<string, unknown>;
        const holder = path.slice(0, -1).reduce<Record<string, unknown>>((at, key) => at[key] as never, copy);
        holder[path.at(-1) ?? ''] = odd;
        const bytes = Buffer.from(
          JSON.stringify(copy, (_, one: unknown) => (typeof one === 'bigint' ? `${one}` : one)),
        );
        for (const one of readBundles(bytes) ?? []) assert.notEqual(verifyBundle(one, other, ours).state, 'valid');
      }),
      { numRuns: 150 },
    );
  });

  it('tells who signed, and the day of the kept root', async () => {
    const look = { target: 'x', files: filesOf(pair(bundle)), now, signal };
    const { observation } = await probeSignatures(look, noAnchors);
    assert.ok(
      observation.tools.some(({ name, dataAsOf }) => name === 'sigstore trusted root' && dataAsOf !== undefined),
    );
    const { findings } = conclude(signatureValidCheck, observation, { asOf: '2026-11-25', declared: {} });
    assert.deepEqual(findings[0]?.params, { format: 'sigstore', signer: lab.identity, issuer: lab.issuer });
  });

  it('counts as an attestation of the build where it holds one', async () => {
    const { observation } = await probeFiles({ target: 'x', files: filesOf(pair(attestation)), now, signal });
    const { findings } = conclude(provenanceCheck, observation, { asOf: '2026-11-25', declared: {} });
    assert.deepEqual(
      findings.map(({ result }) => result),
      ['attested'],
    );
  });
});
