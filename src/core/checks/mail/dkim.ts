import { type CheckFinding, defineCheck } from '../check.ts';
import { isTold } from '../dns-answer.ts';
import { dkimTags } from './dkim-tags.ts';
import { dkimText } from './dkim-texts.ts';
import { type MailData, mailDataSchema } from './mail-observation.ts';
import { sendsMail, untoldParams } from './mail-records.ts';
import { readSelectors } from './selectors.ts';

type Result =
  | 'key'
  | 'tooShort'
  | 'shortKey'
  | 'revoked'
  | 'testing'
  | 'sha1Only'
  | 'missing'
  | 'several'
  | 'unreadable'
  | 'unseen';

/** Below this a signature can be forged at a price (RFC 8301 §3.2); 2048 bits are what signers should use. */
const leastBits = 1024;
const goodBits = 2048;

const isShorter = ({ type, bits }: MailData['dkim'][number], than: number): boolean =>
  type === 'rsa' && bits !== null && bits < than;

/** A key may be for other services than mail (RFC 6376 §3.6.1, "s="). */
const isForMail = (services = '*'): boolean =>
  services.split(':').some((one) => ['*', 'email'].includes(one.trim().toLowerCase()));

/** What a key's own tags say of it; the first that holds counts. */
function resultOf(key: MailData['dkim'][number], texts: readonly string[]): Result {
  const tags = dkimTags(texts[0] ?? '');
  if (tags === null) return 'unreadable';
  if (tags.get('p') === '') return 'revoked';
  if (key.type === '' || !isForMail(tags.get('s'))) return 'unreadable';
  if (isShorter(key, leastBits)) return 'tooShort';
  if (/^\s*sha1\s*$/i.test(tags.get('h') ?? '')) return 'sha1Only';
  if (/(^|:)\s*y\s*(:|$)/i.test(tags.get('t') ?? '')) return 'testing';
  return isShorter(key, goodBits) ? 'shortKey' : 'key';
}

const textsOf = ({ records }: MailData['dkim'][number]['answer']): readonly string[] =>
  records.flatMap((record) => ('text' in record ? record.text : []));

/** Whether receivers verify by the key that a selector publishes. */
export function isWorkingKey(key: MailData['dkim'][number]): boolean {
  const texts = textsOf(key.answer);
  return texts.length === 1 && ['key', 'shortKey', 'testing'].includes(resultOf(key, texts));
}

function judgeKey(key: MailData['dkim'][number]): CheckFinding<Result> {
  const { answer, selector } = key;
  const texts = textsOf(answer);
  const params = { selector, type: key.type, bits: key.bits ?? 0, least: leastBits, good: goodBits, detail: '' };
  const found = (result: Result): CheckFinding<Result> => ({ result, place: answer.name, params });
  if (!isTold(answer)) return { ...found('unseen'), params: { ...params, ...untoldParams(answer) } };
  if (texts.length === 0) return found('missing');
  return found(texts.length > 1 ? 'several' : resultOf(key, texts));
}

/** Whether the keys stand in DNS by which the domain's signatures are verified (RFC 6376, RFC 8301, RFC 8463). */
export const dkimCheck = defineCheck({
  id: 'mail-dkim',
  version: 4,
  probe: 'mail',
  data: mailDataSchema,
  duties: ['15.9.spoof'],
  results: {
    key: { outcome: 'pass' },
    shortKey: { outcome: 'pass', advice: true },
    tooShort: { outcome: 'fail' },
    revoked: { outcome: 'fail' },
    sha1Only: { outcome: 'fail' },
    testing: { outcome: 'pass', advice: true },
    missing: { outcome: 'fail' },
    several: { outcome: 'fail' },
    unreadable: { outcome: 'fail' },
    noKeys: { outcome: 'fail' },
    notSending: { outcome: 'pass' },
    selectorsUnknown: { outcome: 'undetermined' },
    selectorsLeft: { outcome: 'undetermined' },
    unseen: { outcome: 'undetermined' },
  },
  text: dkimText,
  judge({ domain, dkim, domainKeys }, context) {
    const params = { domain: domain.name, detail: '' };
    const { dkimSelectors } = context.declared;
    const { selectors, left } = readSelectors(typeof dkimSelectors === 'string' ? dkimSelectors : '');
    // What the row named only since then was not looked at either.
    const names = [...selectors.filter((one) => dkim.every(({ selector }) => selector !== one)), ...left];
    const unread: CheckFinding<'selectorsLeft'>[] =
      names.length === 0
        ? []
        : [{ result: 'selectorsLeft', params: { ...params, names: names.slice(0, 10), count: names.length } }];
    if (dkim.length > 0 || unread.length > 0) return [...dkim.map(judgeKey), ...unread];
    if (sendsMail(context) === false) return [{ result: 'notSending', params }];
    if (!isTold(domainKeys)) return [{ result: 'unseen', params: { ...params, ...untoldParams(domainKeys) } }];
    return [{ result: domainKeys.state === 'noSuchName' ? 'noKeys' : 'selectorsUnknown', params }];
  },
});
