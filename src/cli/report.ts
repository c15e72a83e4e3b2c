import type { Command } from 'commander';
import { catalogues } from '../core/catalogue/meti-2023.ts';
import { own } from '../core/kernel/own.ts';
import { isPlainDate, japanDay } from '../core/kernel/plain-date.ts';
import { parseContractFile } from '../core/registers/contract-file.ts';
import { registerDeclarations } from '../core/registers/registers.ts';
import { type ReportFormat, reportFile, reportFormats } from '../queries/report-file.ts';
import { draftReport } from '../queries/report-preview.ts';
import { withApi } from './api.ts';
import { CommandFailure, exitCodes, printJson, talk } from './console.ts';
import { readBytes, readJsonFile } from './input.ts';
import { oneOf } from './option-values.ts';
import { writeOutput } from './output.ts';
import { addReportBacking } from './report-backing.ts';
import { addReportDays } from './report-days.ts';
import { addReportFindings } from './report-findings.ts';
import { addReportSubmission } from './report-submission.ts';
import { addReportTakeOver } from './take-over.ts';

interface BuildOptions {
  readonly contract?: string;
  readonly from?: string;
  readonly format: string;
  readonly output: string;
  readonly schedule?: string;
  readonly date?: string;
  readonly strict?: boolean;
}

const formats: readonly string[] = [...reportFormats, 'html'];

function problems(
  list: readonly { path: string; message: { ja: string; en: string }; mend: { ja: string; en: string } }[],
): CommandFailure {
  return new CommandFailure(
    exitCodes.unreadable,
    list.map(({ path, message, mend }) => ({
      ja: `${path}：${message.ja}${mend.ja}`,
      en: `${path}: ${message.en} ${mend.en}`,
    })),
  );
}

/** A contract file's JSON, from disk or from the server; building works on the file alone. */
async function contractJson({ contract, from }: BuildOptions): Promise<unknown> {
  if (from !== undefined) return readJsonFile(from);
  if (contract === undefined)
    throw new CommandFailure(exitCodes.usage, [
      { ja: '--contract 番号 か --from ファイル を指定してください。', en: 'Give --contract NUMBER or --from FILE.' },
    ]);
  return withApi((api) => api.get<unknown>(`/contracts/${encodeURIComponent(contract)}/export`));
}

function checked({ format, date }: BuildOptions): { readonly format: ReportFormat; readonly today: string } {
  if (date !== undefined && !isPlainDate(date))
    throw new CommandFailure(exitCodes.usage, [
      { ja: '日付は 2026-10-30 の形で指定してください。', en: 'Give the date as 2026-10-30.' },
    ]);
  return { format: format as ReportFormat, today: date ?? japanDay(new Date().toISOString()) };
}

/** Another report than the one that was asked for would look like it. */
function mustBeScheduled(id: string | undefined, schedule: readonly { readonly id: string }[]): void {
  if (id === undefined || schedule.some((one) => one.id === id)) return;
  const known = schedule.map((one) => one.id);
  throw new CommandFailure(exitCodes.usage, [
    {
      ja: `--schedule ${id} という報告はありません（${known.join('・')}）。`,
      en: `There is no report --schedule ${id} (${known.join(', ')}).`,
    },
  ]);
}

async function build(options: BuildOptions): Promise<void> {
  const { format, today } = checked(options);
  const read = parseContractFile(await contractJson(options), new Date().toISOString());
  if (!read.ok) throw problems(read.refusal);
  const { state, warnings } = read.value;
  for (const { path, message } of warnings)
    talk({ ja: `注意 ${path}：${message.ja}`, en: `warning ${path}: ${message.en}` });
  const catalogue = own(catalogues, state.contract.catalogue);
  if (catalogue === undefined) throw new Error('unreachable: the file was read');
  mustBeScheduled(options.schedule, state.contract.schedule);
  const { document, findings } = draftReport({ contractId: '', catalogue, state }, today, options.schedule);
  const shown = registerDeclarations.map((declaration) => ({
    declaration,
    entries: own(state.registers, declaration.name) ?? [],
  }));
  const bytes = await reportFile(format, document, shown);
  writeOutput(options.output, bytes);
  for (const { severity, title, remedy } of findings)
    if (severity !== 'information')
      talk({
        ja: `${severity === 'error' ? '✗' : '⚠'} ${title.ja} — ${remedy.ja}`,
        en: `${severity}: ${title.en} — ${remedy.en}`,
      });
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  talk({
    ja: `${options.output} を作りました（${bytes.length} バイト、提出前エラー ${errors} 件）。`,
    en: `Wrote ${options.output} (${bytes.length} bytes, ${errors} errors before submission).`,
  });
  if (options.strict === true && errors > 0) process.exitCode = exitCodes.findings;
}

async function read(path: string): Promise<void> {
  const { readFilledForm } = await import('../tables/read-filled-form.ts');
  const form = await readFilledForm(await readBytes(path));
  if (!form.ok) throw new CommandFailure(exitCodes.unreadable, [form.refusal.message, form.refusal.mend]);
  for (const notice of form.value.notices) talk(notice);
  for (const { number, note } of form.value.answers)
    if (note !== null) talk({ ja: `${number}) ${note.ja}`, en: `${number}) ${note.en}` });
  printJson(form.value);
}

export function addReport(program: Command): void {
  const report = program.command('report').description('実施状況報告書（別紙４） / the report');
  report
    .command('build')
    .description(
      '報告書を作る。提出前のエラーは stderr に示し、--strict なら終了コード 1 / build the report; --strict exits 1 on errors before submission',
    )
    .option('--contract <number>', '契約番号 / contract number')
    .option('--from <file>', '契約ファイル。データベースは要らない / contract file; needs no database')
    .requiredOption('--format <format>', formats.join('|'), oneOf('--format', formats))
    .requiredOption('-o, --output <file>', "出力先。'-' は標準出力 / '-' for stdout")
    .option('--schedule <id>', 'どの報告か（なければ次の報告） / which report; the next when absent')
    .option('--date <day>', '様式に印字する日 / day printed on the form, YYYY-MM-DD')
    .option('--strict', '提出前エラーがあれば終了コード1 / exit 1 on errors before submission')
    .action(build);
  addReportFindings(report);
  addReportSubmission(report);
  addReportBacking(report);
  addReportDays(report);
  addReportTakeOver(report);
  report
    .command('read')
    .description('記入済みの別紙４（DOCX・XLSX）を読む / read a filled form')
    .argument('<file>', 'DOCX, XLSX')
    .option('--json', '常にJSON / always JSON')
    .action(read);
}
