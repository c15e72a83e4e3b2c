import { type CheckFinding, defineCheck } from '../check.ts';
import { httpDataSchema, type Page, type PageResource } from './http-observation.ts';
import { hostOf, wholePage } from './page-content.ts';
import { subresourceIntegrityText } from './page-texts.ts';

/** Scripts and style sheets of other hosts: who changes them there changes them here. */
const foreign = ({ url, resources }: Page): readonly PageResource[] =>
  resources.filter((one) => (one.kind === 'script' || one.kind === 'style') && hostOf(one.url) !== hostOf(url));

/** integrity of scripts and style sheets from elsewhere (Subresource Integrity). */
export const subresourceIntegrityCheck = defineCheck({
  id: 'site-subresource-integrity',
  version: 1,
  probe: 'http',
  data: httpDataSchema,
  duties: ['15.8.scan', '17.design'],
  results: {
    noneForeign: { outcome: 'pass' },
    held: { outcome: 'pass' },
    loose: { outcome: 'pass', advice: true },
    looseAndPlain: { outcome: 'fail' },
    unseen: { outcome: 'undetermined' },
  },
  text: subresourceIntegrityText,
  judge(data) {
    const page = wholePage(data);
    if (typeof page === 'string') return [{ result: 'unseen', params: { detail: page } }];
    const resources = foreign(page);
    if (resources.length === 0) return [{ result: 'noneForeign', params: {} }];
    const loose: CheckFinding<'loose' | 'looseAndPlain'>[] = resources
      .filter(({ integrity }) => !integrity)
      .map(({ url }) => ({ result: url.startsWith('http:') ? 'looseAndPlain' : 'loose', place: url, params: {} }));
    return loose.length > 0 ? loose : [{ result: 'held', params: { count: resources.length } }];
  },
});
