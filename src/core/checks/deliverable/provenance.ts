import { type CheckFinding, defineCheck } from '../check.ts';
import { filesDataSchema } from './files-observation.ts';
import { provenanceText } from './provenance-texts.ts';

type Found = 'attested' | 'pinned' | 'partlyPinned' | 'empty';

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
  },
  text: provenanceText,
  judge({ lockFiles, attestations }) {
    const locks: CheckFinding<Found>[] = lockFiles.lines.map(({ place, packages, withDigest }) => {
      const isWhole = withDigest >= packages;
      const result = packages === 0 ? 'empty' : isWhole ? 'pinned' : 'partlyPinned';
      return { result, place, params: { packages, withDigest } };
    });
    const attested: CheckFinding<Found>[] = attestations.lines.map(({ place, predicate }) => ({
      result: 'attested',
      place,
      params: { predicate },
    }));
    const findings = [...locks, ...attested];
    return findings.length > 0 ? findings : [{ result: 'nothing', params: {} }];
  },
});
