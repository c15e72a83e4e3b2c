import assert from 'node:assert/strict';
import { assess } from '../../src/core/assessment/assess.ts';
import type { VerdictReason } from '../../src/core/assessment/assessment.ts';
import type { Backing } from '../../src/core/assessment/backing.ts';
import { backingOfDuty, type DutyBacking } from '../../src/core/assessment/backing-of-duty.ts';
import { factsOf } from '../../src/core/assessment/facts.ts';
import { judgedFacts } from '../../src/core/assessment/language/judge-rows.ts';
import type { Catalogue } from '../../src/core/catalogue/catalogue.ts';
import { meti2023 } from '../../src/core/catalogue/meti-2023.ts';
import { observationId } from '../../src/core/checks/kept-observation.ts';
import type { JsonObject } from '../../src/core/kernel/json.ts';
import type { ContractState } from '../../src/core/registers/contract-state.ts';
import { judgedContract, type Rows } from './judged-contract.ts';
import { withDuties } from './part-of-catalogue.ts';

/** The duties of a contract on a day, each with what bears it out. */
export function backedDuties(state: ContractState, day: string, catalogue: Catalogue = meti2023) {
  const facts = judgedFacts(factsOf(state, day));
  return assess(catalogue, state, day).obligations.flatMap(({ duties }) =>
    duties.map((assessed) => ({ assessed, backing: backingOfDuty(assessed, facts) })),
  );
}

/** A year's contract in which everything is in scope, with some rows. */
export const stateWith = (rows: Rows): ContractState => ({
  contract: judgedContract(),
  registers: Object.fromEntries(
    Object.entries(rows).map(([name, list]) => [
      name,
      list.map(({ id, ...data }, index) => ({
        id: String(id ?? index),
        revision: 1,
        data,
        changedAt: '2026-11-01T00:00:00Z',
        changedBy: '',
      })),
    ]),
  ),
});

function foundDuty(dutyId: string, rows: Rows, day: string) {
  const [found] = backedDuties(
    stateWith(rows),
    day,
    withDuties((id) => id === dutyId),
  );
  assert.ok(found, dutyId);
  return found;
}

/** What bears a duty out. */
export function backedDuty(dutyId: string, rows: Rows, day = '2026-11-24'): DutyBacking {
  return foundDuty(dutyId, rows, day).backing;
}

/** What bears out one rule's sentence about a duty. */
export function backingBy(
  rule: string,
  dutyId: string,
  rows: Rows,
  day = '2026-11-24',
): Backing & Pick<VerdictReason, 'verdict'> {
  const found = foundDuty(dutyId, rows, day);
  const index = found.assessed.reasons.findIndex((reason) => reason.rule === rule);
  const [backing, reason] = [found.backing.reasons[index], found.assessed.reasons[index]];
  assert.ok(backing && reason, rule);
  return { ...backing, verdict: reason.verdict };
}

/** A file about a row. */
export const file = (register: string, entryId: string, kind: string, more: JsonObject = {}): JsonObject => ({
  kind,
  targets: [{ register, entryId }],
  duties: [],
  ...more,
});

/** What a probe saw of a row. */
export const seenOf = (
  area: string,
  register: string,
  entryId: string,
  probe: string,
  data: JsonObject,
  endedAt = '2026-11-20T00:00:00Z',
): JsonObject => ({
  id: observationId(area, register, entryId, probe),
  register,
  entryId,
  area,
  runId: 'r1',
  observation: {
    probe,
    probeVersion: 1,
    target: entryId,
    startedAt: endedAt,
    endedAt,
    tools: [{ name: probe, version: '1', arguments: [] }],
    seen: { state: 'seen', data },
  },
  before: null,
});

type TlsState = 'accepted' | 'refused' | 'unknown';

/** What our own greetings saw of the versions of TLS. */
export const tlsSeen = (versions: Readonly<Record<string, TlsState>>): JsonObject => ({
  host: 'www.example.go.jp',
  port: 443,
  versions: Object.entries(versions).map(([version, state]) => ({ version, state, suites: [], complete: true })),
  keyExchange: { groups: [], primeBits: null, complete: true },
  serverPreference: null,
  compression: null,
  secureRenegotiation: null,
  negotiated: null,
  stapled: null,
  chain: [],
  hostMatches: null,
  trust: null,
});

/** What a scanner of malware saw of a deliverable. */
export const malwareSeen = (alerts: readonly string[] = []): JsonObject => ({
  walked: { files: 1, members: 0, bytes: 10 },
  scanned: 1,
  alerts: { lines: alerts.map((name) => ({ place: 'a.zip', name })), all: alerts.length },
  gaps: { lines: [], all: 0 },
  findsTestFile: true,
  scannedOn: '2026-11-20',
  dataAsOf: '2026-11-20',
  oldestDays: 7,
});
