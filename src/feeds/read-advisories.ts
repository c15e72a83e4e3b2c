import type { AdvisoryFeed } from '../matching/advisory-feed.ts';
import {
  advisoryFeedOf,
  type OsvRecord,
  type PackageAdvisory,
  packageAdvisories,
  readOsvRecord,
  unreadableAdvisories,
} from '../matching/advisory-feed.ts';
import { feedName } from '../matching/package-identity.ts';
import { readArchive } from '../zip/read-archive.ts';
import { feedLimits, type ReadFeed } from './feed.ts';

const recordIn = (text: string): OsvRecord | null => {
  try {
    return readOsvRecord(text);
  } catch {
    return null;
  }
};

/** The day of an instant; undefined when it is none. */
function dayOf(modified: string): string | undefined {
  const moment = Date.parse(modified);
  return Number.isNaN(moment) || moment > lastMoment ? undefined : new Date(moment).toISOString().slice(0, 10);
}

/** The end of the year 9999. */
const lastMoment = 253_402_300_799_999;

const baseOf = (key: string): string => key.split('/')[0]?.split(':')[0] ?? '';

/** After so many records others get their turn. */
const batch = 200;

const aMoment = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** What the records say, as text: package by package, each with the advisories that name it. */
class Gathered {
  readonly #packages = new Map<string, string[]>();
  readonly #ecosystems = new Map<string, number>();
  newest = '';
  count = 0;
  /** Records that could not be read; what they name stays open. */
  readonly unread: string[] = [];

  add(member: string, text: string): void {
    const record = recordIn(text);
    const day = record === null ? undefined : dayOf(record.modified);
    const told = record === null || day === undefined ? (unreadableAdvisories(text) ?? []) : packageAdvisories(record);
    if (day === undefined) this.unread.push(member);
    else {
      if (day > this.newest) this.newest = day;
      if (told.length > 0) this.count += 1;
    }
    for (const { key, advisory, affected } of told) {
      const list = this.#packages.get(key) ?? [];
      if (list.length === 0) this.#packages.set(key, list);
      list.push(JSON.stringify({ advisory, affected }));
    }
    for (const base of new Set(told.map(({ key }) => baseOf(key))))
      this.#ecosystems.set(base, (this.#ecosystems.get(base) ?? 0) + 1);
  }

  /** The ecosystem that every archive of OSV is about: the one that most of its records name. */
  get ecosystem(): string | undefined {
    return [...this.#ecosystems].sort((a, b) => b[1] - a[1])[0]?.[0];
  }

  /** Names of packages may hold a slash, ecosystems don't. */
  ecosystemsOf(base: string): readonly string[] {
    const names = [...this.#packages.keys()].map((key) => key.split('/')[0] ?? '');
    return [...new Set(names)].filter((name) => baseOf(name) === base).sort();
  }

  *lines(base: string): Generator<string> {
    for (const [key, told] of this.#packages)
      if (baseOf(key) === base) yield `${JSON.stringify(key)}\t[${told.join(',')}]`;
  }
}

/**
 * An archive of OSV records (`all.zip` of one ecosystem). null: it holds none, or more that can't be read than can. Single records that can't be read are
 * counted and told. Throws BadArchive.
 */
export async function readAdvisories(path: string): Promise<ReadFeed | null> {
  const gathered = new Gathered();
  let read = 0;
  for (const member of readArchive(path, feedLimits.archive)) {
    if (!member.name.endsWith('.json')) continue;
    gathered.add(member.name, member.content().toString('utf8'));
    read += 1;
    if (read % batch === 0) await aMoment();
  }
  const { ecosystem, newest, count, unread } = gathered;
  if (unread.length * 2 > read || ecosystem === undefined || ecosystem === '' || ecosystem.length > 100) return null;
  const ecosystems = gathered.ecosystemsOf(ecosystem);
  return { kind: 'advisories', ecosystem, date: newest, count, unread, ecosystems, lines: gathered.lines(ecosystem) };
}

interface StoredPackage {
  readonly advisory: PackageAdvisory['advisory'];
  readonly affected: PackageAdvisory['affected'];
}

/** A feed that was kept earlier may spell a name as its publisher does; look-ups spell it as the ecosystem compares it. */
function todaysKey(kept: string): string {
  const slash = kept.indexOf('/');
  const ecosystem = kept.slice(0, slash);
  return `${ecosystem}/${feedName(ecosystem, kept.slice(slash + 1))}`;
}

/** Of a kept feed, what it says of the wanted packages. Lines of other packages are passed over unread. */
export async function advisoriesIn(
  ecosystem: string,
  lines: AsyncIterable<string>,
  wanted: ReadonlySet<string>,
): Promise<AdvisoryFeed> {
  const told: PackageAdvisory[] = [];
  for await (const line of lines) {
    const end = line.indexOf('\t');
    const key = todaysKey(JSON.parse(line.slice(0, end)) as string);
    if (!wanted.has(key)) continue;
    for (const one of JSON.parse(line.slice(end + 1)) as readonly StoredPackage[]) told.push({ key, ...one });
  }
  return advisoryFeedOf(ecosystem, told);
}
