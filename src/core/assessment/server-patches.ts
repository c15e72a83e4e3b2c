import { textKey } from '../kernel/text-key.ts';
import type { Verdict } from '../kernel/three-values.ts';
import type { RegisterEntry } from '../registers/entry.ts';
import { feedNameOf } from '../registers/feed-snapshot.ts';
import { type Facts, textOf } from './facts.ts';
import { feedMaxAge, feedSnapshots, isStaleFeed } from './feed-facts.ts';
import { worstOf } from './rule.ts';
import { conclusionOf, recordsOf, type ToldVulnerability, vulnerabilitiesOf } from './software-facts.ts';

/** What a server is called, by name and by host. */
const keysOf = ({ data }: RegisterEntry): readonly string[] =>
  ['name', 'host'].map((field) => textKey(textOf(data, field) ?? '')).filter((key) => key !== '');

const known = new WeakMap<Facts, ReadonlySet<string>>();

/** What own servers are called. */
function serverKeys(facts: Facts): ReadonlySet<string> {
  const made = known.get(facts) ?? new Set(facts.rows('servers').flatMap(keysOf));
  known.set(facts, made);
  return made;
}

/** A place as a whole, and each of several. */
const partsOf = (place: string): readonly string[] =>
  [place, ...place.split(/[、,;；／/\s]+/)].filter((part) => part !== '');

/** A package that is installed on an own server: its place names one, alone or among others (web01、web02). */
export function isServerPackage({ data }: RegisterEntry, facts: Facts): boolean {
  if (textOf(data, 'purl') === undefined) return false;
  const keys = serverKeys(facts);
  return partsOf(textOf(data, 'place') ?? '').some((part) => keys.has(textKey(part)));
}

/** Own servers of which no package is known: nobody can say what is missing there. */
export function serversWithoutPackages(facts: Facts): readonly RegisterEntry[] {
  const named = new Set(
    facts
      .rows('software')
      .filter((row) => isServerPackage(row, facts))
      .flatMap(({ data }) => partsOf(textOf(data, 'place') ?? '').map(textKey)),
  );
  return facts.rows('servers').filter((server) => !keysOf(server).some((key) => named.has(key)));
}

/** A version that mends it is known, and an older one is installed. */
const isFixable = ({ affected, fixedIn }: ToldVulnerability): boolean => affected === 'notSatisfied' && fixedIn !== '';

/** What is on record may excuse it: found not to affect the work; or done, or planned for a day to come, though the row is as before. */
function openState(row: RegisterEntry, told: ToldVulnerability, facts: Facts): Verdict {
  const records = recordsOf(row, told, facts).map(({ data }) => data);
  if (records.some(({ affected }) => affected === false)) return 'satisfied';
  const isUnderWay = records.some(
    (data) =>
      (textOf(data, 'doneOn') ?? '9999') <= facts.asOf ||
      (textOf(data, 'plan') !== undefined && (textOf(data, 'plannedFor') ?? '') >= facts.asOf),
  );
  return isUnderWay ? 'undetermined' : 'notSatisfied';
}

/** The known fixes that are not applied to a package, and that nothing on record excuses. */
export const openFixesOf = (row: RegisterEntry, facts: Facts): readonly ToldVulnerability[] =>
  vulnerabilitiesOf(row, facts).filter((told) => isFixable(told) && openState(row, told, facts) === 'notSatisfied');

/** Silence of a feed that answers for the package and is not too old. */
function isAnswered(row: RegisterEntry, facts: Facts): boolean {
  const coveredBy = conclusionOf(row, facts)?.coveredBy ?? null;
  const feed = feedSnapshots(facts).find((snapshot) => feedNameOf(snapshot) === coveredBy);
  return feed !== undefined && !isStaleFeed(feed, feedMaxAge(facts, 'advisories'), facts.asOf);
}

/** Whether all known fixes are applied to a package. */
export function fixesApplied(row: RegisterEntry, facts: Facts): Verdict {
  const told = vulnerabilitiesOf(row, facts);
  const states = told.map((one) =>
    isFixable(one) ? openState(row, one, facts) : one.affected === 'undetermined' ? 'undetermined' : 'satisfied',
  );
  const worst = states.length === 0 ? 'satisfied' : worstOf(states);
  return worst === 'satisfied' && !isAnswered(row, facts) ? 'undetermined' : worst;
}
