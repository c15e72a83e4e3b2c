import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { conclude } from '../../src/core/checks/check.ts';
import { signatureValidCheck } from '../../src/core/checks/deliverable/signature-valid.ts';
import { filesOf } from '../../src/probes/files/given-files.ts';
import { noAnchors, readAnchors } from '../../src/probes/signatures/anchors.ts';
import { revocationsIn } from '../../src/probes/signatures/pdf-additions.ts';
import { probeSignatures } from '../../src/probes/signatures/probe-signatures.ts';
import { verifyCms } from '../../src/probes/signatures/verify-cms.ts';
import { inWorkroom } from '../../src/probes/signatures/workroom.ts';
import { grownPdf, type Objects, packedPdf, stampedPdf, stampObject } from '../support/grown-pdf.ts';
import { startSigning } from '../support/signing-lab.ts';

const lab = startSigning();
const ours = readAnchors(Buffer.from(lab.authority.certificate)) ?? noAnchors;

async function resultsOf(pdf: Uint8Array): Promise<string> {
  const look = { target: 'x', files: filesOf({ 'a.pdf': pdf }), now: () => new Date().toISOString() };
  const { observation } = await probeSignatures({ ...look, signal: new AbortController().signal }, ours);
  const { findings, unseen } = conclude(signatureValidCheck, observation, { asOf: '2026-11-25', declared: {} });
  return unseen === null ? findings.map(({ result }) => result).join(' ') : unseen.reason;
}

// Objects of the lab's PDF: 1 catalogue, 2 pages, 3 signature, 4 its field, 5 page.
const [signed, past] = [lab.pdf('report', lab.signer), lab.pdf('report', lab.past)];
const catalogue = '<</Type/Catalog/Pages 2 0 R/AcroForm<</SigFlags 3/Fields[4 0 R]>>/DSS 10 0 R>>';
const store = { 1: catalogue, 10: '<</Type/DSS/Certs[11 0 R]>>', 11: '<</Length 3>>\nstream\nabc\nendstream' };
const packedStore = { 1: catalogue, 10: '<</Type/DSS/VRI<<>>>>' };
const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Annots[4 0 R 13 0 R]/Note(report)>>';
const field = '<</Type/Annot/Subtype/Widget/FT/Sig/T(t)/V 12 0 R/Rect[0 0 0 0]/P 5 0 R>>';
const stampForm = '<</Type/Catalog/Pages 2 0 R/AcroForm<</SigFlags 3/Fields[4 0 R 13 0 R]>>>>';
const stamp = { 1: stampForm, 5: page, 12: stampObject, 13: field };
const stampBy = (pdf: Buffer, at = -30, more: Objects = {}, clock = lab.clock): Buffer =>
  stampedPdf(grownPdf(pdf, { ...stamp, ...more }), (content) => lab.timestamp(content, at, clock));

const stamped = stampBy(signed);
const changed = Buffer.from(stamped);
changed.write('R', stamped.indexOf('(report)') + 1);
const long = grownPdf(signed, store);
const streamOf = (data: Buffer, how = ''): string =>
  `<</Length ${data.length}${how}>>\nstream\n${data.toString('latin1')}\nendstream`;
const keeping = (name: 'CRLs' | 'OCSPs', data: Buffer, pdf = signed, how = ''): Buffer =>
  grownPdf(pdf, { 1: catalogue, 10: `<</Type/DSS/${name}[11 0 R]>>`, 11: streamOf(data, how) });
const [mine, others] = [lab.revocation(lab.signer), lab.revocation(lab.past)];
const many = (count: number): Buffer =>
  grownPdf(signed, {
    1: catalogue,
    10: `<</Type/DSS/OCSPs[${'11 0 R '.repeat(count)}]>>`,
    11: streamOf(others.answer),
  });
