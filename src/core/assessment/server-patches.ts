import { textKey } from '../kernel/text-key.ts';
import type { Verdict } from '../kernel/three-values.ts';
import { feedNameOf } from '../registers/feed-snapshot.ts';
import { feedMaxAge, feedSnapshots, isStaleFeed } from './feed-facts.ts';
import type { JudgedFacts } from './language/judged-facts.ts';
import { JudgedRow } from './language/judged-row.ts';
import { keysOfServer } from './machines.ts';
import { worstOf } from './rule.ts';
import { conclusionOf, recordsOf, type ToldVulnerability } from './software-facts.ts';
import { toldOf } from './software-reading.ts';

type Server = JudgedRow<'servers'>;
type Package = JudgedRow<'software'>;

/** Servers in the contractor's or a subcontractor's responsibility (受注者自身（再委託先を含む。）が管理責任を有する). */
export const ownServers = (facts: JudgedFacts): readonly Server[] =>
  facts.rows('servers').filter((server) => server.choice('responsibility') !== 'others');

const keys = new WeakMap<JudgedFacts, ReadonlySet<string>>();

/** What own servers are called. */
function serverKeys(facts: JudgedFacts): ReadonlySet<string> {
  const made = keys.get(facts) ?? new Set(ownServers(facts).flatMap(keysOfServer));
  keys.set(facts, made);
  return made;
}

/** A place as a whole, and each of several. */
const partsOf = (place: string): readonly string[] =>
  [place, ...place.split(/[、,;；／/\s]+/)].filter((part) => part !== '');

const byPlace = new WeakMap<JudgedFacts, Map<string, readonly string[]>>();

/** The own servers that a place names, by their keys; asked of many packages of few places. */
function serversAt(place: string, facts: JudgedFacts): readonly string[] {
  const places = byPlace.get(facts) ?? new Map<string, readonly string[]>();
  byPlace.set(facts, places);
  const known = places.get(place);
  if (known !== undefined) return known;
  const found = partsOf(place)
    .map(textKey)
    .filter((key) => serverKeys(facts).has(key));
  places.set(place, found);
  return found;
}

/** A package that is installed on an own server: its place names one, alone or among others (web01、web02). */
export const isServerPackage = (row: Package, facts: JudgedFacts): boolean =>
  row.says('purl') && serversAt(row.words('place'), facts).length > 0;

/** Own servers of which no package is known: nobody can say what is missing there. */
export function serversWithoutPackages(facts: JudgedFacts): readonly Server[] {
  const rows = facts.rows('software').filter((row) => row.says('purl'));
  const named = new Set(rows.flatMap((row) => serversAt(row.words('place'), facts)));
  return ownServers(facts).filter((server) => !keysOfServer(server).some((key) => named.has(key)));
}

/** A version that mends it is known, and an older one is installed. */
const isFixable = ({ affected, fixedIn }: ToldVulnerability): boolean => affected === 'notSatisfied' && fixedIn !== '';

/** Planned for a day that has not passed. */
function isAhead(record: JudgedRow<'vulnerabilities'>, facts: JudgedFacts): boolean {
  const planned = record.day('plannedFor');
  return record.says('plan') && planned !== null && !facts.isPast(planned);
}

/** What is on record may excuse it: found not to affect the work; or done, or planned for a day to come, though the row is as before. */
function openState(row: Package, told: ToldVulnerability, facts: JudgedFacts): Verdict {
  const records = recordsOf(JudgedRow.entryOf(row), told, facts.facts).flatMap(
    ({ id }) => facts.row('vulnerabilities', id) ?? [],
  );
  if (records.some((record) => record.flag('affected') === false)) return 'satisfied';
  const isUnderWay = records.some((record) => record.isBy('doneOn') || isAhead(record, facts));
  return isUnderWay ? 'undetermined' : 'notSatisfied';
}

/** The known fixes that are not applied to a package, and that nothing on record excuses. */
export const openFixesOf = (row: Package, facts: JudgedFacts): readonly ToldVulnerability[] =>
  toldOf(row, facts).filter((told) => isFixable(told) && openState(row, told, facts) === 'notSatisfied');

/** Silence of a feed that answers for the package and is not too old. */
function isAnswered(row: Package, { facts }: JudgedFacts): boolean {
  const coveredBy = conclusionOf(JudgedRow.entryOf(row), facts)?.coveredBy ?? null;
  const feed = feedSnapshots(facts).find((snapshot) => feedNameOf(snapshot) === coveredBy);
  return feed !== undefined && !isStaleFeed(feed, feedMaxAge(facts, 'advisories'), facts.asOf);
}

/** Whether all known fixes are applied to a package. */
export function fixesApplied(row: Package, facts: JudgedFacts): Verdict {
  const states = toldOf(row, facts).map((one) =>
    isFixable(one) ? openState(row, one, facts) : one.affected === 'undetermined' ? 'undetermined' : 'satisfied',
  );
  const worst = states.length === 0 ? 'satisfied' : worstOf(states);
  return worst === 'satisfied' && !isAnswered(row, facts) ? 'undetermined' : worst;
}
