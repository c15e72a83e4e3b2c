import type { DutyAssessment } from '../assessment/assessment.ts';
import type { Facts } from '../assessment/facts.ts';
import type { Catalogue, Duty } from '../catalogue/catalogue.ts';
import { allChecks } from '../checks/all-checks.ts';
import { readKeptObservation } from '../checks/kept-observation.ts';
import type { EvidenceItem } from '../contract/evidence-item.ts';
import { isStanding, serves } from '../evidence/proof.ts';
import { japanDay, type PlainDate } from '../kernel/plain-date.ts';
import { type FreshFact, factsKept } from '../registers/carry-overs.ts';

/** The duty's registers; one that has none of its own (15(10), what is told of all) rests on those of its matter. */
export function registersServing({ obligations }: Catalogue, duty: Duty): readonly string[] {
  if (duty.registers.length > 0) return duty.registers;
  const matter = obligations.find(({ number }) => number === duty.obligation);
  return [...new Set((matter?.duties ?? []).flatMap(({ registers }) => registers))];
}

/** Files that speak for the duty, by the day that they tell of; one that bears none by the day on which it came in. */
function evidence(duty: Duty, facts: Facts): FreshFact[] {
  const damaged = (id: string): boolean => facts.find('evidenceFaults', id) !== undefined;
  return facts
    .rows('evidenceItems')
    .filter((item) => isStanding(item) && !damaged(item.id) && serves(item.data, duty))
    .map(({ id, data }) => {
      const { datedOn, recordedAt } = data as unknown as EvidenceItem;
      return { kind: 'evidence', register: 'evidenceItems', entryId: id, on: datedOn ?? japanDay(recordedAt) };
    });
}

const rows = (registers: readonly string[], facts: Facts): FreshFact[] =>
  registers.flatMap((register) =>
    facts
      .rows(register)
      .map(({ id, changedAt }) => ({ kind: 'row', register, entryId: id, on: japanDay(changedAt) }) as const),
  );

function looks(duty: Duty, facts: Facts): FreshFact[] {
  const probes = new Set(allChecks.filter(({ duties }) => duties.includes(duty.id)).map(({ probe }) => probe));
  return facts.rows('observations').flatMap(({ id, data }): FreshFact[] => {
    const kept = readKeptObservation(data);
    if (kept === null || !probes.has(kept.observation.probe)) return [];
    return [{ kind: 'check', register: 'observations', entryId: id, on: japanDay(kept.observation.endedAt) }];
  });
}

const declarations = (registers: readonly string[], facts: Facts): FreshFact[] =>
  registers.flatMap((register) => {
    const said = facts.find('emptyRegisters', register)?.data.on;
    return typeof said === 'string'
      ? [{ kind: 'declaration', register: 'emptyRegisters', entryId: register, on: said } as const]
      : [];
  });

/** The answers about the contract's scope that leave the duty out: they hold as long as nothing on record says otherwise, which is looked at now. */
function scopeAnswers({ applicable, reasons }: DutyAssessment, asOf: PlainDate): FreshFact[] {
  if (applicable !== false) return [];
  const keys = reasons.flatMap(({ params }) => (Array.isArray(params.scope) ? params.scope : []));
  return keys.map((key) => ({ kind: 'scope', register: 'contract', entryId: String(key), on: asOf }));
}

/** The newest of each kind first, so that each has its place among those that are kept. */
function inTurn(facts: readonly FreshFact[]): readonly FreshFact[] {
  const ranked = [...Map.groupBy(facts, ({ kind }) => kind).values()].flatMap((same) =>
    same
      .toSorted((a, b) => b.on.localeCompare(a.on) || a.entryId.localeCompare(b.entryId))
      .map((fact, rank) => ({ fact, rank })),
  );
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ fact }) => fact);
}

/** What is on record of a duty since the first day of a period: how much, and the newest of each kind. */
export function freshFacts(
  catalogue: Catalogue,
  duty: Duty,
  assessed: DutyAssessment,
  facts: Facts,
  from: PlainDate,
): { readonly count: number; readonly newest: readonly FreshFact[] } {
  const registers = registersServing(catalogue, duty);
  const all = [
    ...scopeAnswers(assessed, facts.asOf),
    ...evidence(duty, facts),
    ...looks(duty, facts),
    ...declarations(registers, facts),
    ...rows(registers, facts),
  ].filter(({ on }) => on >= from && on <= facts.asOf);
  return { count: all.length, newest: inTurn(all).slice(0, factsKept) };
}
