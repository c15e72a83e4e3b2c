import type { Command } from 'commander';
import { own } from '../core/kernel/own.ts';
import { planTemplateTypes } from '../core/plan/plan-templates.ts';
import type { PlanDifferenceView, PlanView, TemplatePreview } from '../queries/plan-models.ts';
import { withApi } from './api.ts';
import { exitCodes, print, printJson, say, talk } from './console.ts';
import { oneOf } from './option-values.ts';
import { writeOutput } from './output.ts';

interface Json {
  readonly json?: boolean;
}

const pathOf = (number: string, rest = ''): string => `/contracts/${encodeURIComponent(number)}/plan${rest}`;

const sides = ({ from, to }: { readonly from: string; readonly to: string }): string =>
  `?from=${encodeURIComponent(from)}&to=${encodeURIComponent(to)}`;

async function show(number: string, { json }: Json): Promise<void> {
  const view = await withApi((api) => api.get<PlanView>(pathOf(number)));
  if (json === true) return printJson(view);
  const filled = Object.values(view.entries).filter(({ data }) => data.method.trim() !== '').length;
  print(say({ ja: `遵守の方法を書いた義務 ${filled}件`, en: `${filled} duties have a method` }));
  for (const { version, effectiveFrom, agreement, reason } of view.versions) {
    const agreed =
      agreement === undefined
        ? say({ ja: '了承待ち', en: 'waiting' })
        : say({ ja: `${agreement.on} 了承（${agreement.official}）`, en: `agreed ${agreement.on}` });
    print(`v${version}\t${effectiveFrom}\t${agreed}\t${reason ?? ''}`);
  }
  const { differences, isCoveredByOpen, draft } = view.change;
  for (const { registerLabel, title, kind } of differences) print(`! ${say(registerLabel)}\t${title}\t${kind}`);
  if (differences.length > 0 && !isCoveredByOpen)
    talk({
      ja: `台帳が了承済みの版と違います。変更案：${draft.reason}（${draft.effectiveFrom}から）`,
      en: `The registers differ from the agreed version; propose a change from ${draft.effectiveFrom}.`,
    });
}

interface TemplateOptions extends Json {
  readonly type: string;
  readonly apply?: boolean;
  readonly replaceAll?: boolean;
}

async function template(number: string, options: TemplateOptions): Promise<void> {
  const path = pathOf(number, `/templates/${encodeURIComponent(options.type)}`);
  await withApi(async (api) => {
    const [{ items }, { entries }] = [await api.get<TemplatePreview>(path), await api.get<PlanView>(pathOf(number))];
    const count = (state: string): number => items.filter((item) => item.state === state).length;
    if (options.apply !== true) {
      if (options.json === true) printJson(items);
      else for (const { dutyId, state, proposed } of items) print(`${dutyId}\t${state}\t${proposed.method}`);
      return talk({
        ja: `空の項目${count('fill')}件に入ります。書かれている${count('differs')}件は変えません。--apply で取り込みます。`,
        en: `${count('fill')} empty entries would be filled, ${count('differs')} written ones stay; --apply does it.`,
      });
    }
    const replace = items
      .filter(({ state }) => options.replaceAll === true && state === 'differs')
      .map(({ dutyId }) => ({ dutyId, revision: own(entries, dutyId)?.revision ?? 0 }));
    const applied = await api.send<{ count: number }>('POST', path, { replace });
    if (options.json === true) printJson(applied);
    talk({ ja: `${applied.count}件を取り込みました。`, en: `${applied.count} entries written.` });
  });
}

interface ProposeOptions extends Json {
  readonly from: string;
  readonly reason?: string;
  readonly afterTheFact?: string;
}

async function propose(number: string, { from, reason, afterTheFact, json }: ProposeOptions): Promise<void> {
  const body = {
    effectiveFrom: from,
    ...(reason === undefined ? {} : { reason }),
    ...(afterTheFact === undefined ? {} : { afterTheFact }),
  };
  const proposed = await withApi((api) => api.send<{ version: number }>('POST', pathOf(number, '/versions'), body));
  if (json === true) printJson(proposed);
  else print(`v${proposed.version}`);
}

interface AgreeOptions {
  readonly on: string;
  readonly official: string;
  readonly means: string;
  readonly note?: string;
  readonly evidence?: readonly string[];
}

async function agree(
  number: string,
  version: string,
  { on, official, means, note, evidence }: AgreeOptions,
): Promise<void> {
  const body = {
    on,
    official,
    means,
    ...(note === undefined ? {} : { note }),
    ...(evidence === undefined ? {} : { evidence }),
  };
  await withApi((api) => api.send('POST', pathOf(number, `/versions/${encodeURIComponent(version)}/agreement`), body));
  talk({ ja: `${version} の了承を記録しました。`, en: `The agreement to ${version} is recorded.` });
}

