import type { Command } from 'commander';
import { undoHindranceText } from '../core/registers/undo-texts.ts';
import type { ImportListItem, ImportUndoView } from '../queries/import-models.ts';
import { isAgreed } from './agreed.ts';
import { type Api, withApi } from './api.ts';
import { CommandFailure, exitCodes, print, printJson, say, talk } from './console.ts';

interface UndoOptions {
  readonly contract: string;
  readonly leave?: boolean;
  readonly yes?: boolean;
  readonly json?: boolean;
}

const importsOf = (contract: string): string => `/contracts/${encodeURIComponent(contract)}/imports`;

async function list({ contract, json }: Pick<UndoOptions, 'contract' | 'json'>): Promise<void> {
  const items = await withApi((api) => api.get<readonly ImportListItem[]>(importsOf(contract)));
  if (json === true) return printJson(items);
  for (const { seq, at, actor, verb, places, count, undoneBy } of items) {
    const state = undoneBy === null ? '' : say({ ja: `記録${undoneBy}で取消済み`, en: `undone by ${undoneBy}` });
    print(
      [
        `${seq}`,
        at,
        actor,
        verb,
        places.map((place) => say(place)).join(say({ ja: '・', en: ', ' })),
        `${count}`,
        state,
      ].join('\t'),
    );
  }
}

/** The place of the newest import that was not taken back. */
async function newest(api: Api, contract: string): Promise<number> {
  const items = await api.get<readonly ImportListItem[]>(importsOf(contract));
  const item = items.find(({ undoneBy }) => undoneBy === null);
  if (item !== undefined) return item.seq;
  throw new CommandFailure(exitCodes.notFound, [
    { ja: '取り消せる取り込みはありません。', en: 'There is no import that could be undone.' },
  ]);
}

/** What would go and what would be put back, and each row that would stay, on stderr. */
function tell({ seq, at, actor, counts, held, heldCount }: ImportUndoView): void {
  // Of what there is nothing, nothing is said.
  const parts = [
    { count: counts.removed, ja: '加えた{n}行を消します。', en: '{n} added rows go.' },
    { count: counts.restored, ja: '変えた{n}行を元に戻します。', en: '{n} changed rows are put back.' },
    { count: counts.broughtBack, ja: '消した{n}行を元に戻します。', en: '{n} removed rows come back.' },
  ].filter(({ count }) => count > 0);
  const said = (language: 'ja' | 'en'): readonly string[] =>
    parts.map((part) => part[language].replace('{n}', String(part.count)));
  talk({
    ja: `記録${seq}（${at}、${actor}さん）：${said('ja').join('')}`,
    en: `Entry ${seq} (${at}, ${actor}): ${said('en').join(' ')}`,
  });
  for (const { title, why, changedBy } of held) {
    const { ja, en } = undoHindranceText(why, changedBy);
    talk({ ja: `✗ ${title.ja}：${ja}`, en: `✗ ${title.en}: ${en}` });
  }
  const more = heldCount - held.length;
  if (more > 0) talk({ ja: `元に戻せない行は、ほかに${more}行あります。`, en: `${more} more rows can’t be put back.` });
}

async function undo(api: Api, place: string | undefined, options: UndoOptions): Promise<void> {
  const seq = place ?? String(await newest(api, options.contract));
  const path = `${importsOf(options.contract)}/${encodeURIComponent(seq)}/undo`;
  const view = await api.get<ImportUndoView>(path);
  tell(view);
  if (options.json === true) printJson(view);
  if (view.heldCount > 0 && options.leave !== true)
    throw new CommandFailure(exitCodes.conflict, [
      {
        ja: '元に戻せない行があるため、何も変えていません。これらを残して取り消すには、--leave を付けてください。',
        en: 'Nothing was changed, since some rows can’t be put back; --leave undoes the others.',
      },
    ]);
  if (options.yes !== true && !(await isAgreed({ ja: '取り消しますか（y/N）: ', en: 'Undo (y/N)? ' }))) {
    talk({ ja: '何も変えていません。--yes を付けると取り消します。', en: 'Nothing was changed; --yes undoes it.' });
    return;
  }
  const done = await api.send<{ count: number; left: number }>('POST', path, { leave: options.leave === true });
  talk({
    ja: `${done.count}行を元に戻しました。${done.left === 0 ? '' : `残した行：${done.left}`}`,
    en: `${done.count} rows were put back${done.left === 0 ? '' : `; ${done.left} were left`}.`,
  });
}

/** What made many rows at once, and its undoing, below the command `register`. */
export function addUndoImport(register: Command): void {
  register
    .command('imports')
    .description('一度に多くの行を加えたり変えたりした操作の一覧 / what made many rows at once')
    .requiredOption('--contract <number>', '契約番号 / contract number')
    .option('--json', 'JSONで出す / as JSON')
    .action(list);
  register
    .command('undo-import')
    .description(
      '取り込みを一度に取り消す。その後に変更された行があれば示し、何も変えない / undo an import as one step; rows changed since are named and nothing is changed',
    )
    .argument(
      '[entry]',
      '記録の番号（register imports。なければ最後の取り込み） / its place in the log; the newest import if absent',
    )
    .requiredOption('--contract <number>', '契約番号 / contract number')
    .option(
      '--leave',
      '元に戻せない行を残して、ほかを取り消す / leave the rows that can’t be put back, undo the others',
    )
    .option('--yes', '確認せずに取り消す / without asking')
    .option('--json', 'JSONで出す / as JSON')
    .action((entry: string | undefined, options: UndoOptions) => withApi((api) => undo(api, entry, options)));
}
