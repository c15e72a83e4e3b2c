import { type CheckFinding, defineCheck } from '../check.ts';
import { cutOffResults } from '../cut-off-texts.ts';
import { told } from '../shortened.ts';
import { signerFit } from './expected-signer.ts';
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
  xml: 'XML Signature',
};

/** What can be said of one signature, whoever is expected to have signed held against whoever did. */
type SignatureResult = SignatureState | 'identityOpen' | 'otherIdentity' | 'more';

/** Every signature fits its content, and its signer descends from an anchor that was given (16(4)). */
export const signatureValidCheck = defineCheck({
  id: 'deliverable-signatures',
  version: 4,
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
    revoked: { outcome: 'fail' },
    revocationUnread: { outcome: 'undetermined' },
    growthUnread: { outcome: 'undetermined' },
    formUnverified: { outcome: 'undetermined' },
    unlogged: { outcome: 'fail' },
    otherIdentity: { outcome: 'fail' },
    identityOpen: { outcome: 'undetermined' },
    untimed: { outcome: 'undetermined' },
    intact: { outcome: 'undetermined' },
    signerUnknown: { outcome: 'undetermined' },
    contentMissing: { outcome: 'undetermined' },
    notUnderstood: { outcome: 'undetermined' },
    noTool: { outcome: 'undetermined' },
    ...cutOffResults,
  },
  text: signatureValidText,
  judge({ signatures }, { declared }) {
    if (signatures.all === 0) return [{ result: 'noSignature', params: {} }];
    return told(
      signatures,
      (seen): readonly CheckFinding<SignatureResult>[] => {
        const { place, format, state, signer, issuer } = seen;
        const result = state === 'valid' ? signerFit(seen, declared) : state;
        return [{ result, place, params: { format: formatNames[format], signer, issuer } }];
      },
      (count): readonly CheckFinding<'more'>[] => [{ result: 'more', params: { count } }],
    );
  },
});
