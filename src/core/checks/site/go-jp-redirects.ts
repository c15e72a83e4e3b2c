import { type CheckFinding, defineCheck } from '../check.ts';
import { goJpRedirectsText } from './go-jp-texts.ts';
import { type HttpData, httpDataSchema } from './http-observation.ts';
import { hostOf } from './page-content.ts';
import { stopDetail } from './site-answer.ts';

/** Hosts on the way that are not below .go.jp; the declared host itself is another check’s. */
const outsideHosts = ({ url, plain, secure }: HttpData): readonly string[] => {
  const hosts = [...plain.hops, ...secure.hops].filter(({ isGoJp }) => !isGoJp).map((hop) => hostOf(hop.url));
  return [...new Set(hosts)].filter((host) => host !== hostOf(url));
};

/** Whether redirects stay below .go.jp: who comes to a government's name must not be handed to another unawares. */
export const goJpRedirectsCheck = defineCheck({
  id: 'site-go-jp-redirects',
  version: 2,
  probe: 'http',
  data: httpDataSchema,
  duties: ['15.7.gojp'],
  results: {
    inside: { outcome: 'pass' },
    outsideWithReason: { outcome: 'undetermined' },
    outside: { outcome: 'fail' },
    unseen: { outcome: 'undetermined' },
  },
  text: goJpRedirectsText,
  judge(data, { declared }) {
    const hosts = outsideHosts(data);
    const reason = typeof declared.domainReason === 'string' ? declared.domainReason.trim() : '';
    const findings: CheckFinding<'outside' | 'outsideWithReason'>[] = hosts.map((host) => ({
      result: reason === '' ? 'outside' : 'outsideWithReason',
      place: host,
      params: { host, reason },
    }));
    if (findings.length > 0) return findings;
    const { secure, plain } = data;
    const wholly = [secure, plain].some(({ stop }) => stop.state === 'answered');
    return [wholly ? { result: 'inside', params: {} } : { result: 'unseen', params: { detail: stopDetail(secure) } }];
  },
});
