import { defineCheck } from '../check.ts';
import { mailGoJpText } from './mail-dns-texts.ts';
import { mailDataSchema } from './mail-observation.ts';

/** Whether the mail domain is below .go.jp, or a reason is declared why it isn't. */
export const mailGoJpCheck = defineCheck({
  id: 'mail-go-jp-domain',
  version: 2,
  probe: 'mail',
  data: mailDataSchema,
  duties: ['15.7.gojp'],
  results: {
    goJp: { outcome: 'pass' },
    otherWithReason: { outcome: 'undetermined' },
    other: { outcome: 'fail' },
  },
  text: mailGoJpText,
  judge({ domain }, { declared }) {
    const reason = typeof declared.domainReason === 'string' ? declared.domainReason.trim() : '';
    const params = { domain: domain.name, reason };
    if (domain.isGoJp) return [{ result: 'goJp', params }];
    return [{ result: reason === '' ? 'other' : 'otherWithReason', params }];
  },
});
