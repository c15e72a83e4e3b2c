import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { conclude } from '../../src/core/checks/check.ts';
import { signatureValidCheck } from '../../src/core/checks/deliverable/signature-valid.ts';
import { filesOf } from '../../src/probes/files/given-files.ts';
import { type Anchors, joinAnchors, noAnchors, readAnchors } from '../../src/probes/signatures/anchors.ts';
import { probeSignatures } from '../../src/probes/signatures/probe-signatures.ts';
import * as made from '../support/deliverable-files.ts';
import { startSigning } from '../support/signing-lab.ts';

const lab = startSigning();
const now = (): string => new Date().toISOString();
const signal = new AbortController().signal;

const trust = (given: Uint8Array | string): Anchors => readAnchors(Buffer.from(given as Uint8Array)) ?? noAnchors;
const [ours, theirs] = [trust(lab.authority.certificate), trust(lab.stranger.certificate)];
const [key, otherKey] = [trust(lab.publicKey), trust(lab.otherKey)];

async function resultsOf(files: Readonly<Record<string, Uint8Array>>, anchors: Anchors): Promise<string> {
  const { observation } = await probeSignatures({ target: 'x', files: filesOf(files), now, signal }, anchors);
  const { findings, unseen } = conclude(signatureValidCheck, observation, { asOf: '2026-11-25', declared: {} });
  return unseen === null
    ? findings
        .map(({ result }) => result)
        .sort()
        .join(' ')
    : `${unseen.reason} ${unseen.detail}`;
}

/** The same with one byte changed. */
function flipped(bytes: Uint8Array, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeUInt8(copy.readUInt8(at) ^ 1, at);
  return copy;
}

const both = joinAnchors([ours, theirs]);
const content = Buffer.from('提供物の中身\n');
const pastCms = lab.cms(content, lab.past);
const borrowed = lab.stamped(pastCms, -30, lab.clock, Buffer.from('the value of another signature'));
const ended = lab.endedKey;
const der = lab.cms(content, lab.signer);
const mail = lab.cms(Buffer.from('Hello, this is the text.\n'), lab.signer, 'SMIME');
const altered = Buffer.from(mail.toString('latin1').replace('this is the text', 'this is a text'), 'latin1');
const pdf = lab.pdf('report', lab.signer);
const program = lab.program(lab.signer);
const [detached, clear] = [lab.openpgp(content, 'detached'), lab.openpgp(content, 'clear')];
const clearAltered = Buffer.from(clear.toString('utf8').replace('提供物', '提出物'));
const widened = Buffer.from(pdf.toString('latin1').replace('[0 ', '[1 '), 'latin1');

type Case = readonly [name: string, files: Readonly<Record<string, Uint8Array>>, anchors: Anchors, results: string];

