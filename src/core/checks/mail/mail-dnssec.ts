import { defineCheck } from '../check.ts';
import { toldStates } from '../dns-answer.ts';
import { mailDnssecText } from './mail-dns-texts.ts';
import { mailDataSchema } from './mail-observation.ts';

/** Whether the answers by which mail finds its way, and is told from forgery, are signed, and the signatures hold (RFC 4033). */
export const mailDnssecCheck = defineCheck({
  id: 'mail-dnssec',
  version: 1,
  probe: 'mail',
  data: mailDataSchema,
  duties: ['15.9.spoof'],
  results: {
    signed: { outcome: 'pass' },
    unsigned: { outcome: 'pass', advice: true },
    bogus: { outcome: 'fail' },
    notValidated: { outcome: 'undetermined' },
    unseen: { outcome: 'undetermined' },
  },
  text: mailDnssecText,
  judge({ MX, TXT, DS, zone, dmarc }) {
    const broken = [MX, TXT, dmarc.own, DS].find((answer) => answer?.state === 'bogus');
    const params = { zone: zone ?? '', detail: broken?.detail ?? DS?.detail ?? '' };
    if (broken !== null && broken !== undefined) return [{ result: 'bogus', place: broken.name, params }];
    // Also the answer that there is no such record is vouched for.
    if (toldStates.includes(MX.state) && MX.authentic) return [{ result: 'signed', params }];
    if (DS === null || !toldStates.includes(DS.state) || !toldStates.includes(MX.state))
      return [{ result: 'unseen', params }];
    return [{ result: DS.state === 'found' ? 'notValidated' : 'unsigned', params }];
  },
});
