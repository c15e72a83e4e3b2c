import type { Command } from 'commander';
import { diskCodeOf } from '../blobs/durable.ts';
import { toStderr } from '../journal/journal-file.ts';
import { isLoopbackHost } from '../loopback-host.ts';
import { type RunningServer, startServer } from '../main.ts';
import { DataFolderTaken, nameHolder } from '../postgres/data-lock.ts';
import { readDatabaseAddress } from '../postgres/database-address.ts';
import { readSettings, type Settings } from '../settings.ts';
import { CommandFailure, exitCodes, print, talk } from './console.ts';
import { announcedServer } from './reach-server.ts';

function taken({ holder }: DataFolderTaken, { JUNSHU_DATA: folder }: Settings): CommandFailure {
  const who = nameHolder(holder);
  const url = announcedServer(folder)?.url;
  const at = url === undefined ? { ja: '', en: '' } : { ja: `${url}、`, en: `${url}, ` };
  return new CommandFailure(exitCodes.conflict, [
    {
      ja: `遵守はすでに動いています（${who.ja}、${at.ja}データ ${folder}）。`,
      en: `Junshu is running already (${who.en}, ${at.en}data ${folder}).`,
    },
    {
      ja: 'サインイン用のリンクは npx junshu sign-in-link で作れます。',
      en: 'Make a sign-in link with npx junshu sign-in-link.',
    },
  ]);
}

async function start(settings: Settings): Promise<RunningServer> {
  try {
    return await startServer(settings, { demo: true, announce: true, jobs: true });
  } catch (error) {
    if (error instanceof DataFolderTaken) throw taken(error, settings);
    throw error;
  }
}

/** Waits for Ctrl-C or SIGTERM; who presses Ctrl-C a second time does not wait any longer. */
function untilAskedToStop(): Promise<void> {
  return new Promise((resolve) => {
    let pressed = 0;
    process.on('SIGINT', () => {
      pressed += 1;
      if (pressed > 1) process.exit(exitCodes.interrupted);
      resolve();
    });
    for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
}

/** What a full disk does to a piece of work that nobody waits for must not end the server. Every other error that nobody caught does. */
function outlastDisks(): void {
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.removeAllListeners(event);
    process.on(event, (error: unknown) => {
      toStderr(`${error instanceof Error ? error.stack : String(error)}\n`);
      if (diskCodeOf(error) === undefined) process.exit(exitCodes.internal);
    });
  }
}

/** Other machines may come in, and nothing says that they come by https. */
function warnOfPlainHttp({ HOST: host, JUNSHU_BASE_URL: baseUrl = '' }: Settings): void {
  if (isLoopbackHost(host) || baseUrl.startsWith('https:')) return;
  talk({
    ja: `注意：${host} で、暗号化していない http のまま、ほかの機械からも接続できます。サインインのリンクと内容を途中で読まれます。HOST=127.0.0.1 に戻すか、前段に https のプロキシを置いて JUNSHU_BASE_URL=https://… を指定してください（docs/operating.md）。`,
    en: `Warning: at ${host} other machines can connect by plain http, so sign-in links and contents can be read on the way. Go back to HOST=127.0.0.1, or put an https proxy in front and set JUNSHU_BASE_URL=https://… (docs/operating.md).`,
  });
}

/** The words of the database go to another machine in the clear, because the address says so. */
function warnOfClearDatabase({ DATABASE_URL: url }: Settings): void {
  if (url === undefined) return;
  const { host, line } = readDatabaseAddress(url);
  if (line !== 'clear') return;
  talk({
    ja: `注意：データベース ${host} への接続が暗号化されていません（sslmode=disable）。契約の内容は封をして送りますが、契約番号やサインインの控えなどを途中で読まれ、書き換えられます。sslmode=disable を外してください（docs/operating.md）。`,
    en: `Warning: the line to the database ${host} is not encrypted (sslmode=disable). What contracts hold is sealed, but their numbers, sessions and the like can be read and changed on the way: remove sslmode=disable (docs/operating.md).`,
  });
}

async function serve(): Promise<void> {
  outlastDisks();
  const settings = readSettings(process.env);
  // Listened for from the first moment: a signal during the start must not leave the database behind.
  const asked = untilAskedToStop();
  const begun = performance.now();
  const server = await start(settings);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  const link = await server.signInLink().catch((error) => {
    if (diskCodeOf(error) === undefined) throw error;
    return null;
  });
  for (const number of server.erased)
    talk({
      ja: `契約${number}の消去が途中で止まっていたため、いま完了しました。`,
      en: `The erasure of ${number} had been cut short; it is completed now.`,
    });
  print(`遵守の準備ができました（${seconds} 秒） / Junshu is ready: ${server.url}`);
  if (link === null)
    talk({
      ja: '空き容量がなく、サインイン用のリンクを作れません。空きを作って npx junshu sign-in-link を実行してください。',
      en: 'The disk is full: no sign-in link could be made. Make room and run npx junshu sign-in-link.',
    });
  else print(`サインイン（15分以内に一度だけ使えます） / Sign in (once, within 15 minutes): ${link}`);
  print(`データ / Data: ${settings.JUNSHU_DATA}（止めるには Ctrl-C / Ctrl-C stops）`);
  warnOfPlainHttp(settings);
  warnOfClearDatabase(settings);
  await asked;
  talk({ ja: '止めています…', en: 'Stopping…' });
  await server.stop();
}

export function addServe(program: Command): void {
  program.command('serve').description('サーバーを動かす / run the server').action(serve);
}
