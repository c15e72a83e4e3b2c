import type { Command } from 'commander';
import type { ClosedContractView } from '../queries/closing-view.ts';
import type { ContractListItem, DashboardView } from '../queries/read-models.ts';
import { withApi } from './api.ts';
import { addCloseContract } from './close-contract.ts';
import { exitCodes, print, printJson, say, talk } from './console.ts';
import { addContractRemainders } from './contract-remainders.ts';
import { addCorrectContract } from './correct-contract.ts';
import { readJsonFile } from './input.ts';
import { addOperateContract } from './operate-contract.ts';
import { writeOutput } from './output.ts';
import { addRuleChanges } from './rule-changes.ts';
import { addSettingsContract } from './settings-contract.ts';
import { addSettleTrust } from './settle-trust.ts';

interface Json {
  readonly json?: boolean;
}

async function list({ json }: Json): Promise<void> {
  const { contracts, closed } = await withApi(async (api) => ({
    contracts: await api.get<ContractListItem[]>('/contracts'),
    closed: await api.get<ClosedContractView[]>('/closed-contracts'),
  }));
  for (const { number, closedOn, size } of closed)
    talk({
      ja: `終了：${number}（${closedOn}、記録${size}件）`,
      en: `closed: ${number} (${closedOn}, ${size} entries)`,
    });
  if (json === true) return printJson(contracts);
  for (const { number, title, answered, nextReport, trouble } of contracts)
    print(
      trouble === undefined
        ? `${number}\t${title}\t${answered}/16\t${nextReport?.dueOn ?? '—'}`
        : `${number}\t✗ ${say(trouble)}`,
    );
  if (contracts.some(({ trouble }) => trouble !== undefined)) process.exitCode = exitCodes.findings;
}

async function show(number: string, { json }: Json): Promise<void> {
  const view = await withApi((api) => api.get<DashboardView>(`/contracts/${encodeURIComponent(number)}`));
  if (json === true) return printJson(view);
  print(`${view.contract.number} ${view.contract.title}`);
  for (const row of view.rows)
    print(
      `${String(row.number).padStart(2)}) ${say(row.shortLabel)}\t${row.status ?? '—'}\t${row.answered}/${row.duties}\t${row.verdict}`,
    );
}

async function exportFile(number: string, { output }: { readonly output?: string }): Promise<void> {
  const file = await withApi((api) => api.get<unknown>(`/contracts/${encodeURIComponent(number)}/export`));
  const text = `${JSON.stringify(file, null, 2)}\n`;
  writeOutput(output, text);
}

async function importFile(path: string, { json }: Json): Promise<void> {
  const file = await readJsonFile(path);
  const created = await withApi((api) =>
    api.send<{ number: string; warnings: { path: string; message: { ja: string; en: string } }[] }>(
      'POST',
      '/contracts',
      file,
    ),
  );
  for (const { path: place, message } of created.warnings)
    talk({ ja: `注意 ${place}：${message.ja}`, en: `warning ${place}: ${message.en}` });
  if (json === true) printJson({ number: created.number });
  else print(created.number);
}

export function addContract(program: Command): void {
  const contract = program.command('contract').description('契約 / contracts');
  contract
    .command('list')
    .description('契約の一覧 / every contract')
    .option('--json', 'JSONで出す / as JSON')
    .action(list);
  contract
    .command('show')
    .description('十六事項の状況 / the sixteen at a glance')
    .argument('<number>', '契約番号 / contract number')
    .option('--json', 'JSONで出す / as JSON')
    .action(show);
  contract
    .command('export')
    .description('契約ファイルに書き出す / write a contract file')
    .argument('<number>', '契約番号 / contract number')
    .option('-o, --output <file>', '出力先（なければ標準出力） / file; stdout when absent')
    .action(exportFile);
  addCloseContract(contract);
  addContractRemainders(contract);
  addSettleTrust(contract);
  addCorrectContract(contract);
  addOperateContract(contract);
  addSettingsContract(contract);
  addRuleChanges(contract);
  contract
    .command('import')
    .description('契約ファイルから契約を作る / make a contract from a file')
    .argument('<file>', 'JSON')
    .option('--json', 'JSONで出す / as JSON')
    .action(importFile);
}
