import { japanDay } from '../../kernel/plain-date.ts';
import { defineCheck } from '../check.ts';
import { retirementDataSchema } from './retirement-observation.ts';
import { retiredCertificateText } from './web-texts.ts';

/** Whether a certificate for the name is still served, and until when it holds: whoever has its key can pose as the site. */
export const retiredCertificateCheck = defineCheck({
  id: 'retired-certificate',
  version: 1,
  probe: 'retirement',
  data: retirementDataSchema,
  duties: ['15.10.cleanup'],
  results: {
    none: { outcome: 'pass' },
    other: { outcome: 'pass', advice: true },
    expired: { outcome: 'pass', advice: true },
    served: { outcome: 'fail' },
    unseen: { outcome: 'undetermined' },
  },
  text: retiredCertificateText,
  judge({ certificate, answers, host }, { asOf }) {
    const params = { host: host.name, to: '', issuer: '', detail: '' };
    if (certificate === null) {
      const isTold = answers
        .filter(({ type }) => type === 'A' || type === 'AAAA')
        .every(({ state }) => state === 'noData' || state === 'noSuchName');
      return [{ result: isTold ? 'none' : 'unseen', params }];
    }
    if (certificate.state === 'unseen') {
      const detail = `${certificate.reason} ${certificate.detail}`.trim();
      const isTold = /ECONNREFUSED/.test(certificate.detail) || certificate.reason === 'notUnderstood';
      return [{ result: isTold ? 'none' : 'unseen', params: { ...params, detail } }];
    }
    const { leaf, hostMatches } = certificate;
    const shown = { ...params, to: japanDay(leaf.validTo), issuer: leaf.issuer };
    if (!hostMatches) return [{ result: 'other', params: shown }];
    return [{ result: shown.to < asOf ? 'expired' : 'served', place: host.name, params: shown }];
  },
});
