import { daysBetween, japanDay } from '../../kernel/plain-date.ts';
import { defineCheck } from '../check.ts';
import { certificateLoggedText } from './certificate-logged-texts.ts';
import { type ChainEnd, tlsDataSchema } from './tls-observation.ts';

/** Chrome and Safari want two logs for certificates of up to 180 days, three for longer ones. */
const needed = (days: number): number => (days <= 180 ? 2 : 3);

/** A chain that is only sent in part may be whole in a browser. */
const isPublic = (end: ChainEnd | undefined): boolean => end === 'publicRoot' || end === 'missingIntermediate';

/** Whether browsers take the certificate without asking its users: they refuse one that stands in no public log (RFC 6962). */
export const certificateLoggedCheck = defineCheck({
  id: 'site-certificate-logged',
  version: 1,
  probe: 'tls',
  data: tlsDataSchema,
  duties: ['15.8.cert'],
  results: {
    logged: { outcome: 'pass' },
    notPublic: { outcome: 'undetermined' },
    tooFew: { outcome: 'undetermined' },
    unseen: { outcome: 'undetermined' },
  },
  text: certificateLoggedText,
  judge({ chain: [leaf], trust }) {
    if (leaf?.scts === undefined) return [{ result: 'unseen', params: {} }];
    if (!isPublic(trust?.end)) return [{ result: 'notPublic', params: {} }];
    const least = needed(daysBetween(japanDay(leaf.validFrom), japanDay(leaf.validTo)));
    const params = { count: leaf.scts, least };
    return [{ result: leaf.scts >= least ? 'logged' : 'tooFew', params }];
  },
});
