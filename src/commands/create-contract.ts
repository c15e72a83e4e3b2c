import { catalogues } from '../core/catalogue/meti-2023.ts';
import type { Actor } from '../core/contract/actor.ts';
import { endedContract } from '../core/contract/cancellation.ts';
import { generateSchedule } from '../core/contract/schedule.ts';
import type { JsonObject } from '../core/kernel/json.ts';
import { own } from '../core/kernel/own.ts';
import { japanDay } from '../core/kernel/plain-date.ts';
import { accepted, type Result, refused } from '../core/kernel/result.ts';
import { parseContractFile } from '../core/registers/contract-file.ts';
import type { ContractState } from '../core/registers/contract-state.ts';
import type { EntryChange } from '../core/registers/entry.ts';
import { recordedEnd } from '../core/registers/recorded-end.ts';
import type { DateWarning } from '../core/registers/written-dates.ts';
import type { Context, Refusal } from './context.ts';
import { registersTrouble } from './contract-trouble.ts';
import { firstVerdicts } from './keep-verdicts.ts';

export interface CreatedContract {
  readonly number: string;
  readonly contractId: string;
  readonly warnings: readonly DateWarning[];
}

/** Every row of a state as a change into an empty contract; `only` narrows it to some registers. */
export function changesFrom({ registers }: ContractState, only?: readonly string[]): EntryChange[] {
  return Object.entries(registers)
    .filter(([register]) => only === undefined || only.includes(register))
    .flatMap(([register, rows]) =>
      rows.map(({ id, data, series }) => {
        const change = { register, entryId: id, expectedRevision: 0, data };
        return series === undefined ? change : { ...change, series };
      }),
    );
}

/** The contract with its report schedule made from its period when the file gives none. */
function scheduled(state: ContractState): ContractState {
  const { contract, registers } = state;
  const catalogue = own(catalogues, contract.catalogue);
  const isReversed = contract.period.from > contract.period.to;
  if (contract.schedule.length > 0 || catalogue === undefined || isReversed) return state;
  const end = recordedEnd(registers);
  const made = { ...contract, schedule: [...generateSchedule(contract, catalogue.rules)] };
  const submitted = new Set<string>();
  const whole = endedContract(made, undefined, { rules: catalogue.rules, submitted, end });
  const [entry] = registers.contract ?? [];
  const book = entry === undefined ? [] : [{ ...entry, data: whole as unknown as JsonObject }];
  return { contract: whole, registers: { ...registers, contract: book } };
}

/** Registers a contract with all that its file holds: facts, plan, claims and registers in one commit. */
export async function createContract(
  context: Context,
  actor: Actor,
  json: unknown,
): Promise<Result<CreatedContract, Refusal>> {
  const at = context.now();
  const read = parseContractFile(json, at);
  if (!read.ok) return refused({ type: 'badInput', problems: read.refusal });
  const state = scheduled(read.value.state);
  const { number } = state.contract;
  const contractId = context.newId();
  const catalogue = own(catalogues, state.contract.catalogue);
  const isJudged = catalogue !== undefined && registersTrouble(state.registers) === null;
  const verdicts = !isJudged ? [] : [firstVerdicts({ catalogue, state }, japanDay(at))];
  const request = { contractId, actor, at, verb: 'createContract', changes: [...changesFrom(state), ...verdicts] };
  const committed = await context.committer.create(request, number);
  return committed.ok ? accepted({ number, contractId, warnings: read.value.warnings }) : committed;
}
