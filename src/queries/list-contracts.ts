import type { Context } from '../commands/context.ts';
import { troubleOf } from '../commands/contract-trouble.ts';
import type { Contract, ScheduledReport } from '../core/contract/contract.ts';
import type { Bilingual } from '../core/kernel/bilingual.ts';
import { daysBetween } from '../core/kernel/plain-date.ts';
import { readSummaries, type StoredSummary, storeSummary } from '../postgres/summary-store.ts';
import { contractSummary } from './contract-summary.ts';
import type { ContractListItem } from './read-models.ts';

interface Summary {
  readonly title: string;
  readonly contractor: string;
  readonly period: Contract['period'];
  readonly nextReport: ScheduledReport | null;
  readonly counts: ContractListItem['counts'];
  readonly sentBack: number;
  readonly openIncidents: number;
  readonly trouble?: Bilingual | null;
}

function listItem(number: string, summary: Summary, today: string): ContractListItem {
  const { title, contractor, period, nextReport, counts, sentBack, openIncidents } = summary;
  const daysLeft = nextReport === null ? null : daysBetween(today, nextReport.dueOn);
  const answered = counts.implemented + counts.notImplemented + counts.notApplicable;
  const overdue = daysLeft !== null && daysLeft < 0 ? 1 : 0;
  return {
    number,
    title,
    contractor,
    period,
    nextReport,
    daysLeft,
    answered,
    counts,
    overdue,
    sentBack,
    openIncidents,
  };
}

/** The stored summary where it still holds; a contract that changed, or a day that went by, makes it anew. */
async function freshSummary(context: Context, tenant: string, stored: StoredSummary, today: string): Promise<unknown> {
  const { asOf, contractId } = stored;
  // One of an earlier version tells nothing of incidents.
  const isWhole = asOf !== null && (asOf.summary.trouble !== undefined || asOf.summary.openIncidents !== undefined);
  if (isWhole && asOf.size === stored.size && asOf.day === today) return asOf.summary;
  const { frontier, registers } = await context.committer.load(tenant, contractId);
  const summary = contractSummary(registers, today, (rules) =>
    context.tellFault?.(new Error(`rules of contract ${contractId} could not judge: ${rules.join('; ')}`)),
  );
  // The next reader makes it anew: a summary that can't be kept is nobody's trouble but the journal's.
  await storeSummary(context, tenant, contractId, { size: frontier.size, day: today, summary }).catch((error) =>
    context.tellFault?.(error),
  );
  return summary;
}

/** What is shown of a contract that can't be read. */
const unknown: Omit<Summary, 'title'> = {
  contractor: '',
  period: { from: '', to: '' },
  nextReport: null,
  counts: { implemented: 0, notImplemented: 0, notApplicable: 0, unanswered: 16 },
  sentBack: 0,
  openIncidents: 0,
};

const troubled = (number: string, trouble: Bilingual, today: string): ContractListItem => ({
  ...listItem(number, { ...unknown, title: number }, today),
  trouble,
});

async function itemOf(
  context: Context,
  tenant: string,
  stored: StoredSummary,
  today: string,
): Promise<ContractListItem> {
  const { number } = stored;
  try {
    const summary = (await freshSummary(context, tenant, stored, today)) as Summary;
    return summary.trouble ? troubled(number, summary.trouble, today) : listItem(number, summary, today);
  } catch (error) {
    const trouble = troubleOf(error);
    context.tellFault?.(error);
    return troubled(number, trouble, today);
  }
}

/**
 * Every contract of a tenant as the list shows it today, by number. One that can't be read or judged stands there with its number
 * and why, and hides no other.
 */
export async function listContracts(
  context: Context,
  tenant: string,
  today: string,
): Promise<readonly ContractListItem[]> {
  const items: ContractListItem[] = [];
  for (const stored of await readSummaries(context, tenant)) items.push(await itemOf(context, tenant, stored, today));
  return items;
}
