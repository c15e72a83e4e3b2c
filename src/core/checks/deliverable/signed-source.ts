import { type CheckFinding, defineCheck } from '../check.ts';
import { type SeenSource, signaturesDataSchema } from './signatures-observation.ts';
import { signedSourceText } from './signed-source-texts.ts';

/** Who signed the newest commit of the source, and the tags on it (15(1)). */
export const signedSourceCheck = defineCheck({
  id: 'deliverable-signed-source',
  version: 1,
  probe: 'signatures',
  data: signaturesDataSchema,
  duties: ['15.1.manage'],
  results: {
    valid: { outcome: 'pass' },
    noRepository: { outcome: 'pass', advice: true },
    tampered: { outcome: 'fail' },
    untrusted: { outcome: 'fail' },
    expired: { outcome: 'fail' },
    unsigned: { outcome: 'undetermined' },
    signerUnknown: { outcome: 'undetermined' },
    notUnderstood: { outcome: 'undetermined' },
  },
  text: signedSourceText,
  judge({ source }) {
    if (source === null) return [{ result: 'noRepository', params: {} }];
    return source.map(
      ({ place, state, signer }): CheckFinding<SeenSource['state']> => ({
        result: state,
        place,
        params: { signer },
      }),
    );
  },
});