interface DiffOptions extends Json {
  readonly from: string;
  readonly to: string;
  readonly exitCode?: boolean;
}

const marks = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;

async function diff(number: string, options: DiffOptions): Promise<void> {
  const found = await withApi((api) => api.get<PlanDifferenceView>(pathOf(number, `/differences${sides(options)}`)));
  if (options.json === true) printJson(found);
  else {
    for (const { dutyId, fields } of found.entries)
      for (const { field, parts } of fields)
        print(`${dutyId} ${field}\t${parts.map(({ text, mark }) => marks[mark].join(text)).join('')}`);
    for (const { registerLabel, title, kind, facts } of found.names)
      print(
        `${say(registerLabel)}\t${title}\t${kind}\t${facts.map(({ label, before, after }) => `${say(label)}: ${say(before)} → ${say(after)}`).join('; ')}`,
      );
  }
  if (options.exitCode === true && found.entries.length + found.names.length > 0) process.exitCode = exitCodes.findings;
}

interface ExportOptions {
  readonly version: string;
  readonly changeFrom?: string;
  readonly format: string;
  readonly output: string;
}

async function exportFile(number: string, { version, changeFrom, format, output }: ExportOptions): Promise<void> {
  const path =
    changeFrom === undefined
      ? `/versions/${encodeURIComponent(version)}/files/${format}`
      : `/differences/files/${format}${sides({ from: changeFrom, to: version })}`;
  writeOutput(output, await withApi((api) => api.bytes(pathOf(number, path))));
}

const contract = ['<contract>', '契約番号 / contract number'] as const;
const asJson = ['--json', 'JSONで出す / as JSON'] as const;

function addReading(plan: Command): void {
  plan
    .command('show')
    .description('版の一覧と、台帳との違い / versions, and where the registers differ')
    .argument(...contract)
    .option(...asJson)
    .action(show);
  plan
    .command('diff')
    .description('二つの版の違い / what differs between two states')
    .argument(...contract)
    .requiredOption('--from <version>', '元の版（v1 など） / e.g. v1')
    .option('--to <version>', '先の版。なければ作業中の案 / the draft when absent', 'draft')
    .option('--exit-code', '違いがあれば終了コード1 / exit 1 when they differ')
    .option(...asJson)
    .action(diff);
  plan
    .command('export')
    .description('確認書類か、その変更案（新旧対照表）を書き出す / write the plan, or a change of it')
    .argument(...contract)
    .option('--version <version>', '版。なければ作業中の案 / the draft when absent', 'draft')
    .option('--change-from <version>', 'この版からの変更案にする / as a change from that version')
    .requiredOption('--format <format>', 'docx|pdf|html|json', oneOf('--format', ['docx', 'pdf', 'html', 'json']))
    .requiredOption('-o, --output <file>', "出力先。'-' は標準出力 / '-' for stdout")
    .action(exportFile);
}

function addChanging(plan: Command): void {
  plan
    .command('template')
    .description('文例を見る。--apply で空の項目に取り込む / see a template; --apply fills empty entries')
    .argument(...contract)
    .requiredOption('--type <type>', planTemplateTypes.join('|'), oneOf('--type', planTemplateTypes))
    .option('--apply', '取り込む / write')
    .option('--replace-all', '書かれている項目も置き換える / written entries too')
    .option(...asJson)
    .action(template);
  plan
    .command('propose')
    .description('作業中の案を新しい版として提示する / put the draft before the official')
    .argument(...contract)
    .requiredOption('--from <day>', '効力の始まる日 / day of effect, YYYY-MM-DD')
    .option('--reason <text>', '変更の理由 / why it changes')
    .option('--after-the-fact <text>', '事後の届出となった経緯 / why it was not proposed in time')
    .option(...asJson)
    .action(propose);
  plan
    .command('agree')
    .description('担当職員の了承を記録する / record the official’s agreement')
    .argument(...contract)
    .argument('<version>', 'v1 …')
    .requiredOption('--on <day>', '了承の日 / YYYY-MM-DD')
    .requiredOption('--official <name>', '担当職員 / the official')
    .requiredOption('--means <means>', 'mail|letter|meeting', oneOf('--means', ['mail', 'letter', 'meeting']))
    .option('--note <text>', '条件など / conditions')
    .option('--evidence <ids...>', '証跡のid / ids of evidence items')
    .action(agree);
}

export function addPlan(program: Command): void {
  const plan = program.command('plan').description('確認書類（遵守の方法） / the compliance plan');
  addReading(plan);
  addChanging(plan);
}
