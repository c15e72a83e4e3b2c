import { defineCheck } from '../check.ts';
import { isTold } from '../dns-answer.ts';
import { nullMxText } from './mail-dns-texts.ts';
import { mailDataSchema } from './mail-observation.ts';
import { isNullMx, refusesAll, sendsMail, untoldParams } from './mail-records.ts';

/** A domain that doesn't send says so: no server sends by it, and none takes answers (RFC 7208 §10.1.2, RFC 7505). */
export const nullMxCheck = defineCheck({
  id: 'mail-not-sending',
  version: 1,
  probe: 'mail',
  data: mailDataSchema,
  duties: ['15.9.spoof'],
  results: {
    sends: { outcome: 'pass' },
    closed: { outcome: 'pass' },
    closedReceiving: { outcome: 'pass' },
    spfOpen: { outcome: 'fail' },
    withoutNullMx: { outcome: 'pass', advice: true },
    contradiction: { outcome: 'fail' },
    unseen: { outcome: 'undetermined' },
  },
  text: nullMxText,
  judge({ domain, MX, TXT, spf }, context) {
    const params = { domain: domain.name, record: spf.records[0] ?? '', detail: '' };
    const untold = [MX, TXT].find((answer) => !isTold(answer));
    if (untold !== undefined) return [{ result: 'unseen', params: { ...params, ...untoldParams(untold) } }];
    if (sendsMail(context) !== false)
      // Declared to send, yet DNS says that it neither sends nor takes mail.
      return [{ result: sendsMail(context) === true && refusesAll(spf.records) ? 'contradiction' : 'sends', params }];
    if (!refusesAll(spf.records)) return [{ result: 'spfOpen', params }];
    if (isNullMx(MX)) return [{ result: 'closed', params }];
    return [{ result: MX.state === 'found' ? 'closedReceiving' : 'withoutNullMx', params }];
  },
});
