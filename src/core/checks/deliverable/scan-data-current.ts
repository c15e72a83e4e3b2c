import { defineCheck } from '../check.ts';
import { isOutdated } from './data-age.ts';
import { malwareDataSchema } from './malware-observation.ts';
import { scanDataText } from './malware-texts.ts';

/** The scanner's signatures were new when it scanned. */
export const scanDataCurrentCheck = defineCheck({
  id: 'deliverable-scan-data',
  version: 1,
  probe: 'malware',
  data: malwareDataSchema,
  duties: ['16.1.1'],
  results: { current: { outcome: 'pass' }, outdated: { outcome: 'fail' }, dayUnknown: { outcome: 'undetermined' } },
  text: scanDataText,
  judge(data) {
    if (data.dataAsOf === null) return [{ result: 'dayUnknown', params: {} }];
    const params = { day: data.dataAsOf, days: data.oldestDays };
    return [{ result: isOutdated(data) ? 'outdated' : 'current', params }];
  },
});
