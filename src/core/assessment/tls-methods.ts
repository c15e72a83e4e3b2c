import type { z } from 'zod';
import type { ProbeName } from '../checks/observation.ts';
import { sslscanDataSchema } from '../checks/site/sslscan-observation.ts';
import { testsslDataSchema } from '../checks/site/testssl-observation.ts';
import { type TlsVersion, tlsDataSchema } from '../checks/site/tls-observation.ts';
import type { Facts } from './facts.ts';
import { isFreshAt } from './fresh-conclusion.ts';
import { findKept } from './kept-observations.ts';

/** What one method says of each version: offered or not; versions of which it could not tell are left out. */
type Told = ReadonlyMap<TlsVersion, 'accepted' | 'refused'>;

const nothing: Told = new Map();

/** What was seen of a site by a probe, while it is in date. */
function seenBy<Data>(probe: ProbeName, shape: z.ZodType<Data>, siteId: string, facts: Facts): Data | undefined {
  const kept = findKept({ area: 'site', register: 'sites', entryId: siteId }, probe, facts);
  if (kept === undefined || !isFreshAt(kept.observation.endedAt, facts)) return undefined;
  const { seen } = kept.observation;
  return seen.state === 'seen' ? shape.safeParse(seen.data).data : undefined;
}

const statesOf = (
  versions: readonly { readonly version: TlsVersion; readonly state: 'accepted' | 'refused' | 'unknown' }[],
): Told => new Map(versions.flatMap(({ version, state }) => (state === 'unknown' ? [] : [[version, state] as const])));

function bySslscan(siteId: string, ours: Told, facts: Facts): Told {
  const accepted = seenBy('sslscan', sslscanDataSchema, siteId, facts)?.accepted ?? [];
  // It lists what is offered; where it lists nothing, it saw nothing.
  if (accepted.length === 0) return nothing;
  return new Map([...ours.keys()].map((version) => [version, accepted.includes(version) ? 'accepted' : 'refused']));
}

/** How our own look at the versions of TLS stands to what other people's tools say of the same site. */
interface TlsMethods {
  /** Another tool spoke of what we saw too, and nothing differs. */
  readonly agree: boolean;
  /** Versions of which two methods say the opposite. */
  readonly differing: readonly TlsVersion[];
}

/** Our own greetings beside sslscan and testssl, each in date. What one of them could not tell is no disagreement. */
export function tlsMethods(siteId: string, facts: Facts): TlsMethods {
  const ours = statesOf(seenBy('tls', tlsDataSchema, siteId, facts)?.versions ?? []);
  const others = [
    bySslscan(siteId, ours, facts),
    statesOf(seenBy('testssl', testsslDataSchema, siteId, facts)?.versions ?? []),
  ];
  const shared = [...ours].flatMap(([version, state]) =>
    others.flatMap((told) => {
      const other = told.get(version);
      return other === undefined ? [] : [{ version, isSame: other === state }];
    }),
  );
  const differing = [...new Set(shared.filter(({ isSame }) => !isSame).map(({ version }) => version))];
  return { agree: shared.length > 0 && differing.length === 0, differing };
}
