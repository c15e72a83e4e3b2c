import type { Command } from 'commander';
import { type Contract, demandKeys } from '../core/contract/contract.ts';
import { limitSettings, usualLimitOf } from '../core/contract/limits.ts';
import { own } from '../core/kernel/own.ts';
import type { DashboardView } from '../queries/read-models.ts';
import { withApi } from './api.ts';
import { CommandFailure, exitCodes, print, printJson, talk } from './console.ts';
import { oneOf } from './option-values.ts';

interface Options {
  readonly limit: readonly string[];
  readonly demand: readonly string[];
  readonly backing?: string;
  readonly json?: boolean;
}

type Settings = Contract['settings'];

const usage = (ja: string, en: string): CommandFailure => new CommandFailure(exitCodes.usage, [{ ja, en }]);

/** name=value as both; what is no such pair, or no known name, is refused with the names that there are. */
function pairOf(option: string, text: string, names: readonly string[]): readonly [string, string] {
  const at = text.indexOf('=');
  const name = text.slice(0, Math.max(0, at));
  if (names.includes(name)) return [name, text.slice(at + 1).trim()];
  const known = names.join(', ');
  throw usage(
    `${option} ${text} は「名前=値」の形ではないか、知らない名前です。名前：${known}`,
    `${option} ${text} is not like name=value, or has no known name: ${known}`,
  );
}

/** 30, 30@plan:第2版 or usual. */
function withLimit(settings: Settings, text: string): Settings {
  const [name, given] = pairOf('--limit', text, limitSettings);
  const { [name]: _, ...origins } = settings.origins ?? {};
  const { [name as keyof Settings]: __, ...others } = settings;
  if (given === 'usual') {
    const usual = usualLimitOf(name);
    return { ...others, ...(usual === undefined ? {} : { [name]: usual }), origins } as Settings;
  }
  const read = /^(\d{1,6})(?:@(plan|official|contract)(?::(.+))?)?$/su.exec(given);
  if (read === null)
    throw usage(
      `--limit ${text} の値は「30」「30@plan:第2版」「usual」の形です（出所は plan・official・contract）。`,
      `The value of --limit ${text} is like 30, 30@plan:note or usual (plan, official or contract).`,
    );
  const [, value, by, note] = read;
  const origin = by === undefined ? {} : { [name]: { by, ...(note === undefined ? {} : { note }) } };
  return { ...settings, [name]: Number(value), origins: { ...origins, ...origin } } as Settings;
}

/** key=where it is written, or key=off. */
function withDemand(settings: Settings, text: string): Settings {
  const [name, source] = pairOf('--demand', text, demandKeys);
  const { [name as keyof NonNullable<Settings['demands']>]: _, ...others } = settings.demands ?? {};
  if (source === '')
    throw usage(
      `--demand ${name} には、書かれている所が要ります（やめるときは ${name}=off）。`,
      `--demand ${name} needs the place that demands it (${name}=off to drop it).`,
    );
  return { ...settings, demands: source === 'off' ? others : { ...others, [name]: source } } as Settings;
}

function tell({ settings }: Contract): void {
  for (const name of limitSettings) {
    const value = own(settings as Readonly<Record<string, unknown>>, name) ?? usualLimitOf(name);
    const origin = own(settings.origins, name);
    const from = origin === undefined ? '製品の提案 / proposal' : [origin.by, origin.note ?? ''].join(' ').trim();
    print(`${name}\t${value === undefined ? '—' : String(value)}\t${from}`);
  }
  print(`reasonSheetBacking\t${settings.reasonSheetBacking === false ? 'off' : 'on'}`);
  for (const key of demandKeys) print(`${key}\t${own(settings.demands, key) ?? '—'}`);
}

async function settings(number: string, { limit, demand, backing, json }: Options): Promise<void> {
  const path = `/contracts/${encodeURIComponent(number)}`;
  const isChange = limit.length + demand.length > 0 || backing !== undefined;
  const contract = await withApi(async (api) => {
    const { contract: now, revision } = await api.get<DashboardView>(path);
    if (!isChange) return now;
    const limited = demand.reduce(withDemand, limit.reduce(withLimit, now.settings));
    const changed = backing === undefined ? limited : { ...limited, reasonSheetBacking: backing === 'on' };
    const { title, buyer, contractor, scope } = now;
    const data = { title, buyer, contractor, scope, settings: changed };
    await api.send('PUT', `${path}/settings`, { expectedRevision: revision, data });
    return (await api.get<DashboardView>(path)).contract;
  });
  if (isChange)
    talk({ ja: `契約${number}の設定を変えました。`, en: `The settings of contract ${number} were changed.` });
  if (json === true) return printJson(contract.settings);
  tell(contract);
}

const collect = (one: string, all: readonly string[]): readonly string[] => [...all, one];

export function addSettingsContract(contract: Command): void {
  contract
    .command('settings')
    .description('期限などの設定と出所を示す・変える / show or change limits and where they come from')
    .argument('<number>', '契約番号 / contract number')
    .option(
      '--limit <name=value>',
      '例：patchWithinDays=14@plan:第2版、=usual で元へ（繰り返せる） / a limit (repeatable)',
      collect,
      [] as readonly string[],
    )
    .option(
      '--demand <name=source>',
      '例：subcontractApproval=契約書第8条、=off でやめる（繰り返せる） / a demand (repeatable)',
      collect,
      [] as readonly string[],
    )
    .option('--backing <on|off>', '別葉の「裏付け」の列 / the column 裏付け on 別葉', oneOf('--backing', ['on', 'off']))
    .option('--json', 'JSONで出す / as JSON')
    .action(settings);
}
