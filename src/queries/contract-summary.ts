import { assess } from '../core/assessment/assess.ts';
import { catalogues } from '../core/catalogue/meti-2023.ts';
import type { Contract } from '../core/contract/contract.ts';
import { nextReport } from '../core/contract/schedule.ts';
import type { JsonObject } from '../core/kernel/json.ts';
import type { Registers } from '../core/registers/entry.ts';
import { submittedSchedules } from '../core/registers/submitted-reports.ts';

/** What the list of contracts shows of one on a day: statuses by obligation, counts and the next due day. */
export function contractSummary(registers: Registers, today: string): JsonObject {
  const contract = registers.contract?.[0]?.data as unknown as Contract | undefined;
  const catalogue = catalogues[contract?.catalogue ?? ''];
  if (contract === undefined || catalogue === undefined) return {};
  const { obligations } = assess(catalogue, { contract, registers }, today);
  const statuses = obligations.map(({ status }) => status);
  const count = (wanted: string | null): number => statuses.filter((status) => status === wanted).length;
  return {
    title: contract.title,
    contractor: contract.contractor.name,
    period: contract.period,
    nextReport: nextReport(contract, submittedSchedules(registers, today)) as unknown as JsonObject | null,
    statuses,
    counts: {
      implemented: count('implemented'),
      notImplemented: count('notImplemented'),
      notApplicable: count('notApplicable'),
      unanswered: count(null),
    },
    sentBack: (registers.acts ?? []).filter(({ data }) => data.actKind === 'sendBack' && data.resolvedOn === undefined)
      .length,
  };
}
