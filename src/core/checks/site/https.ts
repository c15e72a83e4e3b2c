import { defineCheck } from '../check.ts';
import { httpDataSchema } from './http-observation.ts';
import { httpsText } from './journey-texts.ts';
import { stopDetail } from './site-answer.ts';

/** Reasons that say that nobody speaks https there, rather than that nothing could be told. */
const nobodyThere = ['unreachable', 'notUnderstood'];

/** Whether the site answers by https, and stays with it on the way. */
export const httpsCheck = defineCheck({
  id: 'site-https',
  version: 1,
  probe: 'http',
  data: httpDataSchema,
  duties: ['15.8.tls'],
  results: {
    encrypted: { outcome: 'pass' },
    plainOnly: { outcome: 'fail' },
    downgraded: { outcome: 'fail' },
    loop: { outcome: 'fail' },
    unseen: { outcome: 'undetermined' },
  },
  text: httpsText,
  judge({ secure, plain }) {
    const { hops, stop } = secure;
    const downgraded = hops.find(({ next }) => next?.startsWith('http:'));
    if (downgraded !== undefined)
      return [{ result: 'downgraded', place: downgraded.url, params: { next: downgraded.next } }];
    if (stop.state === 'loop') return [{ result: 'loop', place: stop.url, params: {} }];
    if (stop.state === 'answered') return [{ result: 'encrypted', params: { url: hops.at(-1)?.url ?? '' } }];
    const isPlain = hops.length === 0 && nobodyThere.includes(stop.reason) && plain.hops.length > 0;
    return [{ result: isPlain ? 'plainOnly' : 'unseen', params: { detail: stopDetail(secure) } }];
  },
});
