import type { Command } from 'commander';
import { DataFolderTaken, nameHolder } from '../postgres/data-lock.ts';
import { readSettings } from '../settings.ts';
import { withApi } from './api.ts';
import { CommandFailure, exitCodes, print, printJson, talk } from './console.ts';

interface Kept {
  readonly verifierKey: string;
  readonly since: string;
  readonly reason: string;
}

async function keys({ json }: { readonly json?: boolean }): Promise<void> {
  const kept = await withApi((api) => api.get<Kept[]>('/log-keys'));
  if (json === true) printJson(kept);
  else for (const { since, verifierKey, reason } of kept) print(`${since}\t${verifierKey}\t${reason}`);
}

async function newKey({ reason, json }: { readonly reason: string; readonly json?: boolean }): Promise<void> {
  const { renewLogKey } = await import('../main.ts');
  const made = await renewLogKey(readSettings(process.env), reason).catch((error) => {
    if (!(error instanceof DataFolderTaken)) throw error;
    throw new CommandFailure(exitCodes.conflict, [
      {
        ja: `データフォルダは使われています（${nameHolder(error.holder).ja}）。サーバーを止めてから、もう一度実行してください。何も変えていません。`,
        en: `The data folder is in use (${nameHolder(error.holder).en}): stop the server, then run this again. Nothing was changed.`,
      },
    ]);
  });
  if (json === true) printJson(made);
  else print(`${made.since}\t${made.verifierKey}`);
  if (made.asideAs !== null)
    talk({
      ja: `前の鍵は ${made.asideAs} に移しました。漏れたおそれがあるなら、確かめたうえで消してください。`,
      en: `The key before was put at ${made.asideAs}. If it may have leaked, remove it once you are sure.`,
    });
  if (made.untold.length === 0) return;
  talk({
    ja: `読めない契約 ${made.untold.length}件のログには書けませんでした：${made.untold.join(', ')}`,
    en: `The logs of ${made.untold.length} contracts that can't be read do not tell of it: ${made.untold.join(', ')}`,
  });
  process.exitCode = exitCodes.findings;
}

/** Keys that sign the logs: which there are, and a new one, deliberately. */
export function addLogKeys(log: Command): void {
  log
    .command('keys')
    .description('ログに署名してきた鍵と、いつからか / the keys that signed the logs, and since when')
    .option('--json', 'JSONで出す / as JSON')
    .action(keys);
  log
    .command('new-key')
    .description(
      'ログの署名鍵を新しい鍵に替える（サーバーを止めて） / a new key to sign the logs, while the server is stopped',
    )
    .option('--reason <text>', '替える理由 / why', '')
    .option('--json', 'JSONで出す / as JSON')
    .action(newKey);
}
