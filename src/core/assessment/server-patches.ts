import { normalForm } from '../kernel/normal-form.ts';
import { textKey } from '../kernel/text-key.ts';
import type { Verdict } from '../kernel/three-values.ts';
import type { JudgedFacts } from './language/judged-facts.ts';
import type { JudgedRow } from './language/judged-row.ts';
import { keysOfServer } from './machines.ts';
import { worstOf } from './rule.ts';
import type { ToldVulnerability } from './software-facts.ts';
import { isAnswered, recordsFor, toldOf } from './software-reading.ts';

type Server = JudgedRow<'servers'>;
type Package = JudgedRow<'software'>;

/** Servers in the contractor's or a subcontractor's responsibility (受注者自身（再委託先を含む。）が管理責任を有する). */
export const ownServers = (facts: JudgedFacts): readonly Server[] =>
  facts.rows('servers').filter((server) => server.choice('responsibility') !== 'others');

/** What own servers are called. */
const serverKeys = (facts: JudgedFacts): ReadonlySet<string> => new Set(ownServers(facts).flatMap(keysOfServer));

/** A place as a whole, and each of several. */
const partsOf = (place: string): readonly string[] => [place, ...normalForm(place, 'NFKC').split(/[、,;；／/\s]+/)];

/** The own servers that places name, by their keys; many packages are in few places. */
function serversByPlace(facts: JudgedFacts): ReadonlyMap<string, readonly string[]> {
  const servers = serverKeys(facts);
  const places = new Set(facts.rows('software').map((row) => row.words('place')));
  return new Map(
    [...places].map((place) => [
      place,
      partsOf(place)
        .map(textKey)
        .filter((key) => servers.has(key)),
    ]),
  );
}

/** The own servers that a place names. */
const serversAt = (place: string, facts: JudgedFacts): readonly string[] =>
  facts.derived(serversByPlace).get(place) ?? [];

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
  const records = recordsFor(row, told, facts);
  if (records.some((record) => record.flag('affected') === false)) return 'satisfied';
  const isUnderWay = records.some((record) => record.isBy('doneOn') || isAhead(record, facts));
  return isUnderWay ? 'undetermined' : 'notSatisfied';
}

/** The known fixes that are not applied to a package, and that nothing on record excuses. */
export const openFixesOf = (row: Package, facts: JudgedFacts): readonly ToldVulnerability[] =>
  toldOf(row, facts).filter((told) => isFixable(told) && openState(row, told, facts) === 'notSatisfied');

/** Whether all known fixes are applied to a package. */
export function fixesApplied(row: Package, facts: JudgedFacts): Verdict {
  const states = toldOf(row, facts).map((one) =>
    isFixable(one) ? openState(row, one, facts) : one.affected === 'undetermined' ? 'undetermined' : 'satisfied',
  );
  const worst = states.length === 0 ? 'satisfied' : worstOf(states);
  return worst === 'satisfied' && !isAnswered(row, facts) ? 'undetermined' : worst;
}
