import { Readable } from 'node:stream';
import { type DemoStep, demoStory } from '../../demo/story.ts';
import type { Result } from '../core/kernel/result.ts';
import { changeEntries } from './change-entries.ts';
import type { CheckContext } from './check-runs.ts';
import type { Context, Refusal } from './context.ts';
import { createContract } from './create-contract.ts';
import { announceUpload, continueUpload } from './evidence-uploads.ts';
import { importFeed } from './import-feed.ts';
import { matchSoftware } from './match-software.ts';
import { proposePlan } from './plan-versions.ts';
import { playDemoRun } from './play-demo-run.ts';
import { recordEvidence, recordEvidenceSchema } from './record-evidence.ts';
import { submitReport } from './submit-report.ts';

type EvidenceStep = Extract<DemoStep, { readonly act: 'evidence' }>;

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** A file goes the way of every upload: announced, sent, recorded. */
async function addEvidence(context: Context, { actor, number, file }: EvidenceStep): Promise<Result<unknown, Refusal>> {
  const { name, bytes, said } = file;
  const begun = await announceUpload(context, actor, number, { name, size: bytes.length });
  if (!begun.ok) return begun;
  const { id } = begun.value;
  const sent = await continueUpload(context, actor, number, { id, offset: 0 }, whole(bytes));
  if (!sent.ok) return sent;
  return recordEvidence(context, actor, number, recordEvidenceSchema.parse({ uploadId: id, ...said }));
}

function play(context: CheckContext, step: DemoStep): Promise<Result<unknown, Refusal>> {
  const then: CheckContext = { ...context, now: () => step.at };
  switch (step.act) {
    case 'create':
      return createContract(then, step.actor, step.file);
    case 'change':
      return changeEntries(then, step.actor, step.number, step.changes, step.verb);
    case 'importFeed':
      return importFeed(then, step.actor, Readable.from([step.content()]), { source: step.source });
    case 'matchSoftware':
      return matchSoftware(then, step.actor, step.number);
    case 'evidence':
      return addEvidence({ ...then, newId: () => step.id }, step);
    case 'propose':
      return proposePlan(then, step.actor, step.number, step.proposal);
    case 'check':
      return playDemoRun(then, step.actor, step.number, step.run);
    case 'submit':
      return submitReport(then, step.actor, step.number, { ...step, isEarlyConfirmed: false });
  }
}

/** Plays the demo story, or those steps of it that are wanted. Throws when a step is refused: the story must hold. */
export async function playDemo(
  context: CheckContext,
  isWanted: (step: DemoStep) => boolean = () => true,
): Promise<void> {
  for (const step of demoStory().filter(isWanted)) {
    const result = await play(context, step);
    if (!result.ok) throw new Error(`the demo story was refused: ${JSON.stringify(result.refusal)}`);
  }
}
