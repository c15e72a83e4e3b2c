import type { Command } from 'commander';
import type { HeldBackView } from '../queries/held-back.ts';
import { withApi } from './api.ts';
import { CommandFailure, exitCodes, print, printJson, say, talk } from './console.ts';

interface Options {
  readonly refuse?: boolean;
  readonly json?: boolean;
}

const nameOf = ({ register, entryId }: HeldBackView): string => `${register}/${entryId}`;

function tell(views: readonly HeldBackView[]): void {
  for (const view of views) print(`${nameOf(view)}\t${say(view.label)}\t${say(view.words)}`);
  if (views.length === 0) talk({ ja: '確認を待っているものはありません。', en: 'Nothing waits to be confirmed.' });
}

/** Without an entry it lists what waits; with entries each is confirmed, or taken out. All are looked up before any is settled. */
async function confirm(number: string, entries: readonly string[], { refuse = false, json }: Options): Promise<void> {
  const path = `/contracts/${encodeURIComponent(number)}/held-back`;
  const views = await withApi(async (api) => {
    const waiting = await api.get<readonly HeldBackView[]>(path);
    const asked = entries.map((name) => {
      const view = waiting.find((one) => nameOf(one) === name);
      if (view !== undefined) return view;
      throw new CommandFailure(exitCodes.notFound, [
        {
          ja: `「${name}」は確認を待っていません。引数なしで実行すると一覧が出ます。`,
          en: `“${name}” doesn’t wait to be confirmed: run the command without entries for the list.`,
        },
      ]);
    });
    for (const { register, entryId, revision } of asked)
      await api.send('POST', `${path}/settlements`, {
        register,
        entryId,
        expectedRevision: revision,
        isTrusted: !refuse,
      });
    return entries.length === 0 ? waiting : asked;
  });
  if (json === true) return printJson(views);
  if (entries.length === 0) return tell(views);
  talk(
    refuse
      ? { ja: `${views.length}件を消しました。`, en: `${views.length} taken out.` }
      : { ja: `${views.length}件を確認しました。`, en: `${views.length} confirmed.` },
  );
}

/** `junshu contract confirm`: what a contract file brought in of trust. */
export function addSettleTrust(contract: Command): void {
  contract
    .command('confirm')
    .description('契約ファイルから来た宛先・鍵・依頼を確認して使う / put what a file brought in of trust into force')
    .argument('<number>', '契約番号 / contract number')
    .argument('[entries...]', '帳簿/id（なければ一覧） / BOOK/ID; lists them when absent')
    .option('--refuse', '使わずに消す / take it out instead')
    .option('--json', 'JSONで出す / as JSON')
    .action(confirm);
}
