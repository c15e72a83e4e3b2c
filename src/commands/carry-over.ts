import { z } from 'zod';
import type { Actor } from '../core/contract/actor.ts';
import type { Bilingual } from '../core/kernel/bilingual.ts';
import type { JsonObject } from '../core/kernel/json.ts';
import { japanDay } from '../core/kernel/plain-date.ts';
import { accepted, type Result, refused } from '../core/kernel/result.ts';
import type { CarryOver } from '../core/registers/carry-overs.ts';
import type { EntryChange } from '../core/registers/entry.ts';
import type { CarriedAnswer } from '../core/report/carry-over.ts';
import type { Committed } from '../postgres/commit.ts';
import { carriedIn, stampOf } from '../queries/carry-over-view.ts';
import { type Context, type FoundContract, loadContract, type Refusal } from './context.ts';

/** Which answers a person confirms as unchanged, each as it was shown: its stamp is that of what they saw. */
export const carryOverRequestSchema = z.strictObject({
  scheduleId: z.string().max(80),
  answers: z
    .array(z.strictObject({ dutyId: z.string().max(80), stamp: z.string().max(80) }))
    .min(1)
    .max(500),
});
type CarryOverRequest = z.infer<typeof carryOverRequestSchema>;

const settled: Bilingual = {
  ja: 'もう確認されたか、答え直されています。',
  en: 'It was confirmed or answered anew already.',
};
const otherwise: Bilingual = {
  ja: '見ていた内容（回答・根拠）がその後変わりました。',
  en: 'What was shown (the answer, what it rests on) has changed since.',
};

/** Why an answer can't be confirmed as it was shown; null where it can. */
function staleness(answer: CarriedAnswer | undefined, stamp: string, scheduleId: string): Bilingual | null {
  if (answer === undefined) return settled;
  if (answer.obstacle !== null) return answer.obstacle.why;
  return stampOf(answer, scheduleId) === stamp ? null : otherwise;
}

/** The confirmation, and the answer too where its figures move on. */
function changesFor(
  { duty, revision, claim, next, report, fresh }: CarriedAnswer,
  { state }: FoundContract,
  said: Pick<CarryOver, 'scheduleId' | 'on' | 'by'>,
): EntryChange[] {
  const before = state.registers.carryOvers?.find(({ id }) => id === duty.id);
  const isSame = next === claim;
  const confirmed: CarryOver = { ...said, report, claimRevision: isSame ? revision : revision + 1, facts: [...fresh] };
  const answer = { register: 'claims', entryId: duty.id, expectedRevision: revision, data: next as JsonObject };
  const confirmation = {
    register: 'carryOvers',
    entryId: duty.id,
    expectedRevision: before?.revision ?? 0,
    data: confirmed as unknown as JsonObject,
  };
  return isSame ? [confirmation] : [answer, confirmation];
}

/**
 * Confirms answers of the last report as unchanged for the one that is owed, all in one entry of the log that can be taken back as one.
 * Each is looked at again: what is no longer as it was shown, or no longer borne out by newer records, is refused in words, and then
 * none is confirmed.
 */
export async function carryOver(
  context: Context,
  actor: Actor,
  number: string,
  { scheduleId, answers }: CarryOverRequest,
): Promise<Result<Committed & { readonly count: number }, Refusal>> {
  const found = await loadContract(context, actor, number);
  if (!found.ok) return found;
  const at = context.now();
  const { schedule, carried } = carriedIn(found.value, japanDay(at));
  const byDuty = new Map(carried.map((answer) => [answer.duty.id, answer]));
  const asked = [...new Map(answers.map(({ dutyId, stamp }) => [dutyId, stamp]))];
  const stale = asked.flatMap(([dutyId, stamp]) => {
    const why = schedule?.id === scheduleId ? staleness(byDuty.get(dutyId), stamp, scheduleId) : otherwise;
    return why === null ? [] : [{ dutyId, label: byDuty.get(dutyId)?.duty.label ?? null, why }];
  });
  if (stale.length > 0) return refused({ type: 'carryOverStale', stale });
  const said = { scheduleId, on: japanDay(at), by: actor.name };
  const changes = asked.flatMap(([dutyId]) => {
    const answer = byDuty.get(dutyId);
    return answer === undefined ? [] : changesFor(answer, found.value, said);
  });
  const { contractId } = found.value;
  const committed = await context.committer.commit({ contractId, actor, at, verb: 'carryOver', changes });
  return committed.ok ? accepted({ ...committed.value, count: asked.length }) : committed;
}
