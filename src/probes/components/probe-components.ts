import type { Tool } from '../../core/checks/observation.ts';
import type { ComponentsData } from '../../core/checks/software/components-observation.ts';
import { feedNameOf } from '../../core/registers/feed-snapshot.ts';
import { type SoftwareItem, softwareItemOf, softwareKey } from '../../core/registers/software-conclusion.ts';
import { type FeedSource, type LoadedFeeds, loadFeeds } from '../../feeds/matching-feeds.ts';
import { concludeSoftware } from '../../matching/conclude.ts';
import type { Component, ComponentList } from '../../tables/component-list.ts';
import { capped } from '../files/capped.ts';
import { observe } from '../observe.ts';
import type { Gathered, ProbeKit } from '../probe-kit.ts';
import { ownTool } from '../tools.ts';
import { Unseen } from '../unseen.ts';
import { short, summarise } from './summarise.ts';

/** What CycloneDX lists beside software. */
const others = ['file', 'data', 'cryptographic-asset', 'machine-learning-model', 'device'];

const isSoftware = ({ kind }: Component): boolean => !others.includes(kind);

const itemsOf = (components: readonly Component[]): readonly SoftwareItem[] => [
  ...new Map(
    components.map(({ name, version, purl, cpe }) => {
      const item = softwareItemOf({ name, version, purl, cpe });
      return [softwareKey(item), item];
    }),
  ).values(),
];

/** Each feed that was used, as a tool with the day of its data. */
const toolsOf = ({ snapshots }: LoadedFeeds): Tool[] =>
  snapshots
    .filter(({ kind }) => !kind.startsWith('ismap'))
    .slice(0, 9)
    .map((one) => ({ name: feedNameOf(one), version: `sha256:${one.digest}`, arguments: [], dataAsOf: one.date }));

/** Others get their turn after so many. */
const batch = 500;

async function concludeInTurns(items: readonly SoftwareItem[], feeds: LoadedFeeds, signal: AbortSignal) {
  const concluded = [];
  for (const [index, item] of items.entries()) {
    concluded.push(concludeSoftware(item, feeds.software));
    if (index % batch !== batch - 1) continue;
    await new Promise((resolve) => setImmediate(resolve));
    if (signal.aborted) throw new Unseen('stopped', '');
  }
  return concluded;
}

/** Holds a list of software against the feeds. The raw output is every conclusion, also those that the observation only counts. */
export async function probeComponents(
  target: string,
  list: ComponentList,
  source: FeedSource,
  { now, signal }: Pick<ProbeKit, 'now' | 'signal'>,
): Promise<Gathered> {
  const tools: Tool[] = [ownTool(['components'])];
  let raw: Uint8Array | undefined;
  const run = { probe: 'components', version: 1, target, now, tools } as const;
  const observation = await observe(run, async (): Promise<ComponentsData> => {
    const software = list.components.filter(isSoftware);
    const items = itemsOf(software);
    const ranged = software.filter(({ range }) => range !== undefined);
    const elsewhere = new Set(itemsOf(ranged).map(softwareKey));
    const feeds = await loadFeeds(source, items);
    tools.push(...toolsOf(feeds));
    const concluded = await concludeInTurns(items, feeds, signal);
    raw = Buffer.from(JSON.stringify(concluded));
    return {
      format: short(list.format),
      place: short(list.place),
      external: capped(ranged.map(({ name, range = '' }) => short(`${name} ${range}`.trim()))),
      others: list.components.length - software.length,
      ...summarise(concluded, feeds, elsewhere),
    };
  });
  return raw === undefined ? { observation } : { observation, raw };
}
