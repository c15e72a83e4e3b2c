import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import type { Bilingual } from '../core/kernel/bilingual.ts';
import type { ClosedContractView } from '../queries/closing-view.ts';
import type { ContractListItem } from '../queries/read-models.ts';
import { type Api, withApi } from './api.ts';
import { CommandFailure, exitCodes, print, printJson, say } from './console.ts';
import { eachContract } from './each-contract.ts';
import { addLogKeys } from './log-key.ts';

interface Told {
  readonly outcome: 'foreign' | 'holds' | 'restored' | 'tampered';
  readonly text: Bilingual;
}

interface Verification {
  readonly epochs: readonly Told[];
  readonly heads: readonly Told[];
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

interface VerifyOptions {
  readonly contract?: string;
  readonly checkpoint?: readonly string[];
  readonly json?: boolean;
}

/** The heads of some files, as the query carries them. */
function queryOf(paths: readonly string[]): string {
  const notes = paths.map((path) => `checkpoint=${readFileSync(path).toString('base64url')}`);
  return notes.length === 0 ? '' : `?${notes.join('&')}`;
}

const isBad = ({ faults, heads }: Verification): boolean =>
  faults.length > 0 || heads.some(({ outcome }) => outcome === 'tampered' || outcome === 'foreign');

async function verify({ contract, checkpoint: paths = [], json }: VerifyOptions): Promise<void> {
  if (paths.length > 0 && contract === undefined)
    throw new CommandFailure(exitCodes.usage, [
      { ja: '--checkpoint には --contract も要ります。', en: '--checkpoint needs --contract.' },
    ]);
  const query = queryOf(paths);
  const results = await withApi(async (api) => {
    const verifyOne = (number: string): Promise<Verification> =>
      api.get<Verification>(`/contracts/${encodeURIComponent(number)}/log/verification${query}`);
    if (contract !== undefined) return [await verifyOne(contract)];
    return eachContract(await everyNumber(api), verifyOne);
  });
  if (json === true) printJson(results);
  else
    for (const { number, size, erased, faults, epochs, heads } of results) {
      const verdict =
        faults.length === 0
          ? say({ ja: `✓ ${size}件連続`, en: `✓ ${size} entries` })
          : say({ ja: `✗ ${faults.length}件の食い違い`, en: `✗ ${faults.length} faults` });
      print(`${number}\t${verdict}\t${say({ ja: `消去済みの本文 ${erased}件`, en: `${erased} bodies erased` })}`);
      for (const { message } of faults) print(`\t${say(message)}`);
      for (const { text } of [...epochs, ...heads]) print(`\t${say(text)}`);
    }
  if (results.some(isBad)) process.exitCode = exitCodes.findings;
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
    .option(
      '--checkpoint <file...>',
      '控えてある署名付き先頭とも照合する / hold it against signed heads kept elsewhere',
    )
    .option('--json', 'JSONで出す / as JSON')
    .action(verify);
  log
    .command('checkpoint')
    .description('署名付きチェックポイント / the signed head')
    .argument('<number>', '契約番号 / contract number')
    .action(checkpoint);
  addLogKeys(log);
}
