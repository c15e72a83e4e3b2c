import type { Command } from 'commander';
import type { Bilingual } from '../core/kernel/bilingual.ts';
import { japanDay } from '../core/kernel/plain-date.ts';
import type { ReportState } from '../core/registers/submitted-reports.ts';
import type { DashboardView } from '../queries/read-models.ts';
import { withApi } from './api.ts';
import { print, printJson, say, talk } from './console.ts';
import { typedDay } from './typed-day.ts';

const pathOf = (contract: string, rest = ''): string => `/contracts/${encodeURIComponent(contract)}${rest}`;

interface SubmitOptions {
  readonly schedule: string;
  readonly on?: string;
  readonly beforePeriodEnd?: boolean;
  readonly json?: boolean;
}

async function submit(contract: string, { schedule, on, beforePeriodEnd = false, json }: SubmitOptions): Promise<void> {
  const reportedOn = typedDay('--on', on) ?? japanDay(new Date().toISOString());
  const body = { scheduleId: schedule, reportedOn, isEarlyConfirmed: beforePeriodEnd };
  const { id } = await withApi((api) => api.send<{ id: string }>('POST', pathOf(contract, '/reports'), body));
  if (json === true) return printJson({ id });
  print(id);
  talk({ ja: `${id} を提出しました。内容は固定されました。`, en: `${id} is submitted and frozen.` });
}

interface WithdrawOptions {
  readonly reason: string;
  readonly json?: boolean;
}

async function withdraw(contract: string, report: string, { reason, json }: WithdrawOptions): Promise<void> {
  const path = pathOf(contract, `/reports/${encodeURIComponent(report)}/withdrawal`);
  const withdrawn = await withApi((api) => api.send<{ id: string; withdrawnAt: string }>('POST', path, { reason }));
  if (json === true) printJson(withdrawn);
  else
    talk({
      ja: `${report} を取り下げました。この期間の報告書は、改めて提出できます。`,
      en: `${report} is withdrawn: a report on its period can be submitted anew.`,
    });
}

const stateWords: Readonly<Record<ReportState, Bilingual>> = {
  submitted: { ja: '提出済み', en: 'submitted' },
  received: { ja: '受領', en: 'received' },
  sentBack: { ja: '差戻し', en: 'sent back' },
  withdrawn: { ja: '取下げ', en: 'withdrawn' },
};

async function list(contract: string, { json }: { readonly json?: boolean }): Promise<void> {
  const { contract: facts, reports } = await withApi((api) => api.get<DashboardView>(pathOf(contract)));
  const rows = facts.schedule.map((schedule) => ({
    ...schedule,
    reports: reports.filter(({ scheduleId }) => scheduleId === schedule.id),
  }));
  if (json === true) return printJson(rows);
  for (const { id, from, to, dueOn, reports: own } of rows)
    print(
      `${id}\t${from} – ${to}\t${dueOn}\t${own.map((report) => `${report.id} ${say(stateWords[report.state])}`).join(', ') || '—'}`,
    );
}

/** `junshu report list`, `submit`, `withdraw`: what is owed, what went out, and how it is taken back. */
export function addReportSubmission(report: Command): void {
  report
    .command('list')
    .description('報告の予定と、提出した報告書 / what is owed, and what was submitted')
    .argument('<contract>', '契約番号 / contract number')
    .option('--json', 'JSONで出す / as JSON')
    .action(list);
  report
    .command('submit')
    .description('報告書を提出し、内容を固定する。残ることがあれば終了コード1 / submit the report and freeze it')
    .argument('<contract>', '契約番号 / contract number')
    .requiredOption('--schedule <id>', 'どの報告か / which report')
    .option('--on <day>', '報告日（なければ今日） / day of the report; today when absent, YYYY-MM-DD')
    .option(
      '--before-period-end',
      '対象期間の終わりより前の報告日でよいことを確かめた / its day may be before the end of its period',
    )
    .option('--json', 'JSONで出す / as JSON')
    .action(submit);
  report
    .command('withdraw')
    .description('提出した報告書を、理由を添えて取り下げる / take a submitted report back, with the reason')
    .argument('<contract>', '契約番号 / contract number')
    .argument('<report>', '報告書の番号 / report number')
    .requiredOption('--reason <text>', '理由 / reason')
    .option('--json', 'JSONで出す / as JSON')
    .action(withdraw);
}
