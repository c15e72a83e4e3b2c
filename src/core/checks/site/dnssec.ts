import { defineCheck } from '../check.ts';
import { toldStates } from '../dns-answer.ts';
import { type DnsData, dnsDataSchema } from './dns-observation.ts';
import { dnssecText } from './dns-texts.ts';

/** Of the two families the one that exists; both, where both do, come from the same zone. */
const addressOf = ({ A, AAAA }: DnsData): DnsData['A'] => (A.state === 'found' ? A : AAAA.state === 'found' ? AAAA : A);

/** Whether the answers for the name are signed, and the signatures hold (RFC 4033). */
export const dnssecCheck = defineCheck({
  id: 'site-dnssec',
  version: 1,
  probe: 'dns',
  data: dnsDataSchema,
  duties: ['15.8.scan'],
  results: {
    signed: { outcome: 'pass' },
    unsigned: { outcome: 'pass', advice: true },
    bogus: { outcome: 'fail' },
    notValidated: { outcome: 'undetermined' },
    unseen: { outcome: 'undetermined' },
  },
  text: dnssecText,
  judge(data) {
    const { DS, A, AAAA } = data;
    const params = { zone: data.zone ?? '', detail: DS?.detail ?? '' };
    if ([A, AAAA, DS].some((answer) => answer?.state === 'bogus')) return [{ result: 'bogus', params }];
    if (addressOf(data).authentic) return [{ result: 'signed', params }];
    if (DS === null || !toldStates.includes(DS.state)) return [{ result: 'unseen', params }];
    // With a DS record at the parent the answer ought to be vouched for; the resolver asked does not check.
    return [{ result: DS.state === 'found' ? 'notValidated' : 'unsigned', params }];
  },
});
