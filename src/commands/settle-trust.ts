import type { Actor } from '../core/contract/actor.ts';
import { isHeldBack, type TrustBook } from '../core/contract/trust.ts';
import type { JsonObject } from '../core/kernel/json.ts';
import { japanDay } from '../core/kernel/plain-date.ts';
import { type Result, refused } from '../core/kernel/result.ts';
import type { Committed } from '../postgres/commit.ts';
import { type Context, loadContract, type Refusal } from './context.ts';

/** An entry that came with a contract file, and what a person says of it. */
export interface TrustSettlement {
  readonly register: TrustBook;
  readonly entryId: string;
  readonly expectedRevision: number;
  /** true: in force from now on; false: removed. */
  readonly isTrusted: boolean;
}

const nothingWaits: Refusal = {
  type: 'notFound',
  what: { ja: '確認を待つその項目', en: 'such entry that waits to be confirmed' },
};

/** A key is trusted by whoever confirms it, from that day on. */
const confirmed = (register: TrustBook, { heldBack: _, ...data }: JsonObject, actor: Actor, at: string): JsonObject =>
  register === 'checkSigners' ? { ...data, trustedBy: actor.name, on: japanDay(at) } : data;

/** A person confirms what a contract file brought in of trust, or takes it out; until then nothing relies on it. */
export async function settleTrust(
  context: Context,
  actor: Actor,
  number: string,
  { register, entryId, expectedRevision, isTrusted }: TrustSettlement,
): Promise<Result<Committed, Refusal>> {
  const found = await loadContract(context, actor, number);
  if (!found.ok) return found;
  const { contractId, state } = found.value;
  const row = (state.registers[register] ?? []).find(({ id }) => id === entryId);
  if (row === undefined || !isHeldBack(row)) return refused(nothingWaits);
  const at = context.now();
  const data = isTrusted ? confirmed(register, row.data, actor, at) : null;
  return context.committer.commit({
    contractId,
    actor,
    at,
    verb: isTrusted ? 'confirmTrust' : 'refuseTrust',
    changes: [{ register, entryId, expectedRevision, data }],
  });
}
