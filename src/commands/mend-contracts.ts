import { catalogueNamed } from '../core/catalogue/meti-2023.ts';
import type { Actor } from '../core/contract/actor.ts';
import type { JsonObject } from '../core/kernel/json.ts';
import { freeHalfContract, knownContracts } from '../postgres/broken-contracts.ts';
import { asTenant } from '../postgres/contract-store.ts';
import { readLog } from '../postgres/log-store.ts';
import { MachineProblem } from '../postgres/places.ts';
import type { Owner } from '../postgres/sealed-rows.ts';
import { readSummaries } from '../postgres/summary-store.ts';
import type { Context } from './context.ts';

/**
 * What may be wrong with a contract as a whole. half: noted, but its creation was cut short before its first log entry. noFacts: its
 * entry was removed. unknownCatalogue: it follows a catalogue that there is not. otherNumber: its facts give another number than the
 * one that it is found by. unreadable: its key or a row. unusedKey: a key without a contract, left by a creation that was cut short.
 */
export type ContractFault = 'half' | 'noFacts' | 'unknownCatalogue' | 'otherNumber' | 'unreadable' | 'unusedKey';

export interface FaultyContract {
  readonly contractId: string;
  /** The number that it is found by; '' for a key without a contract. */
  readonly number: string;
  readonly fault: ContractFault;
  readonly isMended: boolean;
}

/** Keys younger than that may belong to a contract that is being made right now, in milliseconds. */
const freshKey = 600_000;

type Faulty = Omit<FaultyContract, 'isMended'>;

function faultOf(facts: JsonObject | undefined, number: string): ContractFault | null {
  if (facts === undefined) return 'noFacts';
  if (catalogueNamed(String(facts.catalogue)) === undefined) return 'unknownCatalogue';
  return facts.number === number ? null : 'otherNumber';
}

async function faultOfContract(context: Context, owner: Owner, number: string): Promise<ContractFault | null> {
  try {
    const { registers } = await context.committer.load(owner.tenant, owner.contractId);
    return faultOf(registers.contract?.[0]?.data, number);
  } catch (error) {
    if (error instanceof MachineProblem) return 'unreadable';
    throw error;
  }
}

/** The contracts of a tenant that are not whole, and the keys that open none. */
async function findFaulty(context: Context, tenant: string): Promise<readonly Faulty[]> {
  const found: Faulty[] = [];
  for (const { contractId, number, size } of await readSummaries(context, tenant)) {
    const fault = size === 0 ? 'half' : await faultOfContract(context, { tenant, contractId }, number);
    if (fault !== null) found.push({ contractId, number, fault });
  }
  const known = await knownContracts(context.pool);
  const settled = Date.parse(context.now()) - freshKey;
  const unused = context.keys.ids(settled).filter((id) => !known.has(id));
  return [...found, ...unused.map((contractId) => ({ contractId, number: '', fault: 'unusedKey' as const }))];
}

/** Facts that the log tells of last, as long as they name a catalogue that there is; undefined where it tells none. */
async function lastFacts(context: Context, owner: Owner): Promise<JsonObject | undefined> {
  let facts: JsonObject | undefined;
  const batch = 2000;
  await asTenant(context.pool, owner.tenant, async (client) => {
    for (let from = 0, isOver = false; !isOver; from += batch) {
      const entries = await readLog(client, context, owner, from, batch);
      for (const { register, data } of entries.flatMap(({ body }) => body?.changes ?? []))
        if (register === 'contract' && data !== null && catalogueNamed(String(data.catalogue)) !== undefined)
          facts = data;
      isOver = entries.length < batch;
    }
  });
  return facts;
}

/** Facts as they should stand, from what stands and what the log tells; undefined where nothing tells. */
async function mendedFacts(
  context: Context,
  owner: Owner,
  { fault, number }: Faulty,
  facts: JsonObject | undefined,
): Promise<JsonObject | undefined> {
  if (fault === 'otherNumber') return { ...facts, number };
  const told = await lastFacts(context, owner);
  if (told === undefined) return undefined;
  return fault === 'noFacts' ? { ...told, number } : { ...facts, catalogue: told.catalogue ?? '', number };
}

const reasons: Readonly<Record<'noFacts' | 'unknownCatalogue' | 'otherNumber', string>> = {
  noFacts: '消されていた契約の内容を、記録から戻した。',
  unknownCatalogue: '知らない様式になっていたため、記録にある前の様式に戻した。',
  otherNumber: '契約の内容の番号が、契約を探す番号と違っていたため、合わせた。',
};

async function mendFacts(context: Context, actor: Actor, faulty: Faulty): Promise<boolean> {
  const { contractId, fault } = faulty;
  if (fault !== 'noFacts' && fault !== 'unknownCatalogue' && fault !== 'otherNumber') return false;
  const owner = { tenant: actor.tenant, contractId };
  const { registers } = await context.committer.load(actor.tenant, contractId);
  const entry = registers.contract?.[0];
  const data = await mendedFacts(context, owner, faulty, entry?.data);
  if (data === undefined) return false;
  const change = { register: 'contract', entryId: 'contract', expectedRevision: entry?.revision ?? 0, data };
  const request = { contractId, actor, at: context.now(), verb: 'mendContract', reason: reasons[fault] };
  return (await context.committer.commit({ ...request, changes: [change] })).ok;
}

function mend(context: Context, actor: Actor, faulty: Faulty): Promise<boolean> | boolean {
  const { contractId, fault } = faulty;
  if (fault === 'half') return freeHalfContract(context, { tenant: actor.tenant, contractId });
  if (fault === 'unusedKey') return context.keys.setAside(contractId);
  return mendFacts(context, actor, faulty);
}

/**
 * Contracts that are not whole, and keys that open none. With `mends`, what can be mended is: the number of a half contract becomes
 * free, facts come back from the log with a reason, an unused key is set aside and not destroyed.
 */
export async function examineContracts(
  context: Context,
  actor: Actor,
  { mends }: { readonly mends: boolean },
): Promise<readonly FaultyContract[]> {
  const told: FaultyContract[] = [];
  for (const faulty of await findFaulty(context, actor.tenant))
    told.push({ ...faulty, isMended: mends && (await mend(context, actor, faulty)) });
  return told;
}
