import type { Command } from 'commander';
import type { ClosedContractView } from '../queries/closing-view.ts';
import type { ContractListItem } from '../queries/read-models.ts';
import { type Api, withApi } from './api.ts';
import { exitCodes, print, printJson, say } from './console.ts';
import { eachContract } from './each-contract.ts';
import { addLogKeys } from './log-key.ts';

interface Verification {
  readonly number: string;
  readonly size: number;
  readonly root: string;
  readonly erased: number;
  readonly faults: readonly { readonly seq: number; readonly message: { readonly ja: string; readonly en: string } }[];
}

async function everyNumber(api: Api): Promise<readonly { readonly number: string }[]> {
  const open = await api.get<ContractListItem[]>('/contracts');
  const closed = await api.get<ClosedContractView[]>('/closed-contracts');
  return [...open, ...closed];
}

async function verify({ contract, json }: { readonly contract?: string; readonly json?: boolean }): Promise<void> {
  const results = await withApi(async (api) => {
    const verifyOne = (number: string): Promise<Verification> =>
      api.get<Verification>(`/contracts/${encodeURIComponent(number)}/log/verification`);
    if (contract !== undefined) return [await verifyOne(contract)];
    return eachContract(await everyNumber(api), verifyOne);
  });
  if (json === true) printJson(results);
  else
    for (const { number, size, erased, faults } of results) {
      const verdict =
        faults.length === 0
          ? say({ ja: `✓ ${size}件連続`, en: `✓ ${size} entries` })
          : say({ ja: `✗ ${faults.length}件の食い違い`, en: `✗ ${faults.length} faults` });
      print(`${number}\t${verdict}\t${say({ ja: `消去済みの本文 ${erased}件`, en: `${erased} bodies erased` })}`);
      for (const { message } of faults) print(`\t${say(message)}`);
    }
  if (results.some(({ faults }) => faults.length > 0)) process.exitCode = exitCodes.findings;
}

async function checkpoint(number: string): Promise<void> {
  print(
    Buffer.from(
      await withApi((api) => api.bytes(`/contracts/${encodeURIComponent(number)}/log/checkpoint`)),
    ).toString(),
  );
}

export function addLog(program: Command): void {
  const log = program.command('log').description('改ざん検知ログ / the tamper-evident log');
  log
    .command('verify')
    .description('ログを計算し直し、台帳と照合する / re-derive the log, hold it against the rows')
    .option('--contract <number>', '契約番号（なければすべて） / one contract; all when absent')
    .option('--json', 'JSONで出す / as JSON')
    .action(verify);
  log
    .command('checkpoint')
    .description('署名付きチェックポイント / the signed head')
    .argument('<number>', '契約番号 / contract number')
    .action(checkpoint);
  addLogKeys(log);
}
