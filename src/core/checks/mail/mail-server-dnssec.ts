import { type CheckFinding, defineCheck } from '../check.ts';
import { beyondResults, hostsBeyond } from './hosts-beyond.ts';
import { mailServerDnssecText } from './mail-server-dnssec-texts.ts';
import { type MailHost, smtpDataSchema } from './smtp-observation.ts';

function judgeHost({ name: place, isSigned, dialog }: MailHost): CheckFinding<'signed' | 'unsigned' | 'unseen'> {
  if (isSigned) return { result: 'signed', place, params: {} };
  const isUntold = dialog.state === 'unseen' && ['dnsFailed', 'nameNotFound'].includes(dialog.reason);
  return { result: isUntold ? 'unseen' : 'unsigned', place, params: {} };
}

/** Whether DNSSEC vouches for the addresses of the receiving servers; without it DANE protects nobody (RFC 7672 §2.2). */
export const mailServerDnssecCheck = defineCheck({
  id: 'mail-server-dnssec',
  version: 2,
  probe: 'smtp',
  data: smtpDataSchema,
  duties: ['15.9.tls'],
  results: {
    signed: { outcome: 'pass' },
    unsigned: { outcome: 'pass', advice: true },
    noHosts: { outcome: 'pass' },
    ...beyondResults,
    unseen: { outcome: 'undetermined' },
  },
  text: mailServerDnssecText,
  judge({ hosts, more }) {
    if (hosts.length === 0) return [{ result: 'noHosts', params: {} }];
    return [...hosts.map(judgeHost), ...hostsBeyond(more)];
  },
});
