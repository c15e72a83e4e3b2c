import { VerificationError } from '@sigstore/verify';
import type { SignatureState } from '../../../core/checks/deliverable/signatures-observation.ts';
import { own } from '../../../core/kernel/own.ts';

/** What the library's refusals mean for whoever got the file. */
const states: Readonly<Record<string, SignatureState>> = {
  SIGNATURE_ERROR: 'tampered',
  TLOG_BODY_ERROR: 'tampered',
  CERTIFICATE_ERROR: 'untrusted',
  PUBLIC_KEY_ERROR: 'signerUnknown',
  TIMESTAMP_ERROR: 'unlogged',
  TLOG_ERROR: 'unlogged',
  TLOG_MISSING_INCLUSION_ERROR: 'unlogged',
  TLOG_INCLUSION_PROOF_ERROR: 'unlogged',
  TLOG_INCLUSION_PROMISE_ERROR: 'unlogged',
};

/** Whether it verifies; anything else that the library throws comes of a file that can't be read. */
export function stateBy(verify: () => void): SignatureState {
  try {
    verify();
    return 'valid';
  } catch (error) {
    return error instanceof VerificationError ? (own(states, String(error.code)) ?? 'notUnderstood') : 'notUnderstood';
  }
}
