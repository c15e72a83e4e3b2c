import { setTimeout as wait } from 'node:timers/promises';
import type { Command } from 'commander';
import type { ScanTarget } from '../core/assessment/scan-targets.ts';
import type { ScanNotice } from '../core/contract/scan-notice-texts.ts';
import { type ScanDepth, scanDepths, scanTools } from '../core/contract/scan-run.ts';
import type { ScannerView, ScanRunView, ScanView } from '../queries/scan-read-models.ts';
import { type Api, withApi } from './api.ts';
import { CommandFailure, exitCodes, say, talk, tellProgress } from './console.ts';
import { type ImportOptions, importUpload } from './diagnosis.ts';
import { oneOf } from './option-values.ts';

interface RunOptions extends ImportOptions {
  readonly site: string;
  readonly tool: string;
  readonly depth: string;
  readonly understood?: boolean;
}

const pathOf = (contract: string, rest = ''): string =>
  `/contracts/${encodeURIComponent(contract)}/diagnoses/scans${rest}`;

const listed = (targets: readonly ScanTarget[]): string =>
  targets.map(({ entryId, title, url }) => `${entryId}「${title}」${url}`).join('、');

/** The one row that a name, a URL, a host or an id means. */
function targetOf({ targets }: ScannerView, wanted: string): ScanTarget {
  const means = ({ entryId, title, url }: ScanTarget): boolean =>
    [entryId, title, url, url.replace(/\/$/, ''), new URL(url).hostname].includes(wanted);
  const found = targets.filter(means);
  const [target] = found;
  if (target !== undefined && found.length === 1) return target;
  const choice = listed(found.length > 1 ? found : targets) || '—';
  throw new CommandFailure(exitCodes.notFound, [
    {
      ja: `「${wanted}」という対象が台帳に${found.length > 1 ? '複数' : ''}あり${found.length > 1 ? 'ます' : 'ません'}。このツールの対象：${choice}`,
      en: `The register has ${found.length > 1 ? 'several targets' : 'no target'} “${wanted}” for this tool: ${choice}`,
    },
  ]);
}

function mustBeUnderstood({ title, does }: ScanNotice, url: string, isUnderstood: boolean): void {
  talk({ ja: `${url}：${title.ja}`, en: `${url}: ${title.en}` });
  for (const line of does) talk({ ja: `・${line.ja}`, en: `- ${line.en}` });
  if (isUnderstood) return;
  throw new CommandFailure(exitCodes.usage, [
    {
      ja: '上の注意を読み、よければ --understood を付けて実行してください。何にも接続していません。',
      en: 'Read the notice above and, if all is well, add --understood. Nothing was contacted.',
    },
  ]);
}

const units = { connections: { ja: '接続', en: 'connections' }, results: { ja: '結果', en: 'results' } } as const;

function tell({ progress }: ScanRunView): void {
  if (progress === null) return;
  tellProgress(`${say(units[progress.of])} ${progress.done}`);
}

/** Waits for the end of a run; Ctrl-C stops it. */
async function untilEnded(api: Api, contract: string, runId: string): Promise<ScanRunView> {
  let isStopping = false;
  process.once('SIGINT', () => {
    isStopping = true;
  });
  for (let told = -1; ; await wait(500)) {
    if (isStopping) await api.send('PUT', pathOf(contract, `/${runId}/stop`), {}).catch(() => undefined);
    const { runs } = await api.get<ScanView>(pathOf(contract));
    const run = runs.find((one) => one.runId === runId);
    if (run === undefined) throw new Error(`run ${runId} is gone`);
    if (run.state !== 'running') return run;
    if ((run.progress?.done ?? told) !== told) tell(run);
    told = run.progress?.done ?? told;
  }
}

function tellEnd({ state, why, refused }: ScanRunView): void {
  for (const place of refused)
    talk({ ja: `対象の外なので接続しなかった先：${place}`, en: `Outside the target, not contacted: ${place}` });
  if (state === 'done') return;
  throw new CommandFailure(state === 'stopped' ? exitCodes.interrupted : exitCodes.unreachable, [
    why?.explanation ?? { ja: '診断が終わりませんでした。', en: 'The scan did not come to its end.' },
    ...(why === null ? [] : [why.remedy]),
  ]);
}

async function run(api: Api, contract: string, options: RunOptions): Promise<void> {
  const depth = scanDepths.find((one) => one === options.depth) as ScanDepth;
  const { scanners } = await api.get<ScanView>(pathOf(contract));
  const scanner = scanners.find(({ tool }) => tool === options.tool) as ScannerView;
  const target = targetOf(scanner, options.site);
  const notice = scanner.notices[depth];
  mustBeUnderstood(notice, target.url, options.understood === true);
  const asked = { tool: scanner.tool, depth, target: target.entryId, notice: notice.version };
  const { runId } = await api.send<{ runId: string }>('POST', pathOf(contract), asked);
  const ended = await untilEnded(api, contract, runId);
  tellEnd(ended);
  if (await importUpload(api, contract, ended.uploadId ?? '', options)) return;
  talk({
    ja: '結果はまだ取り込んでいません。画面の「診断」の台帳から取り込むか、--yes を付けて実行してください。',
    en: 'The result is not imported yet: do so in the register of diagnoses, or run with --yes.',
  });
}

/** Runs a scanner that is installed on the server on a row of the register, and imports what it found. */
export function addDiagnosisRun(diagnosis: Command): void {
  diagnosis
    .command('run')
    .description(
      '診断ツールを台帳の対象に実行し、結果を示す（--yesで取り込む） / run a scanner on a target of the register; --yes imports',
    )
    .argument('<contract>', '契約番号 / contract number')
    .requiredOption('--site <name>', '対象の名・URL・行のID / name, URL or id of the target')
    .requiredOption('--tool <tool>', scanTools.join(' | '), oneOf('--tool', scanTools))
    .option(
      '--depth <depth>',
      `${scanDepths.join(' | ')}（full は攻撃を模した検査 / sends what an attacker would）`,
      oneOf('--depth', scanDepths),
      'light',
    )
    .option('--understood', '何をするかの注意を読み、確認した / the notice is read and confirmed')
    .option('--owner <name>', '対応者（検出されたものの） / who mends what was found')
    .option('--close-gone', '検出されなくなった指摘を完了とする / close the findings that are gone')
    .option('--yes', '取り込む / import')
    .option('--json', 'JSONで出す / as JSON')
    .action(async (contract: string, options: RunOptions) => {
      await withApi((api) => run(api, contract, options));
    });
}
