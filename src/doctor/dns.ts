import { getServers } from 'node:dns';
import type { DnsState } from '../core/checks/dns-answer.ts';
import { dnsClientBy } from '../probes/dns/dns-client.ts';
import { fault, fine, type Look, notLooked } from './look.ts';

/** A name that every resolver has in mind, and that tells nothing of who asks. */
const asked = 'jp';
const milliseconds = 2000;

const silent: readonly DnsState[] = ['timedOut', 'unreachable', 'notUnderstood'];
const answered: readonly DnsState[] = ['found', 'noData', 'noSuchName'];

async function stateOf(server: string): Promise<{ readonly server: string; readonly state: DnsState }> {
  const { state } = await dnsClientBy({ servers: [server], milliseconds }).ask(asked, 'NS');
  return { server, state };
}

/** Whether the DNS servers that checks ask do answer, each by itself. */
export const dns: Look = {
  name: 'dns',
  needs: ['JUNSHU_PROBE_DNS'],
  async look({ settings: { JUNSHU_PROBE_DNS: named } }) {
    const servers = named.length > 0 ? named : getServers();
    if (servers.length === 0) return notLooked('DNSサーバーがありません。', 'There is no DNS server.');
    const states = await Promise.all(servers.map(stateOf));
    const told = states.map(({ server, state }) => `${server} ${state}`).join(', ');
    if (states.some(({ state }) => silent.includes(state)))
      return fault(
        { ja: `答えないDNSサーバーがあります：${told}`, en: `A DNS server does not answer: ${told}` },
        {
          ja: 'JUNSHU_PROBE_DNS（なければ /etc/resolv.conf）のアドレスとポート、UDPとTCPの53番が通ることを確かめてください。',
          en: 'Check addresses and ports in JUNSHU_PROBE_DNS (or /etc/resolv.conf), and that UDP and TCP 53 get through.',
        },
      );
    if (states.some(({ state }) => !answered.includes(state)))
      return fault(
        { ja: `外の名前を引けません：${told}`, en: `Names outside can't be looked up: ${told}` },
        {
          ja: '閉じたネットワークではこのままで構いません（外のサイトやメールの点検は、junshu check bundle で外から行います）。そうでなければ、外の名前を引けるDNSを指定してください。',
          en: 'In a closed network this may stay so (sites and mail outside are then checked from outside, with junshu check bundle). Elsewhere name a server that looks up names outside.',
        },
      );
    return fine(`答えました（${told}）。`, `Answered (${told}).`);
  },
};
