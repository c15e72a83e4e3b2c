import type { CodeSignal, ContentData, Reach, ReachCertainty } from '../../core/checks/content/content-observation.ts';
import type { SourceScan } from './scan-source.ts';

type Merged = Pick<ContentData, 'reaches' | 'moreReaches' | 'signals' | 'moreSignals' | 'unread' | 'moreUnread'>;

const [mostReaches, mostSignals, mostUnread] = [250, 150, 100];

const rank: Readonly<Record<ReachCertainty, number>> = { automatic: 0, possible: 1, onAct: 2 };

const cut = (text: string, length = 200): string => text.slice(0, length);

/** Reaches of many sources, each host and channel once, the certain ones first. Own hosts count only where they are plain. */
export function mergeReaches(
  scans: readonly Pick<SourceScan, 'page' | 'reaches'>[],
  ownHosts: readonly string[],
): Reach[] {
  const merged = new Map<string, Reach>();
  for (const { page, reaches } of scans)
    for (const { host, isPlain, certainty, channel, href } of reaches) {
      if (ownHosts.includes(host) && !isPlain) continue;
      const key = `${host} ${certainty} ${isPlain} ${channel}`;
      const known = merged.get(key);
      if (known === undefined)
        merged.set(key, { host, isPlain, certainty, channel, page: cut(page), url: cut(href), count: 1 });
      else merged.set(key, { ...known, count: known.count + 1 });
    }
  return [...merged.values()].sort((a, b) => rank[a.certainty] - rank[b.certainty]);
}

/** Room for one channel of each host comes before that for further channels, so that no host is lost while there is room. */
function hostsFirst(reaches: readonly Reach[]): readonly Reach[] {
  const seen = new Set<string>();
  const [first, rest]: [Reach[], Reach[]] = [[], []];
  for (const reach of reaches)
    (seen.size === seen.add(`${reach.host} ${reach.certainty}`).size ? rest : first).push(reach);
  return [...first, ...rest];
}

function mergeSignals(scans: readonly SourceScan[]): ContentData['signals'] {
  return scans.flatMap(({ page, signals }) =>
    [...Map.groupBy(signals, (signal) => signal)].map(([signal, all]: [CodeSignal, readonly CodeSignal[]]) => ({
      signal,
      page: cut(page),
      count: all.length,
    })),
  );
}

/** What many sources hold, within the bounds of an observation; what finds no room is counted. */
export function mergeScans(scans: readonly SourceScan[], ownHosts: readonly string[]): Merged {
  const reaches = hostsFirst(mergeReaches(scans, ownHosts));
  const signals = mergeSignals(scans);
  const unread = scans.flatMap(({ page, unread: all }) =>
    all.map(({ reason, detail }) => ({ page: cut(page), reason, detail: cut(detail) })),
  );
  return {
    reaches: reaches.slice(0, mostReaches),
    moreReaches: Math.max(0, reaches.length - mostReaches),
    signals: signals.slice(0, mostSignals),
    moreSignals: Math.max(0, signals.length - mostSignals),
    unread: unread.slice(0, mostUnread),
    moreUnread: Math.max(0, unread.length - mostUnread),
  };
}
