import { defineCheck } from '../check.ts';
import { isTold } from '../dns-answer.ts';
import { danglingAliasText } from './alias-texts.ts';
import { retirementDataSchema } from './retirement-observation.ts';

/** Whether the name still leads by an alias to a service, or to nothing, where others can put pages under the old name. */
export const danglingAliasCheck = defineCheck({
  id: 'retired-dangling-alias',
  version: 1,
  probe: 'retirement',
  data: retirementDataSchema,
  duties: ['15.10.cleanup'],
  results: {
    none: { outcome: 'pass' },
    dangling: { outcome: 'fail' },
    service: { outcome: 'fail' },
    alias: { outcome: 'fail' },
    unseen: { outcome: 'undetermined' },
  },
  text: danglingAliasText,
  judge({ alias, host, answers }) {
    const CNAME = answers.find(({ type }) => type === 'CNAME');
    const params = {
      ...{ host: host.name, alias: alias?.name ?? '', service: alias?.service ?? '' },
      detail: alias?.target.detail ?? CNAME?.detail ?? '',
    };
    if (alias === null) return [{ result: CNAME !== undefined && isTold(CNAME) ? 'none' : 'unseen', params }];
    if (alias.target.state === 'noSuchName') return [{ result: 'dangling', place: alias.name, params }];
    return [{ result: alias.service === null ? 'alias' : 'service', place: alias.name, params }];
  },
});
