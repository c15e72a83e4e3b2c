import { type CheckFinding, defineCheck } from '../check.ts';
import { cutOffResults } from '../cut-off-texts.ts';
import { told } from '../shortened.ts';
import { attestationText } from './attestation-texts.ts';
import { signerFit } from './expected-signer.ts';
import { type SeenSignature, signaturesDataSchema } from './signatures-observation.ts';

type Attested =
  | 'verified'
  | 'otherFile'
  | 'otherSigner'
  | 'identityOpen'
  | 'unproven'
  | 'untold'
  | 'none'
  | 'more'
  | 'unattested';

function resultOf(seen: SeenSignature, fit: ReturnType<typeof signerFit>): Attested {
  switch (seen.state) {
    case 'valid':
      return fit === 'valid' ? 'verified' : fit === 'otherIdentity' ? 'otherSigner' : 'identityOpen';
    case 'tampered':
      return 'otherFile';
    case 'untrusted':
    case 'expired':
    case 'unlogged':
      return 'unproven';
    default:
      return 'untold';
  }
}

/** Attestations of how a delivered file was made (in-toto, SLSA): signed by whom, and whether they speak of this very file (15(1)). */
export const attestationSignedCheck = defineCheck({
  id: 'deliverable-attestations',
  version: 1,
  probe: 'signatures',
  data: signaturesDataSchema,
  duties: ['15.1.manage'],
  results: {
    verified: { outcome: 'pass' },
    none: { outcome: 'pass' },
    unattested: { outcome: 'pass', advice: true },
    otherFile: { outcome: 'fail' },
    otherSigner: { outcome: 'fail' },
    unproven: { outcome: 'fail' },
    identityOpen: { outcome: 'undetermined' },
    untold: { outcome: 'undetermined' },
    ...cutOffResults,
  },
  text: attestationText,
  judge({ signatures }, { declared }) {
    const found = told(
      signatures,
      (seen): readonly CheckFinding<Attested>[] => {
        const { place, predicate, signer, issuer } = seen;
        if (predicate === undefined) return [];
        return [{ result: resultOf(seen, signerFit(seen, declared)), place, params: { predicate, signer, issuer } }];
      },
      (count): readonly CheckFinding<'more'>[] => [{ result: 'more', params: { count } }],
    );
    // A document has no build; whoever hands over programs may well attest it.
    const whenNone = declared.deliverableKind === 'application' ? 'unattested' : 'none';
    return found.length > 0 ? found : [{ result: whenNone, params: {} }];
  },
});
