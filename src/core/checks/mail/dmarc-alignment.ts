import { own } from '../../kernel/own.ts';
import { defineCheck } from '../check.ts';
import { isTold } from '../dns-answer.ts';
import { isWorkingKey } from './dkim.ts';
import { dmarcAlignmentText } from './dmarc-texts.ts';
import { type MailData, mailDataSchema } from './mail-observation.ts';
import { refusesAll, sendsMail } from './mail-records.ts';
import { spfFault } from './spf.ts';

/** By the measure of the checks of each: a record with an error, or a key that is revoked or too short, passes nothing. */
const worksBySpf = ({ domain, spf }: MailData): boolean =>
  spf.records.length === 1 &&
  spfFault({ domain, spf }) === null &&
  ['fail', 'softfail', 'neutral'].includes(spf.result);

const worksByDkim = ({ dkim }: MailData): boolean => dkim.some(isWorkingKey);

const spfUntold = ({ TXT, spf }: MailData): boolean => !isTold(TXT) || spf.result === 'temperror';

const dkimUntold = ({ dkim, domainKeys }: MailData): boolean =>
  dkim.length > 0 ? dkim.some(({ answer }) => !isTold(answer)) : domainKeys.state !== 'noSuchName';

/**
 * Whether mail of the domain can pass DMARC at all: by SPF or by DKIM of the very domain in From (RFC 9989 §4.4). From DNS
 * alone only the means are seen, not the mail.
 */
export const dmarcAlignmentCheck = defineCheck({
  id: 'mail-dmarc-alignment',
  version: 2,
  probe: 'mail',
  data: mailDataSchema,
  duties: ['15.9.spoof'],
  results: {
    both: { outcome: 'pass' },
    dkimOnly: { outcome: 'pass' },
    spfOnly: { outcome: 'pass', advice: true },
    notSending: { outcome: 'pass' },
    neither: { outcome: 'fail' },
    noDmarc: { outcome: 'fail' },
    unseen: { outcome: 'undetermined' },
  },
  text: dmarcAlignmentText,
  judge(data, context) {
    const { applied, own: answer, untold } = data.dmarc;
    const mode = (name: string): string => (own(applied?.tags, name) === 's' ? 'strict' : 'relaxed');
    const params = { domain: data.domain.name, spf: mode('aspf'), dkim: mode('adkim') };
    if (applied === null) return [{ result: isTold(answer) && untold === null ? 'noDmarc' : 'unseen', params }];
    if (sendsMail(context) === false || refusesAll(data.spf.records)) return [{ result: 'notSending', params }];
    const [bySpf, byDkim] = [worksBySpf(data), worksByDkim(data)];
    if (bySpf && byDkim) return [{ result: 'both', params }];
    if (byDkim || bySpf) return [{ result: byDkim ? 'dkimOnly' : 'spfOnly', params }];
    return [{ result: spfUntold(data) || dkimUntold(data) ? 'unseen' : 'neither', params }];
  },
});