const cases: readonly Case[] = [
  ['CMS beside its file', { 'a.bin': content, 'a.bin.p7s': der }, ours, 'valid'],
  ['CMS in PEM', { 'a.bin': content, 'a.bin.p7s': lab.cms(content, lab.signer, 'PEM') }, ours, 'valid'],
  ['CMS beside a file whose name is decomposed', { '\u30d5\u309a.bin': content, '\u30d7.bin.p7s': der }, ours, 'valid'],
  ['CMS that comes before its file', { 'a.p7s': der, z: content, a: content }, ours, 'valid'],
  ['CMS within an archive', { 'a.zip': made.zip({ 'd/a.bin': content, 'd/a.bin.p7s': der }) }, ours, 'valid'],
  ['CMS of a changed file', { 'a.bin': flipped(content, 3), 'a.bin.p7s': der }, ours, 'tampered'],
  [
    'CMS whose signature was changed',
    { 'a.bin': content, 'a.bin.p7s': flipped(der, der.length - 9) },
    ours,
    'tampered',
  ],
  ['CMS held against another authority', { 'a.bin': content, 'a.bin.p7s': der }, theirs, 'untrusted'],
  ['CMS with nothing given to trust', { 'a.bin': content, 'a.bin.p7s': der }, noAnchors, 'intact'],
  ['CMS by an expired certificate', { 'a.bin': content, 'a.bin.p7s': pastCms }, ours, 'untimed'],
  [
    'CMS of a changed file by an expired certificate',
    { 'a.bin': flipped(content, 3), 'a.bin.p7s': pastCms },
    ours,
    'tampered',
  ],
  [
    'CMS by an expired certificate held against another authority',
    { 'a.bin': content, 'a.bin.p7s': pastCms },
    theirs,
    'untrusted',
  ],
  [
    'CMS stamped before its certificate expired',
    { 'a.bin': content, 'a.bin.p7s': lab.stamped(pastCms, -30) },
    ours,
    'valid',
  ],
  [
    'CMS stamped after its certificate expired',
    { 'a.bin': content, 'a.bin.p7s': lab.stamped(pastCms, -1, lab.otherClock) },
    both,
    'expired',
  ],
  [
    'CMS stamped by whom nobody trusts',
    { 'a.bin': content, 'a.bin.p7s': lab.stamped(pastCms, -30, lab.otherClock) },
    ours,
    'untimed',
  ],
  [
    'CMS stamped by a signer that is no authority for timestamps',
    { 'a.bin': content, 'a.bin.p7s': lab.stamped(pastCms, -30, lab.past) },
    ours,
    'untimed',
  ],
  ['CMS with the timestamp of another signature', { 'a.bin': content, 'a.bin.p7s': borrowed }, ours, 'untimed'],
  [
    'S/MIME by an expired certificate',
    { 'a.eml': lab.cms(Buffer.from('Hello.\n'), lab.past, 'SMIME') },
    ours,
    'untimed',
  ],
  [
    'PDF with more signatures than are read',
    { 'a.pdf': Buffer.concat([lab.pdf('report', lab.signer), Buffer.from('/ByteRange [0 1 2 3]\n'.repeat(20))]) },
    ours,
    `notUnderstood ${'partlyCovered '.repeat(20)}`.trim(),
  ],
  ['PDF by an expired certificate', { 'a.pdf': lab.pdf('report', lab.past) }, ours, 'untimed'],
  [
    'PDF stamped before its certificate expired',
    { 'a.pdf': lab.pdf('report', lab.past, (cms) => lab.stamped(cms, -30)) },
    ours,
    'valid',
  ],
  [
    'PDF stamped by whom nobody trusts',
    { 'a.pdf': lab.pdf('report', lab.past, (cms) => lab.stamped(cms, -30, lab.otherClock)) },
    ours,
    'untimed',
  ],
  ['Authenticode by an expired certificate', { 'a.exe': lab.program(lab.past) }, ours, 'untimed'],
  ['Authenticode stamped before its certificate expired', { 'a.exe': lab.program(lab.past, -30) }, ours, 'valid'],
  ['Authenticode stamped and changed', { 'a.exe': flipped(lab.program(lab.past, -30), 700) }, ours, 'tampered'],
  [
    'Authenticode stamped after its certificate expired',
    { 'a.exe': lab.program(lab.past, -1, lab.otherClock) },
    both,
    'expired',
  ],
  [
    'Authenticode stamped by whom nobody trusts',
    { 'a.exe': lab.program(lab.past, -30, lab.otherClock) },
    ours,
    'untimed',
  ],
  [
    'OpenPGP by a key that has ended since',
    { a: content, 'a.sig': ended(-20).sign(content) },
    trust(ended(-20).key),
    'valid',
  ],
  [
    'OpenPGP of a changed file by a key that has ended since',
    { a: flipped(content, 3), 'a.sig': ended(-20).sign(content) },
    trust(ended(-20).key),
    'tampered',
  ],
  [
    'OpenPGP by a key that had ended',
    { a: content, 'a.sig': ended(-5).sign(content) },
    trust(ended(-5).key),
    'expired',
  ],
  [
    'OpenPGP by a key that had ended beside one in time',
    { a: content, 'a.sig': Buffer.concat([ended(-20).sign(content), ended(-5).sign(content)]) },
    trust(ended(-5).key),
    'expired',
  ],
  [
    'CMS by two signers, of whom one has expired since',
    { 'a.bin': content, 'a.bin.p7s': lab.countersigned(pastCms, lab.signer) },
    ours,
    'untimed valid',
  ],
  [
    'CMS by two signers, of whom one stamped it before the other had a certificate',
    { 'a.bin': content, 'a.bin.p7s': lab.countersigned(lab.stamped(pastCms, -30), lab.signer) },
    ours,
    'valid valid',
  ],
  [
    'CMS by two signers, of whom one is nobody’s',
    { 'a.bin': content, 'a.bin.p7s': lab.countersigned(der, lab.stranger) },
    ours,
    'untrusted valid',
  ],
  [
    'CMS of a changed file by two signers',
    { 'a.bin': flipped(content, 3), 'a.bin.p7s': lab.countersigned(der, lab.past) },
    ours,
    'tampered tampered',
  ],
  [
    'XML within a document of Office',
    { 'a.docx': made.zip({ '_xmlsignatures/sig1.xml': Buffer.from('<SignatureValue>x</SignatureValue>') }) },
    ours,
    'formUnverified',
  ],
  [
    'XML within OpenDocument',
    { 'a.odt': made.zip({ 'META-INF/documentsignatures.xml': Buffer.from('<SignatureValue>x</SignatureValue>') }) },
    ours,
    'formUnverified',
  ],
  [
    'a document that keeps room for XML signatures and bears none',
    { 'a.odt': made.zip({ 'META-INF/documentsignatures.xml': Buffer.from('<document-signatures/>') }) },
    ours,
    'noSignature',
  ],
  ['CMS without its file', { 'a.bin.p7s': der }, ours, 'contentMissing'],
  ['CMS that is none', { 'a.bin': content, 'a.bin.p7s': Buffer.from('nothing of the kind') }, ours, 'notUnderstood'],
  ['S/MIME', { 'a.eml': mail }, ours, 'valid'],
  ['S/MIME that was changed', { 'a.eml': altered }, ours, 'tampered'],
  ['S/MIME held against another authority', { 'a.eml': mail }, theirs, 'untrusted'],
  ['PDF', { 'a.pdf': pdf }, ours, 'valid'],
  ['PDF with nothing given to trust', { 'a.pdf': pdf }, noAnchors, 'intact'],
  ['PDF that was changed', { 'a.pdf': flipped(pdf, pdf.indexOf('report')) }, ours, 'tampered'],
  [
    'PDF with something added behind',
    { 'a.pdf': Buffer.concat([pdf, Buffer.from('7 0 obj\n<<>>\nendobj\n')]) },
    ours,
    'partlyCovered',
  ],
  ['PDF whose range begins later', { 'a.pdf': widened }, ours, 'partlyCovered'],
  ['PDF held against another authority', { 'a.pdf': pdf }, theirs, 'untrusted'],
  ['PDF without a signature', { 'a.pdf': made.pdf() }, ours, 'noSignature'],
  ['Authenticode', { 'a.exe': program }, ours, 'valid'],
  ['Authenticode that was changed', { 'a.exe': flipped(program, 700) }, ours, 'tampered'],
  ['Authenticode held against another authority', { 'a.exe': program }, theirs, 'untrusted'],
  ['Authenticode with nothing given to trust', { 'a.exe': program }, noAnchors, 'intact'],
  ['a program without a signature', { 'a.exe': made.windowsProgram() }, ours, 'noSignature'],
  ['OpenPGP beside its file', { a: content, 'a.sig': detached }, key, 'valid'],
  ['OpenPGP of a changed file', { a: flipped(content, 3), 'a.sig': detached }, key, 'tampered'],
  ['OpenPGP by a key that was not given', { a: content, 'a.sig': detached }, otherKey, 'untrusted'],
  ['OpenPGP with no key given', { a: content, 'a.sig': detached }, noAnchors, 'signerUnknown'],
  ['OpenPGP without its file', { 'a.sig': detached }, key, 'contentMissing'],
  ['OpenPGP in clear text', { 'a.txt.asc': clear }, key, 'valid'],
  ['OpenPGP in clear text that was changed', { 'a.txt.asc': clearAltered }, key, 'tampered'],
  ['sigstore that is none', { 'a.sigstore.json': Buffer.from('{}') }, ours, 'notUnderstood'],
];

describe('a signature in', () => {
  after(() => lab.stop());
  for (const [name, files, anchors, results] of cases)
    it(`${name} is ${results}`, async () => assert.equal(await resultsOf(files, anchors), results));

  it('PDF is seen the same by pdfsig', () => {
    const folder = mkdtempSync(join(tmpdir(), 'junshu-pdfsig-'));
    const said = (bytes: Uint8Array): string => {
      writeFileSync(join(folder, 'a.pdf'), bytes);
      return execFileSync('/usr/bin/pdfsig', ['-nocert', join(folder, 'a.pdf')]).toString();
    };
    assert.match(said(pdf), /Signature is Valid/);
    assert.match(said(flipped(pdf, pdf.indexOf('report'))), /Digest Mismatch/);
    rmSync(folder, { recursive: true });
  });
});
