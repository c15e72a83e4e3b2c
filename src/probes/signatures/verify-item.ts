import type { SignatureFormat } from '../../core/checks/deliverable/signatures-observation.ts';
import { Unseen } from '../unseen.ts';
import { verifySigned } from './sigstore/verify-signed.ts';
import { verifyAuthenticode } from './verify-authenticode.ts';
import { cmsFormOf, unsigned, type Verified, verifyEach } from './verify-cms.ts';
import { verifyOpenpgp } from './verify-openpgp.ts';
import { verifyPdf } from './verify-pdf.ts';
import type { Workroom } from './workroom.ts';

async function byFormat(
  room: Workroom,
  format: SignatureFormat,
  bytes: Buffer,
  content: Buffer | null,
): Promise<readonly Verified[]> {
  switch (format) {
    case 'pdf':
      return verifyPdf(room, bytes);
    case 'authenticode':
      return [await verifyAuthenticode(room, bytes)];
    case 'smime':
      return verifyEach(room, 'SMIME', bytes, null);
    case 'cms':
      return verifyEach(room, cmsFormOf(bytes), bytes, content);
    case 'openpgp':
      return [await verifyOpenpgp(room, bytes, content)];
    case 'xml':
      return [unsigned('formUnverified')];
    case 'sigstore':
      return verifySigned(bytes, content, room.sigstore);
  }
}

/** Verifies one signature; what is missing on this machine leaves that one undetermined, not the others. */
export async function verifyItem(
  room: Workroom,
  format: SignatureFormat,
  bytes: Buffer,
  content: Buffer | null,
): Promise<readonly Verified[]> {
  try {
    return await byFormat(room, format, bytes, content);
  } catch (error) {
    if (!(error instanceof Unseen) || error.reason === 'stopped') throw error;
    return [unsigned(error.reason === 'toolMissing' ? 'noTool' : 'notUnderstood')];
  }
}
