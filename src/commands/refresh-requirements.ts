import { type KeptObservation, readKeptObservation } from '../core/checks/kept-observation.ts';
import type { Actor } from '../core/contract/actor.ts';
import { isOfAge } from '../core/kernel/age.ts';
import { canonicalJson } from '../core/kernel/canonical-json.ts';
import type { Json } from '../core/kernel/json.ts';
import { japanDay } from '../core/kernel/plain-date.ts';
import type { Registers } from '../core/registers/entry.ts';
import { keptFeeds } from '../feeds/matching-feeds.ts';
import { probeRequirements } from '../probes/requirements/probe-requirements.ts';
import type { Context, ContractName } from './context.ts';
import { recordObservations } from './record-observations.ts';

/** What was seen stays as it is for so many days where nothing changed, well within the age that observations may have. */
const restDays = 7;

const seenData = ({ seen }: KeptObservation['observation']): string =>
  canonicalJson((seen.state === 'seen' ? seen.data : seen.reason) as Json);

/**
 * Looks again at what deliverables ask of users, where a check has looked before: by a newer feed the answer may be another.
 * What nobody has checked yet is left for whoever checks it.
 */
export async function refreshRequirements(
  context: Context,
  actor: Actor,
  contract: ContractName,
  { observations = [], deliverables = [] }: Registers,
): Promise<void> {
  for (const { data } of observations) {
    const kept = readKeptObservation(data);
    const row = deliverables.find(({ id }) => id === kept?.entryId);
    if (kept?.observation.probe !== 'requirements' || row === undefined) continue;
    const declared = typeof row.data.requirement === 'string' ? row.data.requirement : '';
    const gathered = await probeRequirements(row.id, declared, keptFeeds(context.dataFolder), context);
    const isRecent = isOfAge(japanDay(kept.observation.endedAt), japanDay(context.now()), restDays - 1);
    if (seenData(gathered.observation) === seenData(kept.observation) && isRecent) continue;
    const { register, entryId, area } = kept;
    const seen = { register, entryId, area, runId: context.newId(), gathered: [gathered] };
    const recorded = await recordObservations(context, actor, contract, seen);
    if (!recorded.ok) throw new Error(`an observation was not kept: ${recorded.refusal.type}`);
  }
}
