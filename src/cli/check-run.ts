import { setTimeout as wait } from 'node:timers/promises';
import type { Command } from 'commander';
import { areaTexts } from '../core/checks/area-texts.ts';
import type { OutcomeChange } from '../core/checks/outcome-change.ts';
import { type CheckArea, checkAreas } from '../core/contract/check-schedule.ts';
import type { Bilingual } from '../core/kernel/bilingual.ts';
import type { CheckAreaView, CheckRunView, CheckView } from '../queries/check-read-models.ts';
import { type Api, withApi } from './api.ts';
import { makeKit } from './check-kit.ts';
import { runBundle } from './check-offline.ts';
import { CommandFailure, exitCodes, print, printJson, say, talk, tellProgress } from './console.ts';
import { untilInterrupted } from './interrupt.ts';

const marks = { pass: '✓', fail: '✗', undetermined: '?' } as const;
const changes = {
  new: { ja: '初めて', en: 'new' },
  same: { ja: '前回と同じ', en: 'as before' },
  better: { ja: '改善', en: 'better' },
  worse: { ja: '悪化', en: 'worse' },
  unclear: { ja: '前回は不適合、今回は確かめられない', en: 'failed before, can’t be told now' },
  again: { ja: '確かめられなかった前と同じ不適合', en: 'fails as it did before' },
} as const satisfies Record<OutcomeChange, Bilingual>;

const pathOf = (contract: string, rest = ''): string => `/contracts/${encodeURIComponent(contract)}/checks${rest}`;

function areaOf(name: string | undefined): readonly CheckArea[] {
  if (name === undefined) return checkAreas;
  const area = checkAreas.find((one) => one === name);
  if (area !== undefined) return [area];
  throw new CommandFailure(exitCodes.usage, [
    {
      ja: `点検の領域「${name}」はありません。次から選んでください：${checkAreas.join('、')}`,
      en: `There is no area “${name}”; choose one of ${checkAreas.join(', ')}.`,
    },
  ]);
}

function line({ label, done, total, secondsLeft }: CheckRunView): string {
  const left = secondsLeft === null ? '' : say({ ja: ` 残り約${secondsLeft}秒`, en: ` about ${secondsLeft} s left` });
  return `${say(label)} ${done}/${total}${left}`;
}

/** On a terminal one line that is written over as time goes, elsewhere a line for each run when something has ended. */
function tell(running: readonly CheckRunView[], isNews: boolean): void {
  if (process.stderr.isTTY) tellProgress(running.map(line).join('  '));
  else if (isNews) for (const run of running) tellProgress(line(run));
}

/** Waits until the runs have ended; Ctrl-C stops them and tells how to go on. */
async function untilEnded(api: Api, contract: string, ids: readonly string[]): Promise<void> {
  let isStopping = false;
  process.once('SIGINT', () => {
    isStopping = true;
  });
  for (let told = -1; ; await wait(500)) {
    const { runs } = await api.get<CheckView>(pathOf(contract));
    const mine = runs.filter(({ runId }) => ids.includes(runId));
    const running = mine.filter(({ state }) => state === 'running');
    const done = mine.reduce((sum, run) => sum + run.done, 0);
    tell(running, done !== told);
    told = done;
    if (running.length === 0) return;
    if (!isStopping) continue;
    for (const { runId } of running) await api.send('PUT', pathOf(contract, `/runs/${runId}/stop`), {});
    process.exitCode = exitCodes.interrupted;
    talk({
      ja: '中止しました。見えたものは残っています。画面の「続きから再開」で続けられます。',
      en: 'Stopped. What was seen is kept; resume it on the page of checks.',
    });
    return;
  }
}

const hasRun = ({ targets }: CheckAreaView): boolean => targets.some(({ conclusions }) => conclusions.length > 0);

function lines({ label, targets }: CheckAreaView): string[] {
  return [
    say(label),
    ...targets.flatMap(({ target, title, conclusions }) => [
      `  ${title === '' ? target : title}`,
      ...conclusions.map(
        ({ outcome, title: check, change, at }) =>
          `    ${marks[outcome]} ${say(check)} — ${say(changes[change])} (${at})`,
      ),
    ]),
  ];
}

function show(areas: readonly CheckAreaView[], json: boolean | undefined): void {
  if (json === true) printJson(areas);
  else print(areas.filter(hasRun).flatMap(lines).join('\n'));
  const outcomes = areas.flatMap(({ targets }) => targets.flatMap(({ conclusions }) => conclusions));
  if (process.exitCode === undefined && outcomes.some(({ outcome }) => outcome === 'fail'))
    process.exitCode = exitCodes.findings;
}

interface RunOptions {
  readonly area?: string;
  readonly json?: boolean;
  readonly offlineBundle?: string;
  readonly output?: string;
  readonly files?: string;
}

async function run(
  contract: string | undefined,
  { area, json, offlineBundle, output, files }: RunOptions,
): Promise<void> {
  if (offlineBundle !== undefined)
    return untilInterrupted((signal) => runBundle(offlineBundle, { output, files }, makeKit(signal)));
  if (contract === undefined)
    throw new CommandFailure(exitCodes.usage, [
      { ja: '契約番号か --offline-bundle を指定してください。', en: 'Name a contract, or give --offline-bundle.' },
    ]);
  await runHere(contract, areaOf(area), json);
}

async function runHere(contract: string, wanted: readonly CheckArea[], json: boolean | undefined): Promise<void> {
  await withApi(async (api) => {
    const before = await api.get<CheckView>(pathOf(contract));
    const owned = before.areas.filter((one) => wanted.includes(one.area) && one.targets.some(({ isOwned }) => isOwned));
    if (owned.length === 0)
      throw new CommandFailure(exitCodes.notFound, [
        {
          ja: '点検してよいと確認された対象が台帳にありません。台帳の「点検してよいことの確認日」を記録してください。',
          en: 'No register declares a target whose ownership is on record; record it first.',
        },
      ]);
    const asked = await Promise.all(
      owned.map((one) => api.send<{ runId: string }>('POST', pathOf(contract, '/runs'), { area: one.area })),
    );
    await untilEnded(
      api,
      contract,
      asked.map(({ runId }) => runId),
    );
    const { areas } = await api.get<CheckView>(pathOf(contract));
    show(
      areas.filter((one) => wanted.includes(one.area)),
      json,
    );
  }, true);
}

async function list(contract: string, { json }: RunOptions): Promise<void> {
  const { areas } = await withApi((api) => api.get<CheckView>(pathOf(contract)));
  show(areas, json);
}

/** Runs over the targets that a contract's registers declare, kept with the contract. */
export function addCheckRuns(check: Command): void {
  const areas = checkAreas.map((area) => `${area} (${areaTexts[area].ja})`).join(', ');
  check
    .command('run')
    .argument('[contract]')
    .description('台帳に載った対象を点検し、結果を残す / check what the registers declare and keep what is seen')
    .option('--area <area>', areas)
    .option(
      '--offline-bundle <file>',
      'サーバーなしで、依頼の対象を点検して署名する / without a server: check a bundle and sign',
    )
    .option('--files <folder>', '依頼にある提供物のファイルのあるフォルダ / folder of the files that the bundle names')
    .option('-o, --output <file>', '署名した結果を書くファイル / file for the signed result')
    .option('--json', 'JSONで出す / as JSON')
    .action(run);
  check
    .command('list')
    .argument('<contract>')
    .description('最後の点検の結果 / what the checks saw last')
    .option('--json', 'JSONで出す / as JSON')
    .action(list);
}
