import { type CheckFinding, defineCheck } from '../check.ts';
import { signatureValidText } from './signature-texts.ts';
import { type SignatureFormat, type SignatureState, signaturesDataSchema } from './signatures-observation.ts';

/** As the formats are called in any language. */
const formatNames: Readonly<Record<SignatureFormat, string>> = {
  cms: 'CMS',
  pdf: 'PDF',
  authenticode: 'Authenticode',
  smime: 'S/MIME',
  openpgp: 'OpenPGP',
  sigstore: 'sigstore',
};

/** Every signature fits its content, and its signer descends from an anchor that was given (16(4)). */
export const signatureValidCheck = defineCheck({
  id: 'deliverable-signatures',
  version: 1,
  probe: 'signatures',
  data: signaturesDataSchema,
  duties: ['16.4'],
  results: {
    valid: { outcome: 'pass' },
    noSignature: { outcome: 'pass', advice: true },
    tampered: { outcome: 'fail' },
    untrusted: { outcome: 'fail' },
    expired: { outcome: 'fail' },
    partlyCovered: { outcome: 'fail' },
    intact: { outcome: 'undetermined' },
    signerUnknown: { outcome: 'undetermined' },
    contentMissing: { outcome: 'undetermined' },
    notUnderstood: { outcome: 'undetermined' },
    noTool: { outcome: 'undetermined' },
  },
  text: signatureValidText,
  judge({ signatures }) {
    if (signatures.all === 0) return [{ result: 'noSignature', params: {} }];
    return signatures.lines.map(
      ({ place, format, state, signer, issuer }): CheckFinding<SignatureState> => ({
        result: state,
        place,
        params: { format: formatNames[format], signer, issuer },
      }),
    );
  },
});
