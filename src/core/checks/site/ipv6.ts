import { defineCheck } from '../check.ts';
import { ipv6Text } from './dns-texts.ts';
import { type HttpData, httpDataSchema } from './http-observation.ts';

type Family = HttpData['families'][number];

const isSame = (a: Family['answer'], b: Family['answer']): boolean =>
  a.state === 'answered' && b.state === 'answered' && a.status === b.status && a.next === b.next;

/** Whether the site is to be had by IPv6 too, and is the same one there. */
export const ipv6Check = defineCheck({
  id: 'site-ipv6',
  version: 1,
  probe: 'http',
  data: httpDataSchema,
  duties: ['15.8.scan'],
  results: {
    same: { outcome: 'pass' },
    onlySix: { outcome: 'pass' },
    none: { outcome: 'pass', advice: true },
    different: { outcome: 'pass', advice: true },
    unreachable: { outcome: 'fail' },
    unseen: { outcome: 'undetermined' },
  },
  text: ipv6Text,
  judge({ families }) {
    const [four, six] = ([4, 6] as const).map((wanted) => families.find(({ family }) => family === wanted));
    if (six === undefined) return [{ result: four === undefined ? 'unseen' : 'none', params: { detail: '' } }];
    if (four === undefined) return [{ result: 'onlySix', params: {} }];
    const params = {
      address: six.address,
      detail: six.answer.state === 'unseen' ? `${six.answer.reason} ${six.answer.detail}` : '',
    };
    if (isSame(four.answer, six.answer)) return [{ result: 'same', params }];
    if (six.answer.state === 'answered')
      return [{ result: four.answer.state === 'answered' ? 'different' : 'unseen', params }];
    // A machine without IPv6 of its own can’t tell; a refusal by the other side can be told.
    const refused = six.answer.reason === 'unreachable' && /ECONNREFUSED|ECONNRESET/.test(six.answer.detail);
    return [{ result: refused ? 'unreachable' : 'unseen', params }];
  },
});
