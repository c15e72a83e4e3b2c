import { Readable } from 'node:stream';
import { type DemoStep, demoStory } from '../../demo/story.ts';
import type { Result } from '../core/kernel/result.ts';
import { changeEntries } from './change-entries.ts';
import type { Context, Refusal } from './context.ts';
import { createContract } from './create-contract.ts';
import { importFeed } from './import-feed.ts';
import { matchSoftware } from './match-software.ts';
import { submitReport } from './submit-report.ts';

function play(context: Context, step: DemoStep): Promise<Result<unknown, Refusal>> {
  const then: Context = { ...context, now: () => step.at };
  switch (step.act) {
    case 'create':
      return createContract(then, step.actor, step.file);
    case 'change':
      return changeEntries(then, step.actor, step.number, step.changes, step.verb);
    case 'importFeed':
      return importFeed(then, step.actor, Readable.from([step.content()]), { source: step.source });
    case 'matchSoftware':
      return matchSoftware(then, step.actor, step.number);
    case 'submit':
      return submitReport(then, step.actor, step.number, step.scheduleId, step.reportedOn);
  }
}

/** Plays the demo story into an empty installation. Throws when a step is refused: the story must hold. */
export async function playDemo(context: Context): Promise<void> {
  for (const step of demoStory()) {
    const result = await play(context, step);
    if (!result.ok) throw new Error(`the demo story was refused: ${JSON.stringify(result.refusal)}`);
  }
}
