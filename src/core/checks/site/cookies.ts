import { type CheckFinding, defineCheck } from '../check.ts';
import { cookiesOf, isSession } from './cookie.ts';
import { cookiesText } from './header-texts.ts';
import { httpDataSchema } from './http-observation.ts';
import { siteAnswer, unanswered } from './site-answer.ts';

type Fault = 'notSecure' | 'readable' | 'withoutSameSite';

function faultsOf(cookie: ReturnType<typeof cookiesOf>[number]): readonly Fault[] {
  const { attributes } = cookie;
  return [
    ...(attributes.has('secure') ? [] : (['notSecure'] as const)),
    ...(isSession(cookie) && !attributes.has('httponly') ? (['readable'] as const) : []),
    ...(attributes.has('samesite') ? [] : (['withoutSameSite'] as const)),
  ];
}

/** Attributes of cookies (「安全なウェブサイトの作り方」 1.4 セッション管理の不備 4-(iv)-a; RFC 6265bis). */
export const cookiesCheck = defineCheck({
  id: 'site-cookies',
  version: 2,
  probe: 'http',
  data: httpDataSchema,
  duties: ['15.8.scan', '17.design'],
  results: {
    none: { outcome: 'pass' },
    kept: { outcome: 'pass' },
    withoutSameSite: { outcome: 'pass', advice: true },
    notSecure: { outcome: 'fail' },
    readable: { outcome: 'fail' },
    unseen: { outcome: 'undetermined' },
  },
  text: cookiesText,
  judge(data) {
    if (siteAnswer(data) === null) return [unanswered(data)];
    const cookies = cookiesOf(data);
    if (cookies.length === 0) return [{ result: 'none', params: {} }];
    const findings: CheckFinding<Fault>[] = cookies.flatMap((cookie) =>
      faultsOf(cookie).map((result) => ({ result, place: cookie.name.slice(0, 100), params: {} })),
    );
    return findings.length > 0 ? findings : [{ result: 'kept', params: { count: cookies.length } }];
  },
});
