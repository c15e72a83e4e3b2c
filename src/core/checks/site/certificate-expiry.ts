import { daysBetween, japanDay } from '../../kernel/plain-date.ts';
import { defineCheck } from '../check.ts';
import { tlsDataSchema } from './tls-observation.ts';
import { certificateExpiryText } from './tls-texts.ts';

/** Days before the end from which a renewal is due; automatic ones come a month before. */
const soon = 30;

/** OpenSSL’s word for a certificate of the path whose time is over; one that lies beside the path does no harm. */
const lapse = 'CERT_HAS_EXPIRED';

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
    const lapsed = chain.filter((one) => japanDay(one.validTo) < asOf && (one === leaf || trust?.error === lapse));
    if (lapsed.length > 0)
      return lapsed.map(({ subject, validTo }) => ({
        result: 'expired',
        place: subject,
        params: { to: japanDay(validTo), days: daysBetween(japanDay(validTo), asOf) },
      }));
    const [from, to] = [japanDay(leaf.validFrom), japanDay(leaf.validTo)];
    const days = daysBetween(asOf, to);
    const params = { from, to, days };
    if (days === 0 && trust?.error === lapse) return [{ result: 'expired', place: leaf.subject, params }];
    if (from > asOf) return [{ result: 'notYetValid', params }];
    return [{ result: days < soon ? 'endsSoon' : 'valid', params }];
  },
});
