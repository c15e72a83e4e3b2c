import { defineCheck } from '../check.ts';
import { isTold } from '../dns-answer.ts';
import { mailDataSchema } from './mail-observation.ts';
import { isNullMx, textsBeginning, untoldParams } from './mail-records.ts';
import { tlsReportsText } from './policy-texts.ts';
import { readTagList } from './tag-list.ts';

const isTarget = (text: string): boolean => /^(mailto:[^@\s]+@[^@\s]+|https:\/\/\S+)$/i.test(text.trim());

/** Whether senders are told where to report failures of TLS (RFC 8460). */
export const tlsReportsCheck = defineCheck({
  id: 'mail-tls-reports',
  version: 1,
  probe: 'mail',
  data: mailDataSchema,
  duties: ['15.9.tls'],
  results: {
    reported: { outcome: 'pass' },
    absent: { outcome: 'pass', advice: true },
    notReceiving: { outcome: 'pass' },
    several: { outcome: 'fail' },
    invalid: { outcome: 'fail' },
    unseen: { outcome: 'undetermined' },
  },
  text: tlsReportsText,
  judge({ tlsReports: answer, MX }) {
    const params = { detail: '', record: '' };
    if (!isTold(answer)) return [{ result: 'unseen', params: { ...params, ...untoldParams(answer) } }];
    // RFC 8460 §3: what does not begin with this very text is left aside.
    const [first, ...others] = textsBeginning(answer, /^v=TLSRPTv1\s*;/);
    if (first === undefined && textsBeginning(answer, /^v\s*=\s*TLSRPT/i).length === 0)
      return [{ result: isNullMx(MX) ? 'notReceiving' : 'absent', params }];
    if (others.length > 0) return [{ result: 'several', place: answer.name, params }];
    const targets = (readTagList(first ?? '')?.get('rua') ?? '').split(',');
    const record = first ?? '';
    return [
      { result: targets.every(isTarget) ? 'reported' : 'invalid', place: answer.name, params: { ...params, record } },
    ];
  },
});
