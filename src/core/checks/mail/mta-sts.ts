import { defineCheck } from '../check.ts';
import { isTold } from '../dns-answer.ts';
import { mailDataSchema } from './mail-observation.ts';
import { isNullMx, textsBeginning, untoldParams } from './mail-records.ts';
import { isValidMtaSts } from './mta-sts-record.ts';
import { mtaStsText } from './policy-texts.ts';

const start = /^v\s*=\s*STSv1\s*(;|$)/i;

const byMode = { enforce: 'enforced', testing: 'testing', none: 'off' } as const;

/** Whether senders are told to insist on TLS with a valid certificate (RFC 8461). */
export const mtaStsCheck = defineCheck({
  id: 'mail-mta-sts',
  version: 1,
  probe: 'mail',
  data: mailDataSchema,
  duties: ['15.9.tls'],
  results: {
    enforced: { outcome: 'pass' },
    testing: { outcome: 'pass', advice: true },
    off: { outcome: 'pass', advice: true },
    absent: { outcome: 'pass', advice: true },
    notReceiving: { outcome: 'pass' },
    several: { outcome: 'fail' },
    invalidRecord: { outcome: 'fail' },
    notTrusted: { outcome: 'fail' },
    notServed: { outcome: 'fail' },
    invalidPolicy: { outcome: 'fail' },
    uncovered: { outcome: 'fail' },
    unseen: { outcome: 'undetermined' },
  },
  text: mtaStsText,
  judge({ domain, MX, mtaSts: { record, policy } }) {
    const place = `mta-sts.${domain.name}`;
    const params = { domain: domain.name, detail: '' };
    if (!isTold(record)) return [{ result: 'unseen', params: { ...params, ...untoldParams(record) } }];
    const records = textsBeginning(record, start);
    const [first, ...others] = records;
    if (first === undefined) return [{ result: isNullMx(MX) ? 'notReceiving' : 'absent', params }];
    if (others.length > 0) return [{ result: 'several', place: record.name, params }];
    if (!isValidMtaSts(first.trim()))
      return [{ result: 'invalidRecord', place: record.name, params: { ...params, record: first } }];
    if (policy === null) return [{ result: 'unseen', place, params }];
    if (policy.state === 'unseen') {
      const detail = `${policy.reason} ${policy.detail}`.trim();
      // A name that does not exist, and a host that refuses, are told; the rest may be on our side.
      const isGone = policy.reason === 'nameNotFound' || /ECONNREFUSED/.test(policy.detail);
      return [{ result: isGone ? 'notServed' : 'unseen', place, params: { ...params, detail } }];
    }
    if (!policy.isTrusted) return [{ result: 'notTrusted', place, params }];
    if (policy.status !== 200)
      return [{ result: 'notServed', place, params: { ...params, detail: `${policy.status}` } }];
    if (policy.fault !== null || policy.mode === null)
      return [{ result: 'invalidPolicy', place, params: { ...params, detail: policy.fault ?? '' } }];
    if (policy.mode !== 'none' && policy.uncovered.length > 0)
      return policy.uncovered.map((host) => ({ result: 'uncovered' as const, place: host, params }));
    return [
      { result: byMode[policy.mode], place, params: { ...params, days: Math.floor((policy.maxAge ?? 0) / 86_400) } },
    ];
  },
});
