import { defineCheck } from '../check.ts';
import { isTold } from '../dns-answer.ts';
import { registrableText } from './records-texts.ts';
import { retirementDataSchema } from './retirement-observation.ts';

/** Whether others can get the name: below .go.jp they can't; elsewhere a name that is let go is free for whoever comes first. */
export const registrableCheck = defineCheck({
  id: 'retired-registrable',
  version: 2,
  probe: 'retirement',
  data: retirementDataSchema,
  duties: ['15.10.cleanup'],
  results: {
    goJp: { outcome: 'pass' },
    held: { outcome: 'pass', advice: true },
    free: { outcome: 'fail' },
    unseen: { outcome: 'undetermined' },
  },
  text: registrableText,
  judge({ host, registered }) {
    const params = { host: host.name, domain: registered?.name ?? host.name, detail: registered?.NS.detail ?? '' };
    if (host.isGoJp) return [{ result: 'goJp', params }];
    if (registered === null || !isTold(registered.NS)) return [{ result: 'unseen', params }];
    return [{ result: registered.NS.state === 'noSuchName' ? 'free' : 'held', place: registered.name, params }];
  },
});
