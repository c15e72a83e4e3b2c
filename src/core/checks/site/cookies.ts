import { type CheckFinding, defineCheck } from '../check.ts';
import { cookiesText } from './header-texts.ts';
import { type HttpData, httpDataSchema } from './http-observation.ts';
import { siteAnswer, unanswered, valuesOf } from './site-answer.ts';

interface Cookie {
  readonly name: string;
  readonly attributes: readonly string[];
}

/** Names by which sessions and signed-in people are told apart. */
const isSession = (name: string): boolean => /sess|login|auth|token|jwt|^sid$|_sid$|\.sid$|aspxauth/i.test(name);

function readCookie(value: string): Cookie {
  const [pair = '', ...attributes] = value.split(';');
  return { name: pair.split('=')[0]?.trim() ?? '', attributes: attributes.map((one) => one.trim().toLowerCase()) };
}

/** Every cookie set on either journey; of one set twice the last counts. */
function cookiesOf({ plain, secure }: HttpData): readonly Cookie[] {
  const set = [...plain.hops, ...secure.hops].flatMap((hop) => valuesOf(hop, 'set-cookie').map(readCookie));
  return [...new Map(set.map((cookie) => [cookie.name, cookie])).values()];
}

type Fault = 'notSecure' | 'readable' | 'withoutSameSite';

function faultsOf({ name, attributes }: Cookie): readonly Fault[] {
  const sameSite = attributes.find((one) => one.startsWith('samesite='));
  return [
    ...(attributes.includes('secure') ? [] : (['notSecure'] as const)),
    ...(isSession(name) && !attributes.includes('httponly') ? (['readable'] as const) : []),
    ...(sameSite === undefined ? (['withoutSameSite'] as const) : []),
  ];
}

/** Attributes of cookies (「安全なウェブサイトの作り方」 1.4 セッション管理の不備 4-(iv)-a; RFC 6265bis). */
export const cookiesCheck = defineCheck({
  id: 'site-cookies',
  version: 1,
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
