import { daysBetween, japanDay } from '../../kernel/plain-date.ts';
import { defineCheck } from '../check.ts';
import { tlsDataSchema } from './tls-observation.ts';
import { certificateExpiryText } from './tls-texts.ts';

/** Days before the end from which a renewal is due; automatic ones come a month before. */
const soon = 30;

/** Whether the server's certificate holds on the day, and for how many days more. */
export const certificateExpiryCheck = defineCheck({
  id: 'site-certificate-expiry',
  version: 1,
  probe: 'tls',
  data: tlsDataSchema,
  duties: ['15.8.cert'],
  results: {
    valid: { outcome: 'pass' },
    endsSoon: { outcome: 'pass', advice: true },
    expired: { outcome: 'fail' },
    notYetValid: { outcome: 'fail' },
    unseen: { outcome: 'undetermined' },
  },
  text: certificateExpiryText,
  judge({ chain, trust }, { asOf }) {
    const [leaf] = chain;
    if (leaf === undefined) return [{ result: 'unseen', params: {} }];
    const [from, to] = [japanDay(leaf.validFrom), japanDay(leaf.validTo)];
    const days = daysBetween(asOf, to);
    const params = { from, to, days };
    if (days < 0 || trust?.error === 'CERT_HAS_EXPIRED')
      return [{ result: 'expired', params: { ...params, days: -days } }];
    if (from > asOf) return [{ result: 'notYetValid', params }];
    return [{ result: days < soon ? 'endsSoon' : 'valid', params }];
  },
});
