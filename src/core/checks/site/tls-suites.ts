import { type CheckFinding, defineCheck } from '../check.ts';
import { classOf, type SuiteClass } from './suite-class.ts';
import { type TlsData, tlsDataSchema } from './tls-observation.ts';
import { tlsSuitesText } from './tls-suite-texts.ts';

const accepted = ({ versions }: TlsData): TlsData['versions'] => versions.filter(({ state }) => state === 'accepted');

function findingsOf({ version, suites }: TlsData['versions'][number]): readonly CheckFinding<SuiteClass>[] {
  const byClass = Map.groupBy(suites, classOf);
  return [...byClass].map(([result, names]) => ({
    result,
    place: version,
    params: { suites: names, count: names.length },
  }));
}

/** Suites that the server accepts, by 「TLS暗号設定ガイドライン」第3版. */
export const tlsSuitesCheck = defineCheck({
  id: 'site-tls-suites',
  version: 1,
  probe: 'tls',
  data: tlsDataSchema,
  duties: ['15.8.tls'],
  results: {
    high: { outcome: 'pass' },
    recommended: { outcome: 'pass', advice: true },
    withoutForwardSecrecy: { outcome: 'fail' },
    broken: { outcome: 'fail' },
    unseen: { outcome: 'undetermined' },
  },
  text: tlsSuitesText,
  judge(data) {
    const cutShort = accepted(data).filter(({ complete }) => !complete);
    return [
      ...accepted(data).flatMap(findingsOf),
      ...cutShort.map(({ version }) => ({ result: 'unseen', place: version, params: {} }) as const),
    ];
  },
});
