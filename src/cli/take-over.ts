import { basename } from 'node:path';
import type { Command } from 'commander';
import { type ImplementationStatus, implementationStatuses, statusWords } from '../core/kernel/three-values.ts';
import type { TakeOverItem, TakeOverView } from '../queries/take-over-models.ts';
import { withApi } from './api.ts';
import { CommandFailure, exitCodes, print, printJson, say, talk } from './console.ts';
import { readBytes } from './input.ts';

interface Options {
  readonly answer: readonly string[];
  readonly replace: readonly string[];
  readonly yes?: boolean;
  readonly json?: boolean;
}

const statusNamed = (word: string): ImplementationStatus | undefined =>
  implementationStatuses.find((status) => status === word || statusWords[status] === word);

const usage = (ja: string, en: string): CommandFailure => new CommandFailure(exitCodes.usage, [{ ja, en }]);

/** `15=未実施` for the open duties of a row, `15.5.eol=未実施` for one; the last one said counts. */
function answersIn(said: readonly string[]): ReadonlyMap<string, ImplementationStatus> {
  return new Map(
    said.map((one) => {
      const [place = '', word = ''] = one.split('=').map((part) => part.trim());
      const status = statusNamed(word);
      if (place === '' || status === undefined)
        throw usage(
          `--answer ${one} は読めません。15=未実施 か 15.5.eol=実施 の形で指定してください。`,
          `--answer ${one} is not readable: give it as 15=未実施 or 15.5.eol=実施.`,
        );
      return [place, status] as const;
    }),
  );
}

interface Chosen {
  readonly item: TakeOverItem;
  readonly status: ImplementationStatus | null;
  readonly isTaken: boolean;
}

/** What is taken: answers of duties that have none, and those that are said to replace what is stored. */
function chosenOf({ items }: TakeOverView, options: Options): readonly Chosen[] {
  const answers = answersIn(options.answer);
  const known = new Set(items.flatMap(({ dutyId, obligation }) => [dutyId, String(obligation)]));
  const places = [...answers.keys(), ...options.replace.filter((place) => place !== 'all')];
  const strange = places.find((place) => !known.has(place));
  if (strange !== undefined) throw usage(`「${strange}」という項目はありません。`, `There is no “${strange}”.`);
  const gives = (item: TakeOverItem): boolean =>
    ['all', item.dutyId, String(item.obligation)].some((place) => options.replace.includes(place));
  return items.map((item) => {
    const said = answers.get(item.dutyId) ?? answers.get(String(item.obligation));
    const status = item.isAsked ? (said ?? null) : item.status;
    const isFree = item.change === 'add' || (item.change === 'conflict' && gives(item));
    return { item, status, isTaken: isFree && status !== null };
  });
}

const wordOf = (status: ImplementationStatus | null): string => (status === null ? '？' : statusWords[status]);

/** One line for each duty: what would be stored, what is stored, and what would be done. */
function tell(view: TakeOverView, chosen: readonly Chosen[]): void {
  if (view.isOtherTitle)
    talk({
      ja: `注意：契約件名がこの契約と違います（${view.title}）。`,
      en: `warning: the form is of another contract (${view.title}).`,
    });
  for (const notice of view.notices) talk(notice);
  for (const { number, note } of view.rows)
    if (note !== null) talk({ ja: `${number}) ${note.ja}`, en: `${number}) ${note.en}` });
  for (const { item, status, isTaken } of chosen) {
    const done = isTaken
      ? say({ ja: '取り込む', en: 'take' })
      : item.change === 'same'
        ? say({ ja: '同じ', en: 'same' })
        : status === null
          ? say({ ja: '未定（--answer）', en: 'open (--answer)' })
          : say({ ja: '残す（--replace）', en: 'kept (--replace)' });
    const now = item.current?.status;
    for (const { ja, en } of item.notices) talk({ ja: `${item.dutyId} ${ja}`, en: `${item.dutyId} ${en}` });
    print([item.dutyId, wordOf(status ?? item.status), now === undefined ? '' : wordOf(now), done].join('\t'));
  }
  for (const { obligation, text } of view.unplaced)
    talk({
      ja: `取り込めない文：${obligation === null ? '' : `${obligation}) `}${text}`,
      en: `not placed: ${obligation === null ? '' : `${obligation}) `}${text}`,
    });
}

async function takeOver(contract: string, file: string, options: Options): Promise<void> {
  await withApi(async (api) => {
    const path = `/contracts/${encodeURIComponent(contract)}/form-readings`;
    const name = encodeURIComponent(file === '-' ? '' : basename(file));
    const bytes = await readBytes(file);
    const view = await api.send<TakeOverView>('POST', `${path}?file=${name}`, bytes, 'application/octet-stream');
    const chosen = chosenOf(view, options);
    if (options.json === true) printJson(view);
    else tell(view, chosen);
    const duties = chosen
      .filter(({ isTaken }) => isTaken)
      .map(({ item, status }) => ({
        dutyId: item.dutyId,
        expectedRevision: item.revision,
        ...(item.isAsked ? { status } : {}),
      }));
    if (options.yes !== true || duties.length === 0)
      return talk({
        ja: `何も保存していません（取り込めるのは${duties.length}件）。--yes を付けると保存します。`,
        en: `Nothing was stored (${duties.length} can be taken); --yes stores.`,
      });
    const { count, seq } = await api.send<{ count: number; seq: number }>('POST', `${path}/${view.id}/taking-over`, {
      duties,
    });
    talk({
      ja: `${count}件の回答を取り込みました（記録${seq}。junshu register undo-import で取り消せます）。`,
      en: `${count} answers were taken over (entry ${seq}; junshu register undo-import takes it back).`,
    });
  });
}

const collected = (one: string, before: readonly string[]): readonly string[] => [...before, one];

export function addReportTakeOver(report: Command): void {
  report
    .command('take-over')
    .description(
      '記入済みの別紙４の回答を契約に取り込む。--yes まで何も保存しない / take over a filled form’s answers; nothing is stored before --yes',
    )
    .argument('<contract>', '契約番号 / contract number')
    .argument('<file>', "DOCX, XLSX; '-' for stdin")
    .option(
      '--answer <place=word>',
      '未定の実施状況（15=未実施、15.5.eol=実施） / a status that is open',
      collected,
      [],
    )
    .option('--replace <place>', '今の回答を置き換える項目（15、15.5.eol、all） / duties that give way', collected, [])
    .option('--yes', '保存する / store')
    .option('--json', '読み取りをJSONで出す / the reading as JSON')
    .action(takeOver);
}
