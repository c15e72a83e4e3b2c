import type { Bilingual } from '../../core/kernel/bilingual.ts';

/** Texts of running a scanner from the server, loaded with the registers' page. {names} are filled in. */
export const scanTexts = {
  runTitle: { ja: '診断ツールをサーバーから実行する', en: 'Run a scanner from the server' },
  runHelp: {
    ja: '台帳に載り、点検してよいと確認された対象だけに実行できます。結果は、ファイルと同じ手順で取り込みます。',
    en: 'Only on targets of the register that are confirmed as ours to check. The result is imported as a file would be.',
  },
  runAbsent: {
    ja: '{tool} はこのサーバーに入っていません（Debian のパッケージ：{package}）。',
    en: '{tool} is not installed on this server (Debian package {package}).',
  },
  runNoTarget: {
    ja: '実行できる対象がありません。サイトの台帳に「点検してよいことの確認日」を記録してください。wapiti には、サイトを選んだウェブアプリケーションの行も要ります。',
    en: 'There is nothing to run it on: record “Checking allowed since” in the register of sites; wapiti also needs a row of the web applications with that site.',
  },
  runTool: { ja: 'ツール', en: 'Tool' },
  runDepth: { ja: '深さ', en: 'Depth' },
  runTarget: { ja: '対象', en: 'Target' },
  depth_light: { ja: '軽い確認', en: 'Light' },
  depth_full: { ja: '全部', en: 'Full' },
  runNotice: { ja: '始める前に', en: 'Before it starts' },
  runUnderstood: {
    ja: '読みました。この対象に実行してよいことを確認しました。',
    en: 'I have read this, and it may be run on this target.',
  },
  runUnconfirmed: { ja: '注意を読み、確認の欄を選んでください。', en: 'Read the notice and tick the box.' },
  runStart: { ja: '診断を始める', en: 'Start the scan' },
  runStop: { ja: '中止する', en: 'Stop' },
  runTake: { ja: '結果を見て取り込む', en: 'Look at the result and import it' },
  runsTitle: { ja: '実行の記録', en: 'Runs' },
  runConfirmed: { ja: '注意を確認：{name}', en: 'notice confirmed by {name}' },
  run_running: { ja: '実行中', en: 'Running' },
  run_done: { ja: '終了', en: 'Done' },
  run_stopped: { ja: '中止', en: 'Stopped' },
  run_failed: { ja: '結果なし', en: 'No result' },
  run_lost: { ja: 'サーバーの停止により中断', en: 'Cut off when the server stopped' },
  progress_connections: { ja: '接続{done}回', en: '{done|# connection|# connections}' },
  progress_results: { ja: '結果{done}件', en: '{done|# result|# results}' },
  runRefused: { ja: '対象の外なので接続しなかった先：{places}', en: 'Outside the target, not contacted: {places}' },
  runLink: { ja: '診断ツールを実行する・結果を取り込む', en: 'Run a scanner, import a result' },
} as const satisfies Readonly<Record<string, Bilingual>>;
