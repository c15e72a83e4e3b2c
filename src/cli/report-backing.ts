import type { Command } from 'commander';
import type { BackingTally } from '../core/assessment/backing-of-duty.ts';
import { backingTexts, backingWords } from '../core/assessment/backing-words.ts';
import type { BackingView, ReportBackingView } from '../queries/backing-models.ts';
import { withApi } from './api.ts';
import { print, printJson, say } from './console.ts';

interface BackingOptions {
  readonly report?: string;
  readonly json?: boolean;
}

/** 「証跡あり 3/4」: sentences that bear a word, of those that could. */
const told = ({ words }: BackingTally): string =>
  backingWords
    .filter((word) => words[word].reachable > 0)
    .map((word) => `${say(backingTexts[word].word)} ${words[word].reached}/${words[word].reachable}`)
    .join('\t');

function tell({ asOf, tally, duties }: BackingView): void {
  print(`${asOf}\t${told(tally)}`);
  for (const { obligation, dutyId, label, tally: ofDuty } of duties)
    print([obligation, dutyId, say(label), told(ofDuty)].join('\t'));
}

function tellReport({ reported, now, changed }: ReportBackingView): void {
  if (reported === null)
    print(
      say({
        ja: 'この報告は、裏付けを残す前のものです。',
        en: 'This report is from before backing was kept.',
      }),
    );
  else print(`${say({ ja: '報告時', en: 'as reported' })}\t${told(reported.tally)}`);
  print(`${say({ ja: '今', en: 'now' })}\t${told(now.tally)}`);
  for (const { obligation, dutyId, label, reported: before, now: after } of changed)
    print([obligation, dutyId, say(label), told(before), '→', told(after)].join('\t'));
}

async function backing(contract: string, { report, json }: BackingOptions): Promise<void> {
  const base = `/contracts/${encodeURIComponent(contract)}`;
  await withApi(async (api) => {
    if (report === undefined) {
      const view = await api.get<BackingView>(`${base}/backing`);
      return json === true ? printJson(view) : tell(view);
    }
    const view = await api.get<ReportBackingView>(`${base}/reports/${encodeURIComponent(report)}/backing`);
    return json === true ? printJson(view) : tellReport(view);
  });
}

/** `junshu report backing`: how many sentences of each duty bear each word, today or in a submitted report. */
export function addReportBacking(report: Command): void {
  report
    .command('backing')
    .description('裏付け：言葉ごとの文の数 / by what sentences are borne out, counted by word')
    .argument('<contract>', '契約番号 / contract number')
    .option('--report <id>', '提出した報告の受付番号（今との違いも示す） / a submitted report, beside what holds now')
    .option('--json', 'JSONで / as JSON')
    .action(backing);
}
