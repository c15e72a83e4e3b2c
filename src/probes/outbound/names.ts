import { Resolver } from 'node:dns/promises';
import { Unseen, unseenOf } from '../unseen.ts';

/** How names become addresses. Asks DNS itself, never the machine's own tables. */
export interface Names {
  readonly resolver: Resolver;
  /** Every address of a name, both families. Throws Unseen when there is none. */
  addressesOf(host: string): Promise<readonly string[]>;
}

const attempt = async (ask: Promise<string[]>): Promise<readonly string[] | Unseen> =>
  ask.catch((error: unknown) => unseenOf(error));

/** Names by the given DNS servers ('192.0.2.1' or '192.0.2.1:5353'); the machine's own when none are given. */
export function namesBy(servers: readonly string[], milliseconds: number): Names {
  const resolver = new Resolver({ timeout: milliseconds, tries: 2 });
  if (servers.length > 0) resolver.setServers(servers);
  return {
    resolver,
    async addressesOf(host) {
      const answers = await Promise.all([attempt(resolver.resolve4(host)), attempt(resolver.resolve6(host))]);
      const addresses = answers.flatMap((answer) => (answer instanceof Unseen ? [] : answer));
      if (addresses.length > 0) return addresses;
      const failures = answers.filter((answer) => answer instanceof Unseen);
      // One family without an address is ordinary; a failure of DNS says more than an absence.
      throw failures.find(({ reason }) => reason !== 'nameNotFound') ?? new Unseen('nameNotFound', host);
    },
  };
}
