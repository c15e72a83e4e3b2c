import assert from 'node:assert/strict';
import { createPublicKey, verify } from 'node:crypto';
import {
  certificateBody,
  certificateText,
  type SignedErasureCertificate,
} from '../../src/core/closing/erasure-certificate.ts';
import { openCheckpoint } from '../../src/core/log/checkpoint.ts';
import { bodyCommitment } from '../../src/core/log/log-entry.ts';

/** Everything of a certificate that can be checked without the server: signature, heads, and the commitment in the log. */
export function mustHold(signed: SignedErasureCertificate, header: { readonly commitment: string } | null): void {
  const { certificate, verifierKey, signature, checkpointAfter, entry } = signed;
  const encoded = Buffer.from(verifierKey.split('+').slice(2).join('+'), 'base64').subarray(1);
  const key = { name: 'junshu.local', publicKey: encoded };
  const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), encoded]);
  const publicKey = createPublicKey({ key: spki, format: 'der', type: 'spki' });
  assert.ok(verify(null, Buffer.from(certificateText(certificate)), publicKey, Buffer.from(signature, 'base64')));
  assert.equal(openCheckpoint(certificate.checkpointBefore, key)?.size, certificate.logBodies);
  assert.equal(openCheckpoint(checkpointAfter, key)?.size, certificate.logBodies + 1);
  assert.equal(entry.seq, certificate.logBodies);
  if (header !== null)
    assert.equal(header.commitment, bodyCommitment(Buffer.from(entry.salt, 'hex'), certificateBody(certificate)));
}
