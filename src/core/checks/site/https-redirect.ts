import { defineCheck } from '../check.ts';
import { httpDataSchema } from './http-observation.ts';
import { httpsRedirectText } from './journey-texts.ts';
import { hostOf } from './page-content.ts';
import { stopDetail } from './site-answer.ts';

/** Whether who comes by http is sent to https, by the same host first, so that HSTS of that host takes hold. */
export const httpsRedirectCheck = defineCheck({
  id: 'site-https-redirect',
  version: 2,
  probe: 'http',
  data: httpDataSchema,
  duties: ['15.8.tls'],
  results: {
    redirected: { outcome: 'pass' },
    plainClosed: { outcome: 'pass' },
    elsewhereFirst: { outcome: 'pass', advice: true },
    later: { outcome: 'pass', advice: true },
    notRedirected: { outcome: 'fail' },
    unseen: { outcome: 'undetermined' },
  },
  text: httpsRedirectText,
  judge({ plain, secure }) {
    const { hops, stop } = plain;
    const [first] = hops;
    if (first === undefined) {
      // Without a refusal, and with nothing reached by https either, the fault may be on our side.
      const isReached = secure.hops.length > 0 || (stop.state === 'unseen' && /ECONNREFUSED/.test(stop.detail));
      const closed = stop.state === 'unseen' && stop.reason === 'unreachable' && isReached;
      return [{ result: closed ? 'plainClosed' : 'unseen', params: { detail: stopDetail(plain) } }];
    }
    if (first.next?.startsWith('https:')) {
      const sameHost = hostOf(first.next) === hostOf(first.url);
      return [
        { result: sameHost ? 'redirected' : 'elsewhereFirst', params: { next: first.next, status: first.status } },
      ];
    }
    const last = hops.at(-1);
    if (stop.state !== 'answered' && first.next !== null)
      return [{ result: 'unseen', params: { detail: stopDetail(plain) } }];
    const isSecure = last?.url.startsWith('https:') === true;
    return [{ result: isSecure ? 'later' : 'notRedirected', params: { next: last?.url ?? '', status: first.status } }];
  },
});
