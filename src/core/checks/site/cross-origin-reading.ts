import { defineCheck } from '../check.ts';
import { crossOriginReadingText } from './header-texts.ts';
import { httpDataSchema } from './http-observation.ts';
import { finding } from './site-answer.ts';

/** Access-Control-Allow-Origin: whether the page of any stranger may read the site’s answers (Fetch §3.3). */
export const crossOriginReadingCheck = defineCheck({
  id: 'site-cross-origin-reading',
  version: 1,
  probe: 'http',
  data: httpDataSchema,
  duties: ['15.8.scan', '17.design'],
  results: {
    closed: { outcome: 'pass' },
    open: { outcome: 'pass', advice: true },
    reflected: { outcome: 'pass', advice: true },
    withCredentials: { outcome: 'fail' },
    unseen: { outcome: 'undetermined' },
  },
  text: crossOriginReadingText,
  judge({ cors }) {
    if (cors.state === 'unseen') return [{ result: 'unseen', params: { detail: `${cors.reason} ${cors.detail}` } }];
    const { allowOrigin, allowCredentials, asked } = cors;
    // Anyone may read what everyone gets; what the reader's cookies bring, only where the origin is named.
    if (allowOrigin === '*') return finding('open', allowOrigin);
    if (allowOrigin !== asked && allowOrigin !== 'null') return finding('closed', allowOrigin ?? '');
    return finding(allowCredentials ? 'withCredentials' : 'reflected', allowOrigin);
  },
});
