import { defineCheck } from '../check.ts';
import { isTold, recordsOf } from '../dns-answer.ts';
import { dnsDataSchema } from './dns-observation.ts';
import { caaText } from './dns-texts.ts';

/** Which authorities may issue certificates for the name (RFC 8659). */
export const caaCheck = defineCheck({
  id: 'site-caa',
  version: 1,
  probe: 'dns',
  data: dnsDataSchema,
  duties: ['15.8.cert'],
  results: {
    named: { outcome: 'pass' },
    absent: { outcome: 'pass', advice: true },
    unseen: { outcome: 'undetermined' },
  },
  text: caaText,
  judge({ CAA }) {
    if (!isTold(CAA)) return [{ result: 'unseen', params: { detail: `${CAA.state} ${CAA.detail}` } }];
    const issuers = recordsOf(CAA, 'CAA').flatMap((record) =>
      'tag' in record && record.tag === 'issue' ? record.value : [],
    );
    return [
      issuers.length > 0 ? { result: 'named', place: CAA.name, params: { issuers } } : { result: 'absent', params: {} },
    ];
  },
});
