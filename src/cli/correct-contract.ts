import type { Command } from 'commander';
import type { CorrectedContract } from '../commands/correct-contract.ts';
import type { DashboardView } from '../queries/read-models.ts';
import { withApi } from './api.ts';
import { CommandFailure, exitCodes, print, printJson, talk } from './console.ts';
import { typedDay } from './typed-day.ts';

interface Options {
  readonly reason: string;
  readonly number?: string;
  readonly catalogue?: string;
  readonly concludedOn?: string;
  readonly from?: string;
  readonly to?: string;
  readonly due: readonly string[];
  readonly json?: boolean;
}

/** r2=2027-04-28 as a report's id and its day. */
function dueDay(text: string): [string, string] {
  const at = text.indexOf('=');
  const day = at < 1 ? undefined : typedDay('--due', text.slice(at + 1));
  if (day !== undefined) return [text.slice(0, at), day];
  throw new CommandFailure(exitCodes.usage, [
    { ja: `--due ${text} は「r2=2027-04-28」の形ではありません。`, en: `--due ${text} is not like r2=2027-04-28.` },
  ]);
}

async function correct(contract: string, options: Options): Promise<void> {
  const { reason, number, catalogue, json = false } = options;
  const [from, to] = [typedDay('--from', options.from), typedDay('--to', options.to)];
  const concludedOn = typedDay('--concluded-on', options.concludedOn);
  const dueOn = Object.fromEntries(options.due.map(dueDay));
  const path = `/contracts/${encodeURIComponent(contract)}`;
  const corrected = await withApi(async (api) => {
    const { contract: now, revision } = await api.get<DashboardView>(path);
    const period = from === undefined && to === undefined ? undefined : { ...now.period, ...define({ from, to }) };
    const facts = define({ number, catalogue, concludedOn, period, dueOn });
    return api.send<CorrectedContract>('POST', `${path}/corrections`, { expectedRevision: revision, reason, facts });
  });
  if (json) return printJson(corrected);
  talk({ ja: `契約${corrected.number}を直しました。`, en: `Contract ${corrected.number} was corrected.` });
  for (const { id, from: begins, to: ends, dueOn: due } of corrected.schedule)
    print(`${id}\t${begins}\t${ends}\t${due}`);
}

/** What was given of some options. */
const define = (given: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));

export function addCorrectContract(contract: Command): void {
  contract
    .command('correct')
    .description('番号・日付・様式を理由を添えて直す / correct number, days or catalogue, with a reason')
    .argument('<number>', '契約番号 / contract number')
    .requiredOption('--reason <text>', '理由（履歴に残る） / why; kept in the history')
    .option('--number <number>', '正しい契約番号 / the right number')
    .option('--concluded-on <day>', '契約締結日 / concluded on')
    .option('--from <day>', '契約期間の始まり / first day')
    .option('--to <day>', '契約期間の終わり / last day')
    .option(
      '--due <report=day>',
      '報告の提出期限（r2=2027-04-28、繰り返せる） / due day of a report (repeatable)',
      (one: string, all: readonly string[]) => [...all, one],
      [] as readonly string[],
    )
    .option('--catalogue <id>', '様式 / catalogue')
    .option('--json', 'JSONで出す / as JSON')
    .action(correct);
}
