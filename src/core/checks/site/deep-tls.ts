import { type CheckFinding, defineCheck } from '../check.ts';
import { deepTlsText } from './deep-tls-texts.ts';
import { type TestsslData, testsslDataSchema } from './testssl-observation.ts';

type Result = 'vulnerable' | 'weak' | 'unclear' | 'versionDiffers' | 'suitesDiffer';

/** Versions of which the two say the opposite; what one of them could not tell is no disagreement. */
function differing({ versions, ours }: TestsslData): readonly CheckFinding<Result>[] {
  return versions.flatMap(({ version, state }) => {
    const own = ours?.versions.find((one) => one.version === version)?.state ?? 'unknown';
    if (state === 'unknown' || own === 'unknown' || state === own) return [];
    return [{ result: 'versionDiffers', place: version, params: { theirs: state, ours: own } }];
  });
}

function suitesDiffer({ broken, ours }: TestsslData): readonly CheckFinding<Result>[] {
  if (broken === null || ours === null || broken === ours.broken) return [];
  return [{ result: 'suitesDiffer', params: {} }];
}

/** testssl as a second pair of eyes, when it is asked for: flaws of implementations, and what it sees otherwise than we do. */
export const deepTlsCheck = defineCheck({
  id: 'site-deep-tls',
  version: 1,
  probe: 'testssl',
  data: testsslDataSchema,
  duties: ['15.8.scan', '15.8.tls'],
  results: {
    sound: { outcome: 'pass' },
    weak: { outcome: 'pass', advice: true },
    vulnerable: { outcome: 'fail' },
    unclear: { outcome: 'undetermined' },
    versionDiffers: { outcome: 'undetermined' },
    suitesDiffer: { outcome: 'undetermined' },
    unseen: { outcome: 'undetermined' },
  },
  text: deepTlsText,
  judge(data) {
    if (!data.versions.some(({ state }) => state === 'accepted')) return [{ result: 'unseen', params: {} }];
    const flaws = data.flaws.flatMap(({ id, state, finding, cve }) =>
      state === 'safe' ? [] : [{ result: state, place: id, params: { finding, cve: [...cve] } }],
    );
    const findings = [...flaws, ...differing(data), ...suitesDiffer(data)];
    return findings.length > 0 ? findings : [{ result: 'sound', params: { count: data.flaws.length } }];
  },
});
