import type { Command } from 'commander';
import { isRecipient, newIdentity } from '../backup/key-backup.ts';
import type { KeyBackup } from '../postgres/key-backup-store.ts';
import { withApi } from './api.ts';
import { CommandFailure, exitCodes, print, printJson, talk } from './console.ts';
import { writeOutput } from './output.ts';

interface Made {
  readonly id: string;
  readonly untold: readonly string[];
  readonly base64: string;
}

async function copy({ to, output }: { readonly to: string; readonly output: string }): Promise<void> {
  if (!isRecipient(to))
    throw new CommandFailure(exitCodes.usage, [
      {
        ja: '--to は受取人の公開鍵（age1…）です。なければ junshu backup new-recipient -o FILE で作れます。',
        en: '--to is the public key of a recipient (age1…): make one with junshu backup new-recipient -o FILE.',
      },
    ]);
  const { id, untold, base64 } = await withApi((api) => api.send<Made>('POST', '/key-backups', { recipient: to }));
  writeOutput(output, Buffer.from(base64, 'base64'), { isPrivate: true });
  talk({
    ja: `鍵の控えを作りました（${id}）。バックアップとは別の場所に置いてください。契約を終了するときは、この控えも破棄し、junshu backup key-copy-destroyed ${id} で記録します。`,
    en: `A copy of the keys was made (${id}). Keep it apart from the backups; when a contract closes, destroy this copy too and note it with junshu backup key-copy-destroyed ${id}.`,
  });
  if (untold.length === 0) return;
  talk({
    ja: `読めない契約 ${untold.length}件のログには書けませんでした：${untold.join(', ')}`,
    en: `The logs of ${untold.length} contracts that can't be read do not tell of it: ${untold.join(', ')}`,
  });
  process.exitCode = exitCodes.findings;
}

async function list({ json }: { readonly json?: boolean }): Promise<void> {
  const copies = await withApi((api) => api.get<KeyBackup[]>('/key-backups'));
  if (json === true) return printJson(copies);
  for (const { id, madeAt, recipient, contracts, destroyedAt, destroyedBy } of copies)
    print(
      `${id}\t${madeAt}\t${contracts.length}\t${destroyedAt === null ? '—' : `${destroyedAt} ${destroyedBy}`}\t${recipient}`,
    );
}

async function destroyed(id: string, { by }: { readonly by: string }): Promise<void> {
  await withApi((api) => api.send('POST', `/key-backups/${encodeURIComponent(id)}/destruction`, { by }));
}

async function newRecipient({ output }: { readonly output: string }): Promise<void> {
  const { identity, recipient } = await newIdentity();
  writeOutput(output, `# public key: ${recipient}\n${identity}\n`, { isPrivate: true });
  if (output !== '-') print(recipient);
}

/** Copies of the keys, each encrypted to one recipient and kept apart from the backups. */
export function addKeyBackups(backup: Command): void {
  backup
    .command('keys')
    .description('契約の鍵とログの署名鍵を、受取人の公開鍵で暗号化して控える / copy the keys, encrypted to a recipient')
    .requiredOption('--to <recipient>', '受取人の公開鍵 age1… / public key of the recipient')
    .requiredOption('-o, --output <file>', '控えのファイル / where the copy goes')
    .action(copy);
  backup
    .command('key-copies')
    .description('作った鍵の控えと、破棄したか / the copies of keys, and whether they were destroyed')
    .option('--json', 'JSONで出す / as JSON')
    .action(list);
  backup
    .command('key-copy-destroyed')
    .description('鍵の控えを破棄したことを記録する / note that a copy of the keys was destroyed')
    .argument('<id>', '控えの番号 / id of the copy')
    .requiredOption('--by <words>', '破棄した人と方法 / who destroyed it, and how')
    .action(destroyed);
  backup
    .command('new-recipient')
    .description('受取人の鍵を作り、公開鍵を示す / make a recipient’s key and show its public part')
    .requiredOption('-o, --output <file>', '秘密の鍵のファイル / where the secret part goes')
    .action(newRecipient);
}
