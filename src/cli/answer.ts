import type { Command } from 'commander';
import { statusWords } from '../core/kernel/three-values.ts';
import type { CarriedAnswerView, CarryOverView } from '../queries/carry-over-models.ts';
import { withApi } from './api.ts';
import { CommandFailure, exitCodes, print, printJson, say, talk } from './console.ts';

interface Options {
  readonly duty: readonly string[];
  readonly yes?: boolean;
  readonly json?: boolean;
}

/** The answers that are meant: those named, else all that may be confirmed. */
function chosenOf({ answers }: CarryOverView, { duty }: Options): readonly CarriedAnswerView[] {
  const strange = duty.find((id) => !answers.some(({ dutyId }) => dutyId === id));
  if (strange !== undefined)
    throw new CommandFailure(exitCodes.usage, [
      { ja: `「${strange}」に未確認の前回の回答はありません。`, en: `There is no unconfirmed answer “${strange}”.` },
    ]);
  const held = answers.filter(({ dutyId, obstacle }) => obstacle !== null && duty.includes(dutyId));
  if (held.length > 0)
    throw new CommandFailure(
      exitCodes.findings,
      held.flatMap(({ dutyId, obstacle }) =>
        obstacle === null ? [] : [{ ja: `${dutyId}：${obstacle.why.ja}`, en: `${dutyId}: ${obstacle.why.en}` }],
      ),
    );
  return answers.filter(({ dutyId, obstacle }) => obstacle === null && (duty.length === 0 || duty.includes(dutyId)));
}

const textOf = ({ next }: CarriedAnswerView): string =>
  (next.status === 'implemented' ? next.content : next.reason) ?? '';

/** One line for each answer, and below it what makes it hold, or why it doesn't. */
function tell({ answers }: CarryOverView): void {
  for (const answer of answers) {
    const { dutyId, next, fresh, freshCount, obstacle } = answer;
    const mark = obstacle === null ? '✓' : '✗';
    print([mark, dutyId, next.status === undefined ? '' : statusWords[next.status], textOf(answer)].join('\t'));
    if (obstacle !== null) print(`\t${say(obstacle.why)}`);
    for (const { on, title } of fresh) print(`\t${on} ${say(title)}`);
    const more = freshCount - fresh.length;
    if (more > 0) print(`\t${say({ ja: `ほか${more}件`, en: `and ${more} more` })}`);
  }
}

async function carryOver(contract: string, options: Options): Promise<void> {
  await withApi(async (api) => {
    const path = `/contracts/${encodeURIComponent(contract)}/carry-over`;
    const view = await api.get<CarryOverView>(path);
    const chosen = chosenOf(view, options);
    if (options.json === true) printJson(view);
    else tell(view);
    const open = view.answers.length - chosen.length;
    if (options.yes !== true || chosen.length === 0 || view.schedule === null)
      return talk({
        ja: `何も確認していません（「変わりなし」にできるのは${chosen.length}件、ほか${open}件）。--yes を付けると確認します。`,
        en: `Nothing was confirmed (${chosen.length} can be, ${open} others); --yes confirms.`,
      });
    const answers = chosen.map(({ dutyId, stamp }) => ({ dutyId, stamp }));
    const { count, seq } = await api.send<{ count: number; seq: number }>('POST', path, {
      scheduleId: view.schedule.id,
      answers,
    });
    talk({
      ja: `${count}件を「変わりなし」と確認しました（記録${seq}。junshu register undo-import で取り消せます）。残り${open}件。`,
      en: `${count} answers were confirmed as unchanged (entry ${seq}; junshu register undo-import takes it back); ${open} are left.`,
    });
  });
}

const collected = (one: string, before: readonly string[]): readonly string[] => [...before, one];

export function addAnswer(program: Command): void {
  program
    .command('answer')
    .description('実施状況の回答 / answers to the duties')
    .command('carry-over')
    .description(
      '前回の報告の回答のうち、対象期間の新しい記録で裏付けられるものを「変わりなし」と確認する。--yes まで何も保存しない / confirm answers of the last report that newer records bear out as unchanged; nothing is stored before --yes',
    )
    .argument('<contract>', '契約番号 / contract number')
    .option('--duty <id>', 'この義務だけ（7.copy など。繰り返せる） / this duty alone; may be repeated', collected, [])
    .option('--yes', '確認する / confirm')
    .option('--json', '一覧をJSONで出す / the list as JSON')
    .action(carryOver);
}
