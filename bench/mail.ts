import { spf } from 'mailauth/lib/spf/index.js';
import { dnsClientBy } from '../src/probes/dns/dns-client.ts';
import { mailResolverOf } from '../src/probes/mail/mail-resolver.ts';
import { seeSpf } from '../src/probes/mail/see-spf.ts';
import { namesBy } from '../src/probes/outbound/names.ts';
import { startDnsLab } from '../test/support/dns-lab.ts';
import { atLeast, median, perSecond } from './measure.ts';
import type { BenchRow } from './row.ts';

const rounds = 300;

/** A domain's SPF as we see it, by two strangers over our own client, beside two bare evaluations of mailauth by node's resolver. */
export async function benchMail(): Promise<readonly BenchRow[]> {
  const records =
    'd IN TXT "v=spf1 include:a.test a:mx.test ip4:203.0.113.0/24 -all"\na IN TXT "v=spf1 ip4:198.51.100.0/24 -all"\nmx IN A 127.0.0.1';
  const lab = await startDnsLab([{ name: 'test', signing: 'unsigned', records }]);
  try {
    const client = dnsClientBy({ servers: [lab.server], milliseconds: 1000 });
    const ours = async (): Promise<unknown> =>
      seeSpf('d.test', await client.ask('d.test', 'TXT'), mailResolverOf(client), 10_000);
    // A new resolver for each, since node's keeps answers and ours does not.
    const bare = (ip: string) => {
      const { resolver: names } = namesBy([lab.server], 1000);
      const resolver = (name: string, type: string) => names.resolve(name, type as 'TXT') as Promise<never[]>;
      return spf({ sender: 'postmaster@d.test', ip, helo: 'd.test', resolver });
    };
    const theirs = (): Promise<unknown> => Promise.all(['192.0.2.1', '2001:db8::1'].map(bare));
    const [own, their]: [number[], number[]] = [[], []];
    for (let round = 0; round < 3; round += 1) {
      own.push(await perSecond(rounds, ours));
      their.push(await perSecond(rounds, theirs));
    }
    return [
      atLeast(
        'SPF of a domain by two strangers (mailauth alone, node’s resolver)',
        'domains/s',
        median(own),
        median(their),
        0.3,
      ),
    ];
  } finally {
    await lab.stop();
  }
}
