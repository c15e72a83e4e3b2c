import { defineCheck } from '../check.ts';
import { isTold } from '../dns-answer.ts';
import { retiredWildcardText } from './records-texts.ts';
import { retirementDataSchema } from './retirement-observation.ts';

/** Whether names that nobody has are answered beside the retired one (RFC 4592): then removing its records changes nothing. */
export const retiredWildcardCheck = defineCheck({
  id: 'retired-wildcard',
  version: 1,
  probe: 'retirement',
  data: retirementDataSchema,
  duties: ['15.10.cleanup'],
  results: { none: { outcome: 'pass' }, answers: { outcome: 'fail' }, unseen: { outcome: 'undetermined' } },
  text: retiredWildcardText,
  judge({ beside, host }) {
    const params = { host: host.name, asked: beside?.name ?? '', detail: beside?.detail ?? '' };
    if (beside === null) return [{ result: 'none', params }];
    if (beside.state === 'found' || beside.aliases.length > 0)
      return [{ result: 'answers', place: beside.name, params }];
    return [{ result: isTold(beside) ? 'none' : 'unseen', params }];
  },
});