const early = lab.pdf('report', lab.signer, (cms) => lab.stamped(cms, -30));
const hybrid = Buffer.from(long.toString('latin1').replace('/Prev', '/XRefStm 9/Prev'), 'latin1');
const cases: readonly (readonly [name: string, pdf: Buffer, results: string])[] = [
  ['a store of validation data', long, 'valid'],
  [
    'a store of validation data and a later one',
    grownPdf(long, { 10: '<</Type/DSS/Certs[11 0 R]/OCSPs[14 0 R]>>', 14: streamOf(others.answer) }),
    'valid',
  ],
  ['a list that is no stream', grownPdf(long, { 10: '<</Type/DSS/CRLs[14 0 R]>>', 14: '<<>>' }), 'revocationUnread'],
  ['lists that are no list', grownPdf(long, { 10: '<</Type/DSS/CRLs<<>>>>' }), 'revocationUnread'],
  [
    'a list in a packing that is not known',
    keeping('CRLs', mine.list, signed, '/Filter/LZWDecode'),
    'revocationUnread',
  ],
  ['fifty answers that are of another', many(50), 'valid'],
  ['more answers than are read', many(51), 'revocationUnread'],
  ['a list by which its certificate is revoked', keeping('CRLs', mine.list), 'revoked'],
  ['an answer by which its certificate is revoked', keeping('OCSPs', mine.answer), 'revoked'],
  ['a list by which another is revoked', keeping('CRLs', others.list), 'valid'],
  ['an answer by which another is revoked', keeping('OCSPs', others.answer), 'valid'],
  ['a list that is none', keeping('CRLs', Buffer.from('none')), 'revocationUnread'],
  ['an answer that is none', keeping('OCSPs', Buffer.from('none')), 'revocationUnread'],
  ['a revocation after its timestamp', keeping('CRLs', mine.list, early), 'valid'],
  ['two kinds of cross-references', hybrid, 'growthUnread'],
  ['a timestamp of the document', stamped, 'valid'],
  ['a timestamp by whom nobody trusts', stampBy(signed, -30, {}, lab.otherClock), 'valid'],
  ['a timestamp made while its certificate was in time', stampBy(past), 'valid'],
  ['a timestamp made when its certificate had expired', stampBy(past, -1, {}, lab.otherClock), 'untimed'],
  [
    'a timestamp of other bytes',
    stampedPdf(grownPdf(signed, stamp), () => lab.timestamp(Buffer.from('others'), -30)),
    'tampered valid',
  ],
  [
    'a timestamp and a changed page',
    stampBy(signed, -30, { 5: page.replace('(report)', '(forged)') }),
    'partlyCovered',
  ],
  [
    'a timestamp that shows a picture',
    stampBy(signed, -30, { 13: field.replace('[0 0 0 0]', '[0 0 99 99]') }),
    'partlyCovered',
  ],
  [
    'a store of validation data and a changed page',
    grownPdf(signed, { ...store, 5: page.replace(' 13 0 R', '').replace('(report)', '(forged)') }),
    'partlyCovered',
  ],
  ['a store and another catalogue', grownPdf(signed, { ...store, 20: catalogue }, 20), 'partlyCovered'],
  [
    'a store and an action on opening',
    grownPdf(signed, {
      ...store,
      1: catalogue.replace('/DSS', '/OpenAction 30 0 R/DSS'),
      30: '<</S/JavaScript/JS(x)>>',
    }),
    'partlyCovered',
  ],
  ['a store packed in streams', packedPdf(signed, packedStore), 'valid'],
  [
    'a store and a changed page packed in streams',
    packedPdf(signed, { ...packedStore, 5: page.replace(' 13 0 R', '').replace('(report)', '(forged)') }),
    'partlyCovered',
  ],
  [
    'another annotation',
    grownPdf(signed, { 5: page, 13: '<</Type/Annot/Subtype/FreeText/Rect[0 0 99 99]>>' }),
    'partlyCovered',
  ],
  [
    'a store and words that no cross-reference names',
    Buffer.concat([long, Buffer.from('5 0 obj\n<<>>\nendobj\n')]),
    'partlyCovered',
  ],
  ['a timestamp, its signed page changed', changed, 'tampered tampered'],
];

after(() => lab.stop());

describe('a signed PDF behind which stands', () => {
  for (const [name, pdf, results] of cases)
    it(`${name} is ${results}`, async () => assert.equal(await resultsOf(pdf), results));
});

describe('what a PDF keeps of revocation', () => {
  const encrypted = (pdf: Buffer): Buffer =>
    Buffer.from(pdf.toString('latin1').replaceAll('/Root 1 0 R', '/Root 1 0 R/Encrypt 9 0 R'), 'latin1');
  const kept: readonly (readonly [name: string, pdf: Buffer, isWhole: boolean])[] = [
    ['a file without a store', signed, true],
    ['a store that is read', keeping('CRLs', mine.list), true],
    ['an encrypted store', encrypted(keeping('CRLs', mine.list)), false],
    ['a store of a file that is cut off', keeping('CRLs', mine.list).subarray(0, -20), false],
    ['a file that is cut off and packs what it holds', packedPdf(signed, packedStore).subarray(0, -20), false],
    ['an encrypted file without a store', encrypted(signed), true],
    ['a name written in another way', Buffer.from('%PDF-1.7\n1 0 obj\n<</D#53S 2 0 R>>'), false],
  ];
  for (const [name, pdf, isWhole] of kept)
    it(`is ${isWhole ? 'known' : 'not known'} in full of ${name}`, () =>
      assert.equal(revocationsIn(pdf).isWhole, isWhole));

  it('is held against the timestamps of a signature, which are verified once', async () => {
    const content = Buffer.from('content');
    const bySigner = lab.stamped(lab.cms(content, lab.past), -30);
    const tokens: string[] = [];
    const { state } = await inWorkroom(ours, new AbortController().signal, (room) => {
      const put = (name: string, bytes: Uint8Array): Promise<string> => {
        if (name === 'token') tokens.push(name);
        return room.put(name, bytes);
      };
      return verifyCms({ ...room, put }, 'DER', bySigner, content, [], revocationsIn(keeping('CRLs', others.list)));
    });
    assert.equal(state, 'valid');
    assert.equal(tokens.length, 1);
  });
});
