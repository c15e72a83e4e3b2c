import { type CheckFinding, defineCheck } from '../check.ts';
import { httpDataSchema, type PageResource } from './http-observation.ts';
import { wholePage } from './page-content.ts';
import { mixedContentText } from './page-texts.ts';

type Mixed = 'active' | 'passive' | 'form';

const mixedAs = ({ kind }: PageResource): Mixed => (kind === 'passive' || kind === 'form' ? kind : 'active');

/** What a page by https loads or sends by http, where others can read and change it (Mixed Content §3). */
export const mixedContentCheck = defineCheck({
  id: 'site-mixed-content',
  version: 1,
  probe: 'http',
  data: httpDataSchema,
  duties: ['15.8.tls'],
  results: {
    none: { outcome: 'pass' },
    notHttps: { outcome: 'fail' },
    active: { outcome: 'fail' },
    passive: { outcome: 'fail' },
    form: { outcome: 'fail' },
    unseen: { outcome: 'undetermined' },
  },
  text: mixedContentText,
  judge(data) {
    const { page } = data;
    const plain: CheckFinding<Mixed>[] = (page?.resources ?? [])
      .filter(({ url }) => url.startsWith('http:'))
      .map((resource) => ({ result: mixedAs(resource), place: resource.url, params: { tag: resource.tag } }));
    if (page !== null && !page.url.startsWith('https:')) return [{ result: 'notHttps', params: {} }];
    if (plain.length > 0) return plain;
    const whole = wholePage(data);
    return typeof whole === 'string'
      ? [{ result: 'unseen', params: { detail: whole } }]
      : [{ result: 'none', params: {} }];
  },
});
