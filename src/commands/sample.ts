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

/** What was shown to whoever says that the sample goes: its contracts by number, and how many entries of people's own go with them. */
export interface SampleConfirmed {
  readonly contracts: readonly string[];
  readonly ownEntries: number;
}

const outdated = ({ contracts, ownEntries }: Sample): Refusal => ({
  type: 'badInput',
  problems: [
    {
      path: 'contracts, ownEntries',
      message: {
        ja: `消すものが、確かめたものと違います。見本の契約は${contracts.length}件、あなたや同僚が加えた記録は${ownEntries}件です。`,
        en: `What would go is not what was confirmed: ${contracts.length} contracts of the sample, ${ownEntries} entries added by people here.`,
      },
      mend: { ja: 'もう一度見てから消してください。', en: 'Look at it again, then remove it.' },
    },
  ],
});

const isWhatWasShown = (sample: Sample, { contracts, ownEntries }: SampleConfirmed): boolean =>
  sample.ownEntries === ownEntries &&
  sample.contracts.length === contracts.length &&
  sample.contracts.every(({ number }) => contracts.includes(number));

/** Does something while nobody writes into any of these contracts. Whoever takes several turns takes them in the same order. */
const inTurnOfAll = (
  { committer }: Context,
  contracts: readonly SampleContract[],
  work: () => Promise<void>,
): Promise<void> =>
  contracts.reduceRight(
    (inner, { contractId }) =>
      () =>
        committer.forget(contractId, inner),
    work,
  )();

async function removeAll(context: Context, { tenant }: Actor, { contracts, feeds }: Sample): Promise<void> {
  for (const { contractId } of contracts) {
    context.keys.destroy(contractId);
    await eraseBlobs(context.dataFolder, contractId);
    await removeSampleContract(context.pool, { tenant, contractId });
  }
  for (const feed of feeds) await removeFeed(context.dataFolder, feed);
}

/**
 * Takes the sample away: its contracts with their keys, files, rows and logs, and its feeds. Numbers of the contracts that went; a
 * second run finds nothing. Refused where it is not what was confirmed by the time that nobody writes into it any more. A run that is
 * cut short is completed by the next: a contract is known by its log, which goes last.
 */
export async function removeSample(
  context: Context,
  actor: Actor,
  confirmed: SampleConfirmed,
): Promise<Result<readonly string[], Refusal>> {
  const { contracts } = await sampleOf(context, actor);
  let outcome: Result<readonly string[], Refusal> | undefined;
  await inTurnOfAll(context, contracts, async () => {
    const sample = await sampleOf(context, actor);
    const isHeld = sample.contracts.every(({ contractId }) => contracts.some((one) => one.contractId === contractId));
    if (!isHeld || !isWhatWasShown(sample, confirmed)) outcome = refused(outdated(sample));
    else {
      await removeAll(context, actor, sample);
      outcome = accepted(sample.contracts.map(({ number }) => number));
    }
  });
  return outcome ?? accepted([]);
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
