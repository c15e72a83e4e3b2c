import { type CheckFinding, defineCheck } from '../check.ts';
import { toldStates } from '../dns-answer.ts';
import { daneText } from './dane-texts.ts';
import { beyondResults, hostsBeyond } from './hosts-beyond.ts';
import { type MailHost, smtpDataSchema } from './smtp-observation.ts';

type Result = 'valid' | 'absent' | 'notSigned' | 'bogus' | 'noTls' | 'unusable' | 'mismatch' | 'unseen';

function resultOf({ tlsa, isSigned, dialog, tls, dane }: MailHost, isDomainSigned: boolean): Result {
  if (tlsa.state === 'bogus') return 'bogus';
  if (!toldStates.includes(tlsa.state)) return 'unseen';
  if (tlsa.state !== 'found') return 'absent';
  // Without DNSSEC on the whole way, senders leave TLSA records aside (RFC 7672 §2.2).
  if (!tlsa.authentic || !isSigned || !isDomainSigned) return 'notSigned';
  if (dialog.state === 'answered' && dialog.startTls !== 'accepted') return 'noTls';
  if (tls?.state !== 'seen') return 'unseen';
  if (dane.includes('matches')) return 'valid';
  return dane.every((one) => one === 'unusable') ? 'unusable' : 'mismatch';
}

/** Whether DNS vouches for the certificates of the receiving servers, and they are the ones it vouches for (RFC 6698, 7672). */
export const daneCheck = defineCheck({
  id: 'mail-dane',
  version: 2,
  probe: 'smtp',
  data: smtpDataSchema,
  duties: ['15.9.tls'],
  results: {
    valid: { outcome: 'pass' },
    absent: { outcome: 'pass', advice: true },
    notSigned: { outcome: 'pass', advice: true },
    noHosts: { outcome: 'pass' },
    bogus: { outcome: 'fail' },
    noTls: { outcome: 'fail' },
    unusable: { outcome: 'fail' },
    mismatch: { outcome: 'fail' },
    ...beyondResults,
    unseen: { outcome: 'undetermined' },
  },
  text: daneText,
  judge({ hosts, more, MX }) {
    if (hosts.length === 0) return [{ result: 'noHosts', params: {} }];
    const seen = hosts.map((host): CheckFinding<Result> => {
      const { tlsa, dane, name: place } = host;
      const params = { detail: tlsa.detail, count: dane.length };
      return { result: resultOf(host, MX.authentic), place, params };
    });
    return [...seen, ...hostsBeyond(more)];
  },
});
