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
    aliasUnsigned: { outcome: 'pass', advice: true },
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
    if (DS.state !== 'found') return [{ result: 'unsigned', params }];
    // The zone is signed and the resolver checks; the answer comes from another zone, by way of an alias.
    if (DS.authentic && data.aliases.length > 0)
      return [{ result: 'aliasUnsigned', place: data.aliases.at(-1)?.name ?? '', params }];
    return [{ result: 'notValidated', params }];
  },
});
