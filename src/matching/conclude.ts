import type { FeedSnapshot } from '../core/registers/feed-snapshot.ts';
import { feedNameOf } from '../core/registers/feed-snapshot.ts';
import {
  type KnownVulnerability,
  type SoftwareConclusion,
  type SoftwareItem,
  softwareKey,
} from '../core/registers/software-conclusion.ts';
import { publicId, spokenOf } from './advisory-names.ts';
import type { ExploitedFeed } from './exploited-feed.ts';
import { ecosystemsNamed, isExtended, type PackageIdentity, packageIdentity, purlParts } from './package-identity.ts';
import type { SupportIndex } from './support-feed.ts';
import type { VulnerabilityIndex, VulnerabilityMatch } from './vulnerability-index.ts';

/** The feeds that conclusions are drawn from; null or empty where none was imported. */
export interface MatchingFeeds {
  readonly support: SupportIndex | null;
  readonly vulnerabilities: VulnerabilityIndex;
  /** Ecosystems with their releases ('PyPI', 'Debian:12') that the advisory feeds speak of. */
  readonly ecosystems: ReadonlySet<string>;
  readonly exploited: ExploitedFeed | null;
}

const longest = 500;

function known(
  { advisory, affected, fixedIn }: VulnerabilityMatch,
  exploited: ExploitedFeed | null,
): KnownVulnerability {
  const id = publicId(advisory);
  const names = spokenOf(advisory);
  const days = names.flatMap((name) => exploited?.get(name) ?? []);
  const dueOn = days.sort()[0] ?? null;
  return {
    id,
    aliases: names.filter((name) => name !== id),
    summary: advisory.summary,
    severity: advisory.severity,
    affected,
    fixedIn: fixedIn.slice(0, longest),
    isExploited: exploited === null ? null : dueOn !== null,
    exploitedDueOn: dueOn,
  };
}

/** The feed that answers for a package. Of a binary package that no advisory names, the source may be named: nothing answers then. */
function coverOf(identity: PackageIdentity, { ecosystems, vulnerabilities }: MatchingFeeds): string | null {
  const { ecosystem, version, isSourceKnown } = identity;
  const answering = ecosystemsNamed(identity).filter((name) => !isExtended(name));
  if (!answering.some((name) => ecosystems.has(name)) || version === '') return null;
  if (!isSourceKnown && !vulnerabilities.has(identity)) return null;
  const [base = ecosystem] = ecosystem.split(':');
  return feedNameOf({ kind: 'advisories', ecosystem: base });
}

/** What the feeds say of one piece of software. Pure. */
export function concludeSoftware(item: SoftwareItem, feeds: MatchingFeeds): SoftwareConclusion {
  const parts = item.purl === '' ? null : purlParts(item.purl);
  const identity = packageIdentity(item, parts);
  const matches = identity === null ? [] : feeds.vulnerabilities.match(identity);
  return {
    item,
    support: feeds.support?.match(item, parts) ?? null,
    package: identity === null ? null : `${identity.ecosystem}/${identity.name}`.slice(0, longest),
    coveredBy: identity === null ? null : coverOf(identity, feeds),
    vulnerabilities: matches.map((match) => known(match, feeds.exploited)),
  };
}

/** What the feeds say of many rows, by id. The same software in several places is matched once. */
export function concludeAll(
  items: ReadonlyMap<string, SoftwareItem>,
  feeds: MatchingFeeds,
): ReadonlyMap<string, SoftwareConclusion> {
  const once = new Map<string, SoftwareConclusion>();
  const conclusions = new Map<string, SoftwareConclusion>();
  for (const [id, item] of items) {
    const key = softwareKey(item);
    const conclusion = once.get(key) ?? concludeSoftware(item, feeds);
    once.set(key, conclusion);
    conclusions.set(id, conclusion);
  }
  return conclusions;
}

/** The ecosystems of some rows without their releases, in which advisories are to be looked for. */
export function ecosystemsOf(items: Iterable<SoftwareItem>): readonly string[] {
  const names = [...items].flatMap((item) => packageIdentity(item)?.ecosystem.split(':')[0] ?? []);
  return [...new Set(names)].sort();
}

/** The snapshot of a feed as a contract keeps it. */
export const snapshotOf = ({ kind, ecosystem, digest, date, source }: FeedSnapshot): FeedSnapshot => ({
  kind,
  ...(ecosystem === undefined ? {} : { ecosystem }),
  digest,
  date,
  ...(source === undefined ? {} : { source }),
});
