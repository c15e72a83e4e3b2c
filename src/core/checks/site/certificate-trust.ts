import { defineCheck } from '../check.ts';
import { certificateTrustText } from './certificate-texts.ts';
import { type TlsData, tlsDataSchema } from './tls-observation.ts';

/** The government's own authorities; browsers do not carry their roots, so that 15(8) is not met by them. */
const isGovernmental = ({ chain }: TlsData): boolean =>
  chain.some(({ issuer }) => /O=(Japanese Government|LGPKI)\b|OU=(GPKI|ApplicationCA)\b/i.test(issuer));

const byEnd = {
  selfSigned: 'selfSigned',
  unknownRoot: 'unknownRoot',
  unknownIssuer: 'unknownIssuer',
  missingIntermediate: 'missingIntermediate',
} as const;

/** OpenSSL's errors that another check judges: the path holds, the days do not. */
const daysOnly = ['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID'];

/** Whether the chain as sent leads to a root of Mozilla’s, so that nobody has to install one first. */
export const certificateTrustCheck = defineCheck({
  id: 'site-certificate-trust',
  version: 1,
  probe: 'tls',
  data: tlsDataSchema,
  duties: ['15.8.cert'],
  results: {
    public: { outcome: 'pass' },
    selfSigned: { outcome: 'fail' },
    governmental: { outcome: 'fail' },
    unknownRoot: { outcome: 'fail' },
    unknownIssuer: { outcome: 'fail' },
    missingIntermediate: { outcome: 'fail' },
    refused: { outcome: 'fail' },
    unseen: { outcome: 'undetermined' },
  },
  text: certificateTrustText,
  judge(data) {
    const { trust, chain, negotiated } = data;
    const params = { issuer: chain.at(-1)?.issuer ?? '', error: trust?.error ?? '', sent: chain.length };
    if (trust === null) return [{ result: 'unseen', params }];
    if (trust.authorized) return [{ result: 'public', params }];
    if (trust.end !== 'publicRoot')
      return [
        {
          result: trust.end !== 'missingIntermediate' && isGovernmental(data) ? 'governmental' : byEnd[trust.end],
          params,
        },
      ];
    if (daysOnly.includes(trust.error ?? '')) return [{ result: 'public', params }];
    return [{ result: negotiated === null ? 'unseen' : 'refused', params }];
  },
});
