import { type CheckFinding, defineCheck } from '../check.ts';
import { cutOffResults } from '../cut-off-texts.ts';
import { told } from '../shortened.ts';
import { filesDataSchema } from './files-observation.ts';
import { provenanceText } from './provenance-texts.ts';

type Found = 'attested' | 'pinned' | 'partlyPinned' | 'empty' | 'more';

/** What tells where the parts come from (15(1)): lock files with digests, attestations of the build. */
export const provenanceCheck = defineCheck({
  id: 'deliverable-provenance',
  version: 1,
  probe: 'files',
  data: filesDataSchema,
  duties: ['15.1.manage'],
  results: {
    attested: { outcome: 'pass' },
    pinned: { outcome: 'pass' },
    partlyPinned: { outcome: 'fail' },
    empty: { outcome: 'pass' },
    nothing: { outcome: 'undetermined' },
    ...cutOffResults,
  },
  text: provenanceText,
  judge({ lockFiles, attestations }) {
    const locks = told(
      lockFiles,
      ({ place, packages, withDigest }): readonly CheckFinding<Found>[] => {
        const isWhole = withDigest >= packages;
        const result = packages === 0 ? 'empty' : isWhole ? 'pinned' : 'partlyPinned';
        return [{ result, place, params: { packages, withDigest } }];
      },
      (count): readonly CheckFinding<'more'>[] => [{ result: 'more', params: { count } }],
    );
    // One more attestation changes nothing.
    const attested = told(
      attestations,
      ({ place, predicate }): readonly CheckFinding<Found>[] => [{ result: 'attested', place, params: { predicate } }],
      () => [],
    );
    const findings = [...locks, ...attested];
    return findings.length > 0 ? findings : [{ result: 'nothing', params: {} }];
  },
});
