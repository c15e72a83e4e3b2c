import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { type KeyCopy, openKeyCopy } from '../backup/key-backup.ts';
import { restore } from '../commands/restore.ts';
import { databasePlace, readSettings } from '../settings.ts';
import { withApi } from './api.ts';
import { CommandFailure, exitCodes, print, printJson, talk } from './console.ts';

interface Options {
  readonly backup?: string;
  readonly keys?: string;
  readonly identity?: string;
  readonly checkpoint?: readonly string[];
  readonly json?: boolean;
}

async function keysFrom({ keys, identity }: Options): Promise<KeyCopy | null> {
  if (keys === undefined && identity === undefined) return null;
  if (keys !== undefined && identity !== undefined)
    return openKeyCopy(readFileSync(keys), readFileSync(identity, 'utf8'));
  throw new CommandFailure(exitCodes.usage, [
    { ja: '--keys と --identity は一緒に使います。', en: '--keys and --identity belong together.' },
  ]);
}

async function run(given: string, options: Options): Promise<void> {
  const { dataFolder, ...database } = databasePlace(readSettings(process.env));
  const checkpoints = (options.checkpoint ?? []).map((path) => readFileSync(path, 'utf8'));
  const keys = await keysFrom(options);
  const now = new Date().toISOString();
  const wish = { place: resolve(given), name: options.backup, keys, checkpoints, now, dataFolder, ...database };
  const restored = await restore(wish);
  if (options.json === true) printJson(restored);
  else for (const { contract, kept, known } of restored.epochs) print(`${contract}\t${kept}\t${known}`);
  const lost = restored.epochs.filter(({ kept, known }) => known > kept);
  talk({
    ja: `${restored.backupAt} の状態を ${dataFolder} に復元しました：${restored.rows}行、ファイル ${restored.files}。${lost.length === 0 ? '失われたと分かっている記録はありません。' : `${lost.length}件の契約で、後の記録が失われています（左から契約のID、残った件数、知られていた件数）。`}起動すると読むことはできますが、変更は断ります。元のサーバーが止まっていることを確かめて、junshu restore confirm --by 名前 を実行してください。`,
    en: `What stood at ${restored.backupAt} was restored into ${dataFolder}: ${restored.rows} rows, ${restored.files} files. ${lost.length === 0 ? 'No entry is known to be lost.' : `Of ${lost.length} contracts later entries are lost (id, entries kept, entries known).`} Started, it can be read and takes no change: once the server before is stopped, run junshu restore confirm --by NAME.`,
  });
  if (restored.closedFiles === 0) return;
  talk({
    ja: `鍵のない契約のファイル ${restored.closedFiles}件は開けないため戻していません（終了した契約か、鍵の控えより後に作った契約です）。`,
    en: `${restored.closedFiles} files of contracts without a key were not brought back: the contracts were closed, or made after the copy of the keys.`,
  });
}

async function confirm({ by }: { readonly by: string }): Promise<void> {
  await withApi((api) => api.send('POST', '/restores/confirmation', { by }));
  talk({ ja: '変更と、自動の処理を再開します。', en: 'Changes are taken again, and what goes on by itself goes on.' });
}

/** Bringing a backup back, and saying that the copy is the one to use. */
export function addRestore(program: Command): void {
  const noun = program.command('restore').description('バックアップからの復元 / restoring a backup');
  noun
    .command('run', { isDefault: true })
    .description('バックアップを、空の JUNSHU_DATA（と DATABASE_URL）に戻す / bring a backup back into an empty place')
    .argument('<folder>', '置き場所のフォルダ / the folder that holds the backups')
    .option('--backup <name>', 'どの時点のものか（なければ最新） / which one; the newest unless named')
    .option('--keys <file>', '鍵の控え（junshu backup keys） / the copy of the keys')
    .option('--identity <file>', 'その受取人の鍵 / the recipient’s key')
    .option('--checkpoint <file...>', '控えてある署名付き先頭（junshu log checkpoint） / signed heads kept elsewhere')
    .option('--json', 'JSONで出す / as JSON')
    .action(run);
  noun
    .command('confirm')
    .description('元のサーバーが止まっていることを確かめ、復元した方を使い始める / begin to use the restored copy')
    .requiredOption('--by <words>', '確かめた人 / who made sure')
    .action(confirm);
}
