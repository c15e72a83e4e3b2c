import type { Context } from '../commands/context.ts';
import { scrubEvidence } from '../commands/scrub-evidence.ts';
import type { Actor } from '../core/contract/actor.ts';
import { everyContract } from '../postgres/check-run-store.ts';
import type { NightlyJob } from './nightly.ts';

/** Reads the files of every contract of a tenant again, in the small hours. A contract that can't be read does not keep the others out. */
export function scrubJob(context: Context, tenant: string, tellFault: (error: unknown) => void): NightlyJob {
  const actor: Actor = { id: 'system', name: 'システム', role: 'system', tenant };
  return {
    name: 'scrub-evidence',
    at: '02:30',
    run: async (signal) => {
      const contracts = (await everyContract(context.pool)).filter((one) => one.tenant === tenant);
      for (const { contractId } of contracts) {
        await scrubEvidence(context, actor, { contractId }, signal).catch((error) => {
          if (signal.aborted) throw error;
          tellFault(error);
        });
      }
    },
  };
}
