import { isBelowGoJp } from '../../kernel/go-jp.ts';
import { type CheckFinding, defineCheck } from '../check.ts';
import { goJpRedirectsText } from './go-jp-texts.ts';
import { type HttpData, type HttpJourney, httpDataSchema } from './http-observation.ts';
import { hostOf } from './page-content.ts';
import { stopDetail } from './site-answer.ts';

/** Hosts on the way that are not below .go.jp, also where the way ended before they answered; the declared host itself is another check’s. */
const outsideHosts = ({ url, plain, secure }: HttpData): readonly string[] => {
  const hops = [...plain.hops, ...secure.hops];
  const led = hops.flatMap(({ next }) => (next === null ? [] : hostOf(next))).filter((host) => !isBelowGoJp(host));
  const hosts = [...hops.filter(({ isGoJp }) => !isGoJp).map((hop) => hostOf(hop.url)), ...led];
  return [...new Set(hosts)].filter((host) => host !== '' && host !== hostOf(url));
};

/** Whether all of a journey is known: it was answered, or nobody is there to lead anywhere. */
const isWhole = ({ hops, stop }: HttpJourney): boolean =>
  stop.state !== 'unseen' || (hops.length === 0 && ['unreachable', 'notUnderstood'].includes(stop.reason));

/** Whether redirects stay below .go.jp: who comes to a government's name must not be handed to another unawares. */
export const goJpRedirectsCheck = defineCheck({
  id: 'site-go-jp-redirects',
  version: 3,
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
    const isAnswered = [secure, plain].some(({ stop }) => stop.state === 'answered');
    const open = [secure, plain].find((journey) => !isWhole(journey));
    return [
      isAnswered && open === undefined
        ? { result: 'inside', params: {} }
        : { result: 'unseen', params: { detail: stopDetail(open ?? secure) } },
    ];
  },
});
