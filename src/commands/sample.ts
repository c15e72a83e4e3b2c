import { demoStory } from '../../demo/story.ts';
import { eraseBlobs } from '../blobs/blob-store.ts';
import type { Actor } from '../core/contract/actor.ts';
import { accepted, type Result, refused } from '../core/kernel/result.ts';
import { parseContractFile } from '../core/registers/contract-file.ts';
import type { FeedRecord } from '../feeds/feed.ts';
import { listFeeds, removeFeed } from '../feeds/feed-store.ts';
import { findContractId } from '../postgres/contract-store.ts';
import { readSample, removeSampleContract, type SampleContract } from '../postgres/sample-store.ts';
import type { CheckContext } from './check-runs.ts';
import type { Context, Refusal } from './context.ts';
import { playDemo } from './play-demo.ts';

/** What of the sample is there. */
export interface Sample {
  readonly contracts: readonly SampleContract[];
  /** Log entries of people's own in all of them. */
  readonly ownEntries: number;
  /** Feeds that came with it and that nothing newer has replaced. */
  readonly feeds: readonly FeedRecord[];
}

/** Who acts in the story. */
const cast = (): readonly string[] => [...new Set(demoStory().map(({ actor }) => actor.id))];

/** What the server does by itself is nobody's own work. */
const byItself = 'system';

/** A feed of the story bears the story's own instant, to the millisecond. */
async function feedsOfSample(dataFolder: string): Promise<readonly FeedRecord[]> {
  const instants = new Set(demoStory().flatMap(({ act, at }) => (act === 'importFeed' ? [at] : [])));
  return (await listFeeds(dataFolder)).filter(({ importedAt }) => instants.has(importedAt));
}

/** What of the sample is there, and what of it somebody has worked on. */
export async function sampleOf({ pool, dataFolder }: Context, { tenant }: Actor): Promise<Sample> {
  const contracts = await readSample(pool, tenant, cast(), byItself);
  const ownEntries = contracts.reduce((sum, one) => sum + one.ownEntries, 0);
  return { contracts, ownEntries, feeds: await feedsOfSample(dataFolder) };
}

/**
 * Takes the sample away: its contracts with their keys, files, rows and logs, and its feeds. Numbers of the contracts that went; a
 * second run finds nothing. A run that is cut short is completed by the next: a contract is known by its log, which goes last.
 */
export async function removeSample(context: Context, actor: Actor): Promise<readonly string[]> {
  const { contracts, feeds } = await sampleOf(context, actor);
  for (const { contractId } of contracts) {
    const owner = { tenant: actor.tenant, contractId };
    await context.committer.forget(contractId, async () => {
      context.keys.destroy(contractId);
      await eraseBlobs(context.dataFolder, contractId);
      await removeSampleContract(context.pool, owner);
    });
  }
  for (const feed of feeds) await removeFeed(context.dataFolder, feed);
  return contracts.map(({ number }) => number);
}

/** Numbers of the story's contracts. */
function numbersOfStory(at: string): readonly string[] {
  return demoStory().flatMap((step) => {
    const read = step.act === 'create' ? parseContractFile(step.file, at) : null;
    return read?.ok === true ? [read.value.state.contract.number] : [];
  });
}

/** Brings the sample in beside what is there; refused where one of its contracts' numbers is taken. Feeds that are there stay. */
export async function addSample(context: CheckContext, actor: Actor): Promise<Result<Sample, Refusal>> {
  for (const number of numbersOfStory(context.now()))
    if ((await findContractId(context.pool, actor.tenant, number)) !== null)
      return refused({ type: 'numberTaken', number });
  const hasFeeds = (await listFeeds(context.dataFolder)).length > 0;
  await playDemo(context, ({ act }) => act !== 'importFeed' || !hasFeeds);
  return accepted(await sampleOf(context, actor));
}
