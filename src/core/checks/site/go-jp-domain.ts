import { type CheckFinding, defineCheck } from '../check.ts';
import { dnsDataSchema } from './dns-observation.ts';
import { goJpDomainText } from './go-jp-texts.ts';

/** Whether the site’s own name, and the names that its aliases lead to, are below .go.jp. */
export const goJpDomainCheck = defineCheck({
  id: 'site-go-jp-domain',
  version: 2,
  probe: 'dns',
  data: dnsDataSchema,
  duties: ['15.7.gojp'],
  results: {
    goJp: { outcome: 'pass' },
    aliasOutside: { outcome: 'pass', advice: true },
    otherWithReason: { outcome: 'undetermined' },
    other: { outcome: 'fail' },
  },
  text: goJpDomainText,
  judge({ host, aliases }, { declared }) {
    const reason = typeof declared.domainReason === 'string' ? declared.domainReason.trim() : '';
    const params = { host: host.name, reason };
    if (!host.isGoJp) return [{ result: reason === '' ? 'other' : 'otherWithReason', params }];
    const outside: CheckFinding<'aliasOutside'>[] = aliases
      .filter(({ isGoJp }) => !isGoJp)
      .map(({ name }) => ({ result: 'aliasOutside', place: name, params: { ...params, alias: name } }));
    return outside.length > 0 ? outside : [{ result: 'goJp', params }];
  },
});
