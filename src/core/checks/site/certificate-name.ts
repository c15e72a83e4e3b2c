import { defineCheck } from '../check.ts';
import { certificateNameText } from './certificate-texts.ts';
import { tlsDataSchema } from './tls-observation.ts';

/** Whether the certificate is for the host (RFC 9525): by its alternative names alone, as browsers have it. */
export const certificateNameCheck = defineCheck({
  id: 'site-certificate-name',
  version: 1,
  probe: 'tls',
  data: tlsDataSchema,
  duties: ['15.8.cert'],
  results: { matches: { outcome: 'pass' }, other: { outcome: 'fail' }, unseen: { outcome: 'undetermined' } },
  text: certificateNameText,
  judge({ hostMatches, host, chain }) {
    const params = { host, names: (chain[0]?.names ?? []).slice(0, 10) };
    if (hostMatches === null) return [{ result: 'unseen', params }];
    return [{ result: hostMatches ? 'matches' : 'other', params }];
  },
});
