import type { Command } from 'commander';
import type { SignedErasureCertificate } from '../core/closing/erasure-certificate.ts';
import type { ClosedContractView, KeyCopyView, OpenClosingView } from '../queries/closing-view.ts';
import { withApi } from './api.ts';
import { CommandFailure, exitCodes, print, printJson, say, talk } from './console.ts';

interface Options {
  readonly check?: boolean;
  readonly confirm?: string;
  readonly json?: boolean;
}

const pathOf = (number: string): string => `/contracts/${encodeURIComponent(number)}/closing`;

function tellOpen({ steps }: OpenClosingView): void {
  for (const { id, open } of steps) {
    print(`${open.length === 0 ? '✓' : '✗'} ${id}\t${open.length}`);
    for (const { label, title, words } of open)
      print(`\t${label === null ? '' : `${say(label)} ${title}: `}${say(words)}`);
  }
}

function tellClosed({ number, closedOn, size, root }: ClosedContractView): void {
  print(`${number}\t${closedOn}\t${size}\t${root}`);
}

/** What is still open; exit code 1 while something is. */
async function check(number: string, json: boolean): Promise<void> {
  const view = await withApi((api) => api.get<OpenClosingView | ClosedContractView>(pathOf(number)));
  if (json) printJson(view);
  else if (view.state === 'closed') tellClosed(view);
  else tellOpen(view);
  if (view.state === 'open' && !view.isReady) process.exitCode = exitCodes.findings;
}

/** The copies of the contract's key that stand: until they are destroyed, backups of its files and rows can be opened with them. */
function tellCopies(copies: readonly KeyCopyView[]): void {
  if (copies.length === 0) return;
  const told = copies.map(({ id, madeAt, recipient }) => `${id}（${madeAt}、${recipient}）`).join('\n');
  talk({
    ja: `この契約の鍵の控えがまだ${copies.length}個あります。破棄し、junshu backup key-copy-destroyed で記録してください。ほかの契約には新しい控えを作ってください：\n${told}`,
    en: `${copies.length} copies of this contract’s key still stand. Destroy them and note it with junshu backup key-copy-destroyed; make a new copy for the other contracts:\n${told}`,
  });
}

async function confirm(number: string, typed: string, json: boolean): Promise<void> {
  const { signed, copies } = await withApi(async (api) => ({
    signed: await api.send<SignedErasureCertificate>('POST', pathOf(number), { number: typed }),
    copies: await api.get<KeyCopyView[]>(`${pathOf(number)}/key-copies`),
  }));
  tellCopies(copies);
  if (json) return printJson(signed);
  const { certificate } = signed;
  talk({
    ja: `契約${certificate.contractNumber}を終了し、内容を消去しました（${certificate.erasedAt}）。`,
    en: `Contract ${certificate.contractNumber} is closed and its content erased (${certificate.erasedAt}).`,
  });
  print(signed.checkpointAfter);
}

async function close(number: string, { check: isCheck, confirm: typed, json = false }: Options): Promise<void> {
  if (isCheck === true || typed === undefined) {
    if (isCheck !== true)
      throw new CommandFailure(exitCodes.usage, [
        {
          ja: '--check（残りを見る）か --confirm 契約番号（消去する）を付けてください。',
          en: 'Give --check (what is open) or --confirm NUMBER (erase).',
        },
      ]);
    return check(number, json);
  }
  return confirm(number, typed, json);
}

export function addCloseContract(contract: Command): void {
  contract
    .command('close')
    .description('契約を終了し、内容を消去する / close a contract and erase it')
    .argument('<number>', '契約番号 / contract number')
    .option('--check', '残りを示すだけ（あれば終了コード1） / only tell what is open')
    .option('--confirm <number>', '契約番号をもう一度。消去は取り消せません / the number again; there is no way back')
    .option('--json', 'JSONで出す / as JSON')
    .action(close);
}
