import type { Command } from 'commander';
import type { ChecklistListItem, ChecklistReadingView, ChecklistView } from '../queries/checklist-models.ts';
import { type Api, withApi } from './api.ts';
import { CommandFailure, exitCodes, printJson, talk } from './console.ts';
import { readBytes } from './input.ts';
import { writeOutput } from './output.ts';
import { printCells, tellReading } from './tell-checklist.ts';

interface Options {
  readonly checklist?: string;
  readonly json?: boolean;
}

const base = (contract: string): string => `/contracts/${encodeURIComponent(contract)}/checklists`;

/** The checklist that is meant: the named one, or the only one there is. */
async function chosenId(api: Api, contract: string, { checklist }: Options): Promise<string> {
  if (checklist !== undefined) return checklist;
  const list = await api.get<ChecklistListItem[]>(base(contract));
  const [only] = list;
  if (only !== undefined && list.length === 1) return only.id;
  const names = list.map(({ id, title }) => `${id}（${title}）`).join('、');
  throw new CommandFailure(exitCodes.usage, [
    list.length === 0
      ? {
          ja: 'この契約にチェックリストがありません。台帳 checklists に加えてください。',
          en: 'The contract has no checklist: add one to the register.',
        }
      : { ja: `--checklist でどれかを指定してください：${names}`, en: `Tell which by --checklist: ${names}` },
  ]);
}

const viewOf = async (api: Api, contract: string, options: Options): Promise<ChecklistView> =>
  api.get<ChecklistView>(`${base(contract)}/${encodeURIComponent(await chosenId(api, contract, options))}`);

const pathOf = async (api: Api, contract: string, options: Options): Promise<string> =>
  `${base(contract)}/${encodeURIComponent(await chosenId(api, contract, options))}`;

async function show(api: Api, contract: string, options: Options): Promise<void> {
  const view = await viewOf(api, contract, options);
  if (options.json === true) return printJson(view);
  printCells(view);
  if (view.counts === null)
    return talk({
      ja: `版「${view.edition}」の項目を持っていません。`,
      en: `Junshu does not hold the edition “${view.edition}”.`,
    });
  const { handled, notHandled, notNeeded, unanswered } = view.counts;
  talk({
    ja: `${view.title}：対応済${handled}・未対策${notHandled}・対応不要${notNeeded}・未回答${unanswered}`,
    en: `${view.title}: ${handled} handled, ${notHandled} not handled, ${notNeeded} not needed, ${unanswered} to come`,
  });
}

interface ReadOptions extends Options {
  readonly yes?: boolean;
}

async function read(api: Api, contract: string, file: string, options: ReadOptions): Promise<void> {
  const path = `${await pathOf(api, contract, options)}/sheet-readings`;
  const reading = await api.send<ChecklistReadingView>('POST', path, await readBytes(file), 'application/octet-stream');
  tellReading(reading);
  if (options.json === true) printJson(reading);
  if (options.yes === true) {
    const { count } = await api.send<{ count: number }>('POST', `${path}/${reading.id}/confirmation`, {});
    talk({ ja: `${count}欄を保存しました。`, en: `${count} answers stored.` });
  } else talk({ ja: '何も保存していません。--yes を付けると保存します。', en: 'Nothing was stored; --yes stores.' });
  if (reading.cells.some(({ understanding }) => understanding === 'doubtful')) process.exitCode = exitCodes.findings;
}

async function fill(
  api: Api,
  contract: string,
  file: string,
  options: Options & { readonly output: string },
): Promise<void> {
  const view = await viewOf(api, contract, options);
  if (view.catalogue === null)
    throw new CommandFailure(exitCodes.unreadable, [
      {
        ja: `版「${view.edition}」の項目を持っていません。`,
        en: `Junshu does not hold the edition “${view.edition}”.`,
      },
    ]);
  const { fillChecklistSheet } = await import('../xlsx/checklist-fill.ts');
  const answers = Object.fromEntries(Object.entries(view.answers).map(([cellId, { data }]) => [cellId, data]));
  const filled = fillChecklistSheet({ bytes: await readBytes(file), catalogue: view.catalogue, answers });
  if (!filled.ok) throw new CommandFailure(exitCodes.unreadable, [filled.refusal.message, filled.refusal.mend]);
  const { bytes, count, left } = filled.value;
  writeOutput(options.output, bytes);
  talk({ ja: `${count}欄に書き込みました。`, en: `${count} answers were written.` });
  for (const { cellId, place } of left)
    talk({
      ja: `✗ ${cellId}（${place}）には書き込めませんでした。`,
      en: `✗ ${cellId} (${place}) could not be written.`,
    });
  if (left.length > 0) process.exitCode = exitCodes.findings;
}

export function addChecklist(program: Command): void {
  const checklist = program
    .command('checklist')
    .description('「安全なウェブサイトの作り方」チェックリスト / IPA’s checklist');
  const which = [
    '--checklist <id>',
    'どのチェックリストか（一つだけなら省ける） / which, unless there is but one',
  ] as const;
  checklist
    .command('show')
    .description('38の欄の回答と不足 / the answers and what they lack')
    .argument('<contract>', '契約番号 / contract number')
    .option(...which)
    .option('--json', 'JSONで出す / as JSON')
    .action((contract: string, options: Options) => withApi((api) => show(api, contract, options)));
  checklist
    .command('read')
    .description(
      '記入済みのIPAの表（XLSX）を読む。--yes まで何も保存しない / read IPA’s filled sheet; nothing is stored before --yes',
    )
    .argument('<contract>', '契約番号 / contract number')
    .argument('<file>', "XLSX; '-' for stdin")
    .option(...which)
    .option('--yes', '読み取れた欄を保存する / store what was understood')
    .option('--json', 'JSONで出す / as JSON')
    .action((contract: string, file: string, options: ReadOptions) =>
      withApi((api) => read(api, contract, file, options)),
    );
  checklist
    .command('fill')
    .description('IPAの表（XLSX）に、体裁を変えずに書き込む / write the answers into IPA’s own sheet')
    .argument('<contract>', '契約番号 / contract number')
    .argument('<file>', "XLSX; '-' for stdin")
    .option(...which)
    .requiredOption('-o, --output <file>', "出力先。'-' は標準出力 / '-' for stdout")
    .action((contract: string, file: string, options: Options & { readonly output: string }) =>
      withApi((api) => fill(api, contract, file, options)),
    );
}
