import { type CheckFinding, defineCheck } from '../check.ts';
import { sslscanDataSchema } from './sslscan-observation.ts';
import { secondOpinionText } from './tls-suite-texts.ts';

/** What sslscan says, where it is installed: obsolete versions by other eyes, and Heartbleed. */
export const secondOpinionCheck = defineCheck({
  id: 'site-second-opinion',
  version: 1,
  probe: 'sslscan',
  data: sslscanDataSchema,
  duties: ['15.8.scan', '15.8.tls'],
  results: {
    sound: { outcome: 'pass' },
    obsolete: { outcome: 'fail' },
    heartbleed: { outcome: 'fail' },
    unseen: { outcome: 'undetermined' },
  },
  text: secondOpinionText,
  judge({ accepted, heartbleed }) {
    if (accepted.length === 0) return [{ result: 'unseen', params: {} }];
    const obsolete = accepted.filter((version) => version !== 'TLSv1.2' && version !== 'TLSv1.3');
    const findings: CheckFinding<'obsolete' | 'heartbleed'>[] = [
      ...obsolete.map((version) => ({ result: 'obsolete', place: version, params: {} }) as const),
      ...heartbleed.map((version) => ({ result: 'heartbleed', place: version, params: {} }) as const),
    ];
    return findings.length > 0 ? findings : [{ result: 'sound', params: { versions: [...accepted] } }];
  },
});
