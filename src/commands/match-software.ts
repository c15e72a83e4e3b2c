import type { Actor } from '../core/contract/actor.ts';
import { canonicalJson } from '../core/kernel/canonical-json.ts';
import type { JsonObject } from '../core/kernel/json.ts';
import { japanDay, type PlainDate } from '../core/kernel/plain-date.ts';
import { accepted, type Result, refused } from '../core/kernel/result.ts';
import type { EntryChange, RegisterEntry, Registers } from '../core/registers/entry.ts';
import { feedNameOf } from '../core/registers/feed-snapshot.ts';
import { cloudItemOf } from '../core/registers/ismap-conclusion.ts';
import { type SoftwareConclusion, softwareItemOf } from '../core/registers/software-conclusion.ts';
import { keptFeeds, type LoadedFeeds, loadFeeds } from '../feeds/matching-feeds.ts';
import { concludeAll } from '../matching/conclude.ts';
import { matchIsmap } from '../matching/ismap-match.ts';
import { type Context, type ContractName, loadContract, type Refusal } from './context.ts';

/** A book as it should stand, by id. */
type Wanted = ReadonlyMap<string, unknown>;

/** What must be written so that a book stands as wanted: nothing where it already does. */
function changesTo(register: string, wanted: Wanted, current: readonly RegisterEntry[]): EntryChange[] {
  const byId = new Map(current.map((entry) => [entry.id, entry]));
  const gone = current
    .filter(({ id }) => !wanted.has(id))
    .map(({ id, revision }) => ({ register, entryId: id, expectedRevision: revision, data: null }));
  const written = [...wanted].flatMap(([entryId, value]) => {
    const data = value as JsonObject;
    const entry = byId.get(entryId);
    if (entry !== undefined && canonicalJson(entry.data) === canonicalJson(data)) return [];
    return [{ register, entryId, expectedRevision: entry?.revision ?? 0, data }];
  });
  return [...written, ...gone];
}

const byId = <Value>(rows: readonly RegisterEntry[] = [], of: (row: RegisterEntry) => Value): Map<string, Value> =>
  new Map(rows.map((row) => [row.id, of(row)]));

const isOfIsmap = (name: string): boolean => name.startsWith('ismap');

/** The snapshots of one half, software or ISMAP, beside those that the contract has of it. */
function snapshotChanges(registers: Registers, { snapshots }: LoadedFeeds, ismap: boolean): EntryChange[] {
  const wanted = snapshots.filter(({ kind }) => isOfIsmap(kind) === ismap);
  const current = (registers.feedSnapshots ?? []).filter(({ id }) => isOfIsmap(id) === ismap);
  return changesTo('feedSnapshots', new Map(wanted.map((one) => [feedNameOf(one), one])), current);
}

/** Conclusions with the day since which each vulnerability is told: what was told before keeps its day, also under another number. */
function withDays(
  wanted: ReadonlyMap<string, SoftwareConclusion>,
  current: readonly RegisterEntry[],
  today: PlainDate,
): ReadonlyMap<string, SoftwareConclusion> {
  const before = new Map(current.map(({ id, data }) => [id, data as unknown as SoftwareConclusion]));
  const dated = ([id, conclusion]: [string, SoftwareConclusion]): [string, SoftwareConclusion] => {
    const told = before.get(id)?.vulnerabilities ?? [];
    const vulnerabilities = conclusion.vulnerabilities.map((one) => {
      const names = [one.id, ...one.aliases];
      const known = told.find((old) => [old.id, ...old.aliases].some((name) => names.includes(name)));
      const toldSince = known === undefined ? today : known.toldSince;
      return toldSince === undefined ? one : { ...one, toldSince };
    });
    return [id, { ...conclusion, vulnerabilities }];
  };
  return new Map([...wanted].map(dated));
}

/** The books of conclusions as the feeds would have them on a day. What no feed at hand speaks of stays as it is. */
export function conclusionChanges(registers: Registers, feeds: LoadedFeeds, today: PlainDate): EntryChange[] {
  const halves = new Set(feeds.snapshots.map(({ kind }) => isOfIsmap(kind)));
  const items = byId(registers.software, ({ data }) => softwareItemOf(data));
  const services = byId(registers.cloudServices, ({ data }) => matchIsmap(cloudItemOf(data), feeds.listings));
  const { softwareConclusions = [], ismapConclusions = [] } = registers;
  return [
    ...(halves.has(false)
      ? changesTo(
          'softwareConclusions',
          withDays(concludeAll(items, feeds.software), softwareConclusions, today),
          softwareConclusions,
        )
      : []),
    ...(halves.has(true) ? changesTo('ismapConclusions', services, ismapConclusions) : []),
    ...[...halves].flatMap((ismap) => snapshotChanges(registers, feeds, ismap)),
  ];
}

/** What a match did. */
export interface MatchedSoftware {
  readonly rows: number;
  readonly services: number;
  /** Entries written; 0: nothing had changed. */
  readonly written: number;
  readonly feeds: number;
}

async function matchOnce(
  context: Context,
  actor: Actor,
  contract: ContractName,
): Promise<Result<MatchedSoftware, Refusal>> {
  const found = await loadContract(context, actor, contract);
  if (!found.ok) return found;
  const { registers } = found.value.state;
  const rows = registers.software ?? [];
  const feeds = await loadFeeds(
    keptFeeds(context.dataFolder),
    rows.map(({ data }) => softwareItemOf(data)),
  );
  if (feeds.snapshots.length === 0)
    return refused({
      type: 'notFound',
      what: {
        ja: '照合するフィード（junshu feed import・update）',
        en: 'feed to match with (junshu feed import, update)',
      },
    });
  const changes = conclusionChanges(registers, feeds, japanDay(context.now()));
  const told = {
    rows: rows.length,
    services: (registers.cloudServices ?? []).length,
    written: changes.length,
    feeds: feeds.snapshots.length,
  };
  if (changes.length === 0) return accepted(told);
  const { contractId } = found.value;
  const committed = await context.committer.commit({
    contractId,
    actor,
    at: context.now(),
    verb: 'matchSoftware',
    changes,
  });
  return committed.ok ? accepted(told) : committed;
}

/** Somebody may write at the same moment: a person, or a round after a feed came in. */
const tries = 3;

/**
 * Holds a contract's software and cloud services against the feeds that are kept, and stores what they say as entries of the
 * contract, written only where something changed. Claims are left alone.
 */
export async function matchSoftware(
  context: Context,
  actor: Actor,
  contract: ContractName,
): Promise<Result<MatchedSoftware, Refusal>> {
  let matched = await matchOnce(context, actor, contract);
  for (let done = 1; done < tries && !matched.ok && matched.refusal.type === 'revisionConflict'; done += 1)
    matched = await matchOnce(context, actor, contract);
  return matched;
}
