import type { Command } from 'commander';
import { own } from '../core/kernel/own.ts';
import { registerJsonSchema } from '../core/registers/register-schema.ts';
import { registerNamed } from '../core/registers/registers.ts';
import type { SearchView } from '../queries/find-models.ts';
import type { RegisterView, SessionView } from '../queries/read-models.ts';
import { withApi } from './api.ts';
import { CommandFailure, exitCodes, print, printJson, say, talk } from './console.ts';

interface Target {
  readonly contract: string;
  readonly register: string;
}

const contractOf = (number: string): string => `/contracts/${encodeURIComponent(number)}`;

async function search(
  words: readonly string[],
  { contract, json }: { readonly contract: string; readonly json?: boolean },
): Promise<void> {
  const path = `${contractOf(contract)}/search?q=${encodeURIComponent(words.join(' '))}`;
  const found = await withApi((api) => api.get<SearchView>(path));
  if (json === true) return printJson(found);
  const { hits, isCapped } = found;
  for (const { register, entryId, title, fields } of hits)
    print([`${register}/${entryId}`, title, ...fields.map(({ label, text }) => `${say(label)}: ${text}`)].join('\t'));
  talk(
    isCapped
      ? {
          ja: `はじめの${hits.length}件だけです。ほかにもあるため、言葉を足して絞ってください。`,
          en: `These are the first ${hits.length} alone; there are more. Add words to narrow it down.`,
        }
      : { ja: `${hits.length}件見つかりました。`, en: `${hits.length} found.` },
  );
}

function schema(name: string): void {
  const declaration = registerNamed(name);
  if (declaration === undefined)
    throw new CommandFailure(exitCodes.notFound, [
      { ja: `「${name}」という台帳はありません。`, en: `There is no register “${name}”.` },
    ]);
  printJson(registerJsonSchema(declaration));
}

/** An empty register closed with a reason: empty is not forgotten. */
async function declareEmpty({ contract, register, reason }: Target & { readonly reason: string }): Promise<void> {
  await withApi(async (api) => {
    const { entries } = await api.get<RegisterView>(
      `${contractOf(contract)}/registers/${encodeURIComponent(register)}`,
    );
    if (entries.length > 0)
      throw new CommandFailure(exitCodes.conflict, [
        { ja: `${entries.length}件あり、空ではありません。`, en: `It is not empty: ${entries.length} rows.` },
      ]);
    const { today, actor } = await api.get<SessionView>('/session');
    const reasons = await api.get<Readonly<Record<string, { readonly revision: number }>>>(
      `${contractOf(contract)}/empty-registers`,
    );
    await api.send('PUT', `${contractOf(contract)}/registers/emptyRegisters/entries/${register}`, {
      expectedRevision: own(reasons, register)?.revision ?? 0,
      data: { reason, on: today, by: actor.name },
    });
  });
  talk({ ja: '空であることとその理由を記録しました。', en: 'Its emptiness is on record, with the reason.' });
}

/** Search, schema and the closing of an empty register, below the command `register`. */
export function addRegisterQuestions(register: Command): void {
  register
    .command('search')
    .description(
      'すべての台帳を検索する。全角・半角、かな、旧字、㈱と株式会社、霞ヶ関と霞が関を同じとみなす / search all registers',
    )
    .argument('<words...>', '言葉（すべてを含む行） / words that a row must all hold')
    .requiredOption('--contract <number>', '契約番号 / contract number')
    .option('--json', 'JSONで出す / as JSON')
    .action(search);
  register
    .command('schema')
    .description('台帳の行の JSON Schema / the JSON Schema of a register’s rows')
    .argument('<name>', '台帳の名（register list） / name as in register list')
    .action(schema);
  register
    .command('declare-empty')
    .description('空の台帳を、理由とともに閉じる / close an empty register with a reason')
    .requiredOption('--contract <number>', '契約番号 / contract number')
    .requiredOption('--register <name>', '台帳の名（register list） / name as in register list')
    .requiredOption('--reason <text>', '空である理由 / why it is empty')
    .action(declareEmpty);
}
