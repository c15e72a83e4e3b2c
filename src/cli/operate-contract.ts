import type { Command } from 'commander';
import type { OperatedContract } from '../commands/contract-operation.ts';
import { scheduleFlawTexts, scheduleTexts } from '../core/contract/schedule-flaw-texts.ts';
import { fillText } from '../core/kernel/fill-text.ts';
import type { ScheduleView } from '../queries/schedule-view.ts';
import { withApi } from './api.ts';
import { CommandFailure, exitCodes, print, printJson, talk } from './console.ts';
import { typedDay } from './typed-day.ts';

interface Json {
  readonly json?: boolean;
}

const pathOf = (number: string): string => `/contracts/${encodeURIComponent(number)}`;

/** The schedule as it is now, and what an operation did to it and to the working plan. */
function tell({ schedule, difference, planDuties }: OperatedContract): void {
  for (const { id, from, to, dueOn } of schedule) print(`${id}\t${from}\t${to}\t${dueOn}`);
  for (const { id, from, to } of difference.gone)
    talk({ ja: `なくなった報告：${id}（${from}〜${to}）`, en: `no longer owed: ${id} (${from} – ${to})` });
  for (const { id } of difference.stubs)
    talk({
      ja: `${id}は対象が一月に足りません。${scheduleTexts.stands.ja}`,
      en: `${id} tells of less than a month. ${scheduleTexts.stands.en}`,
    });
  if (planDuties.length > 0)
    talk({
      ja: `確認書類の案の契約期間を書き換えました（${planDuties.join('、')}）。変更として担当職員の同意を得てください。`,
      en: `The working plan states the new period (${planDuties.join(', ')}): propose it as a change.`,
    });
}

async function operate(path: string, body: object, { json }: Json, done: { ja: string; en: string }): Promise<void> {
  const made = await withApi((api) => api.send<OperatedContract>('POST', path, body));
  if (json === true) return printJson(made);
  talk(done);
  tell(made);
}

interface Extend extends Json {
  readonly to: string;
  readonly amendedOn: string;
  readonly reason: string;
}

const extend = (number: string, { to, amendedOn, reason, json }: Extend): Promise<void> => {
  const body = { to: typedDay('--to', to), amendedOn: typedDay('--amended-on', amendedOn), reason };
  const done = { ja: `契約${number}を${to}まで延長しました。`, en: `Contract ${number} lasts until ${to}.` };
  return operate(`${pathOf(number)}/extensions`, body, json === true ? { json } : {}, done);
};

interface Cancel extends Json {
  readonly on?: string;
  readonly withdraw?: boolean;
  readonly reason: string;
}

const cancel = (number: string, { on, withdraw, reason, json }: Cancel): Promise<void> => {
  const path = `${pathOf(number)}/cancellation`;
  const more = json === true ? { json } : {};
  if (withdraw === true) {
    const back = {
      ja: `契約${number}の解除の記録を取り消しました。`,
      en: `The cancellation of contract ${number} was taken back.`,
    };
    return operate(`${path}/withdrawal`, { reason }, more, back);
  }
  const day = typedDay('--on', on);
  if (day === undefined)
    throw new CommandFailure(exitCodes.usage, [
      {
        ja: '--on（解除の日）か --withdraw（取消し）を付けてください。',
        en: 'Give --on (the day) or --withdraw (take it back).',
      },
    ]);
  const done = {
    ja: `契約${number}は${day}に解除されました。受領した情報の返却・廃棄・消去（事項８）を始めてください。`,
    en: `Contract ${number} was cancelled on ${day}: what was received is to be handed back or erased now (8).`,
  };
  return operate(path, { on: day, reason }, more, done);
};

/** The reports that are owed and what is wrong with their days; exit code 1 where something is. */
async function schedule(number: string, { mend, json }: Json & { readonly mend?: boolean }): Promise<void> {
  const path = `${pathOf(number)}/schedule`;
  if (mend === true) {
    const done = { ja: '報告の予定を直しました。', en: 'The schedule was mended.' };
    return operate(`${path}/mending`, {}, json === true ? { json } : {}, done);
  }
  const view = await withApi((api) => api.get<ScheduleView>(path));
  if (json === true) printJson(view);
  else {
    for (const { id, from, to, dueOn } of view.schedule)
      print(`${id}\t${from}\t${to}\t${dueOn}\t${view.submitted.includes(id) ? '✓' : '—'}`);
    for (const { kind, from, to } of view.flaws) talk(fillText(scheduleFlawTexts[kind], { from, to }));
    if (view.mended !== null) talk({ ja: '--mend を付けると直します。', en: 'Give --mend to mend it.' });
    else if (view.flaws.length > 0) talk(scheduleTexts.stands);
  }
  if (view.flaws.length > 0) process.exitCode = exitCodes.findings;
}

export function addOperateContract(contract: Command): void {
  contract
    .command('extend')
    .description('変更契約により延長する / extend by an amendment')
    .argument('<number>', '契約番号 / contract number')
    .requiredOption('--to <day>', '新しい契約期間の終わり / the new last day')
    .requiredOption('--amended-on <day>', '変更契約の日 / day of the amendment')
    .requiredOption('--reason <text>', '理由（履歴に残る） / why; kept in the history')
    .option('--json', 'JSONで出す / as JSON')
    .action(extend);
  contract
    .command('cancel')
    .description('契約の解除を記録する / record that the contract was cancelled')
    .argument('<number>', '契約番号 / contract number')
    .option('--on <day>', '解除の日 / day of the cancellation')
    .option('--withdraw', '誤って記録した解除を取り消す / take back one recorded by mistake')
    .requiredOption('--reason <text>', '理由（履歴に残る） / why; kept in the history')
    .option('--json', 'JSONで出す / as JSON')
    .action(cancel);
  contract
    .command('schedule')
    .description('報告の予定と、その不備（あれば終了コード1） / the schedule and its flaws')
    .argument('<number>', '契約番号 / contract number')
    .option('--mend', '不備を直す / mend them')
    .option('--json', 'JSONで出す / as JSON')
    .action(schedule);
}
