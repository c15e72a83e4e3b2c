import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { certificatePaper } from './certificate-paper.ts';
import { certify, type ErasureManifest, type SignedErasureCertificate } from './erasure-certificate.ts';

const note = 'junshu.local/1\n12\nroot\n\n— junshu.local signature\n';
const manifest: ErasureManifest = {
  contractNumber: 'T-1',
  contractId: '01900000-0000-7000-8000-000000000001',
  begunAt: '2027-04-20T01:00:00Z',
  by: { id: 'local', role: 'admin' },
  title: null,
  registers: [{ register: 'people', rows: 3 }],
  logBodies: 12,
  files: [],
  checkpointBefore: note,
};

const paperOf = (kept: ErasureManifest): string => {
  const signed: SignedErasureCertificate = {
    certificate: certify(kept, '2027-04-20T01:00:01Z', '2027-04-20T01:00:02Z'),
    entry: { seq: 12, salt: '00' },
    checkpointAfter: note,
    verifierKey: 'key',
    signature: 'signature',
  };
  return JSON.stringify(certificatePaper(signed, ''));
};

describe('the certificate of an erasure', () => {
  it('says what 9) leaves of the contract where something of it stays, and nothing of it elsewhere', () => {
    assert.match(
      paperOf({ ...manifest, leaves: ['confidentialityRemainder'] }),
      /守秘の義務（事項９）のため、契約番号、当事者/,
    );
    assert.doesNotMatch(paperOf(manifest), /事項９/);
  });
});
