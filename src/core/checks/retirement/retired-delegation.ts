import { defineCheck } from '../check.ts';
import { isTold } from '../dns-answer.ts';
import { retiredDelegationText } from './records-texts.ts';
import { retirementDataSchema } from './retirement-observation.ts';

/** Whether the zone of the name itself is no longer delegated: no NS and no DS at its parent. */
export const retiredDelegationCheck = defineCheck({
  id: 'retired-delegation',
  version: 2,
  probe: 'retirement',
  data: retirementDataSchema,
  duties: ['15.10.cleanup'],
  results: {
    none: { outcome: 'pass' },
    delegated: { outcome: 'fail' },
    lame: { outcome: 'fail' },
    unseen: { outcome: 'undetermined' },
  },
  text: retiredDelegationText,
  judge({ answers, host }) {
    // An NS answer by way of an alias is another name's.
    const [NS, DS] = (['NS', 'DS'] as const).map((type) => answers.find((one) => one.type === type));
    const servers = NS?.aliases.length === 0 ? NS.records.flatMap((one) => ('name' in one ? one.name : [])) : [];
    const params = { host: host.name, servers, detail: NS?.detail ?? '' };
    if (servers.length > 0) return [{ result: 'delegated', place: host.name, params }];
    // The parent vouches for a key, but nobody answers for the zone: whoever gets its servers gets the name.
    if (DS?.state === 'found') return [{ result: 'lame', place: host.name, params }];
    const areTold = NS !== undefined && DS !== undefined && isTold(NS) && isTold(DS);
    return [{ result: areTold ? 'none' : 'unseen', params }];
  },
});
