import type { Actor } from '../core/contract/actor.ts';
import type { Bilingual } from '../core/kernel/bilingual.ts';
import { accepted, type Result, refused } from '../core/kernel/result.ts';
import { softwareItemOf } from '../core/registers/software-conclusion.ts';
import { download, NotFetched } from '../feeds/download.ts';
import type { FeedRecord } from '../feeds/feed.ts';
import { listFeeds } from '../feeds/feed-store.ts';
import { type FeedPlace, type FeedPlaces, officialPlaces, placesFor } from '../feeds/official-places.ts';
import { ecosystemsOf } from '../matching/conclude.ts';
import { readSummaries } from '../postgres/summary-store.ts';
import { type Context, loadContract, type Refusal } from './context.ts';
import { importFeed } from './import-feed.ts';

/** Ten minutes for a feed of some hundred megabytes on a slow line. */
const patience = 600_000;

const whys: Readonly<Record<NotFetched['why'], Bilingual>> = {
  unreachable: { ja: '接続できません', en: 'can’t be reached' },
  certificate: { ja: '証明書を確かめられません', en: 'its certificate can’t be verified' },
  refused: { ja: '応答が正常ではありません', en: 'it answered with an error' },
  tooSlow: { ja: '時間内に受け取れません', en: 'it takes too long' },
  leadsAway: { ja: 'HTTPSでない場所へ転送されました', en: 'it leads away from HTTPS' },
};

const unreachable = (url: string, { why, detail }: NotFetched): Refusal => ({
  type: 'unreachable',
  place: url,
  why: { ja: `${whys[why].ja}（${detail}）`, en: `${whys[why].en} (${detail})` },
});

async function fetchFeed(context: Context, actor: Actor, place: FeedPlace): Promise<Result<FeedRecord, Refusal>> {
  try {
    const told = { kind: place.kind, source: place.url };
    return await importFeed(context, actor, download(place.url, patience), told);
  } catch (error) {
    if (error instanceof NotFetched) return refused(unreachable(place.url, error));
    throw error;
  }
}

/** Ecosystems of the packages in the tenant's contracts, the closed ones aside, and of the feeds that are kept already. */
async function ecosystemsWanted(context: Context, actor: Actor): Promise<readonly string[]> {
  const names = new Set((await listFeeds(context.dataFolder)).flatMap(({ ecosystem }) => ecosystem ?? []));
  for (const { contractId } of await readSummaries(context, actor.tenant)) {
    // One contract that can't be read must not keep the feeds from the others.
    const found = await loadContract(context, actor, { contractId }).catch((error) => {
      context.tellFault?.(error);
      return null;
    });
    const rows = found?.ok === true ? (found.value.state.registers.software ?? []) : [];
    for (const name of ecosystemsOf(rows.map(({ data }) => softwareItemOf(data)))) names.add(name);
  }
  return [...names].sort();
}

/**
 * Fetches the feeds from their publishers, one after the other. The first that can't be had ends it; what came before is kept,
 * and of the failing one the old stays.
 */
export async function updateFeeds(
  context: Context,
  actor: Actor,
  ecosystems: readonly string[],
  places: FeedPlaces = officialPlaces,
): Promise<Result<readonly FeedRecord[], Refusal>> {
  const wanted = ecosystems.length > 0 ? ecosystems : await ecosystemsWanted(context, actor);
  const records: FeedRecord[] = [];
  for (const place of placesFor(places, wanted)) {
    const fetched = await fetchFeed(context, actor, place);
    if (!fetched.ok) return fetched;
    records.push(fetched.value);
  }
  return accepted(records);
}
