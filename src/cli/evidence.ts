import type { Command } from 'commander';
import type { Scrub } from '../blobs/scrub-note.ts';
import type { RecordedEvidence } from '../commands/record-evidence.ts';
import { evidenceKinds } from '../core/contract/evidence-item.ts';
import { evidenceFaultTexts, evidenceKindTexts, evidenceNoticeTexts } from '../core/evidence/evidence-texts.ts';
import type { ContractListItem, EvidenceView } from '../queries/read-models.ts';
import { type Api, withApi } from './api.ts';
import { CommandFailure, exitCodes, print, printJson, say, talk } from './console.ts';
import { eachContract } from './each-contract.ts';
import { oneOf } from './option-values.ts';
import { writeOutput } from './output.ts';
import { mustBeFile, uploadFile } from './upload.ts';

interface AddOptions {
  readonly kind?: string;
  readonly target: readonly string[];
  readonly duty: readonly string[];
  readonly date?: string;
  readonly confidentiality?: string;
  readonly allowSame?: boolean;
  readonly json?: boolean;
}

const pathOf = (contract: string, rest = ''): string => `/contracts/${encodeURIComponent(contract)}/evidence${rest}`;

function targetOf(text: string): { readonly register: string; readonly entryId: string } {
  const slash = text.indexOf('/');
  if (slash > 0 && slash < text.length - 1) return { register: text.slice(0, slash), entryId: text.slice(slash + 1) };
  throw new CommandFailure(exitCodes.usage, [
    { ja: `--target は 台帳名/行のid の形で指定してください（例 copies/c1）。`, en: 'Give --target as REGISTER/ID.' },
  ]);
}

/** What was said on the command line; the rest is guessed by the server from name and type. */
function metadataOf({ kind, target, duty, date, confidentiality, allowSame }: AddOptions) {
  if (kind !== undefined && !evidenceKinds.some((one) => one === kind)) {
    const known = evidenceKinds.map((one) => `${one}（${evidenceKindTexts[one].ja}）`).join('、');
    throw new CommandFailure(exitCodes.usage, [
      { ja: `--kind は次のいずれかです：${known}`, en: `--kind is one of: ${evidenceKinds.join(', ')}` },
    ]);
  }
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(date === undefined ? {} : { datedOn: date }),
    ...(confidentiality === undefined ? {} : { confidentiality: `level${confidentiality}` }),
    ...(target.length === 0 ? {} : { targets: target.map(targetOf) }),
    ...(duty.length === 0 ? {} : { duties: duty }),
    ...(allowSame === true ? { allowSame } : {}),
  };
}

interface Outcome {
  readonly file: string;
  readonly id: string | null;
  readonly digest: string | null;
  readonly notices: readonly string[];
  readonly problem: string | null;
}

async function addOne(api: Api, contract: string, file: string, metadata: object): Promise<Outcome> {
  const uploadId = await uploadFile(api, contract, file);
  try {
    const { id, item } = await api.send<RecordedEvidence>('POST', pathOf(contract), { uploadId, ...metadata });
    talk({ ja: `✓ ${file} → ${id}（${evidenceKindTexts[item.kind].ja}）`, en: `✓ ${file} → ${id} (${item.kind})` });
    for (const notice of item.notices) talk(evidenceNoticeTexts[notice]);
    return { file, id, digest: item.digest, notices: item.notices, problem: null };
  } catch (error) {
    if (!(error instanceof CommandFailure)) throw error;
    await api.request('DELETE', pathOf(contract, `/uploads/${uploadId}`), { 'tus-resumable': '1.0.0' });
    talk({ ja: `✗ ${file}`, en: `✗ ${file}` });
    for (const line of error.lines) talk(line);
    return { file, id: null, digest: null, notices: [], problem: error.lines.map(say).join(' ') };
  }
}

/** Each file has its own outcome; one that is refused does not keep the others out. */
async function add(contract: string, files: readonly string[], options: AddOptions): Promise<void> {
  const metadata = metadataOf(options);
  for (const file of files) await mustBeFile(file);
  const outcomes = await withApi(async (api) => {
    const list: Outcome[] = [];
    for (const file of files) list.push(await addOne(api, contract, file, metadata));
    return list;
  });
  if (options.json === true) printJson(outcomes);
  else for (const { file, id, digest } of outcomes) if (id !== null) print(`${id}\t${digest}\t${file}`);
  if (outcomes.some(({ id }) => id === null)) process.exitCode = exitCodes.findings;
}

async function list(contract: string, { missing, json }: { missing?: boolean; json?: boolean }): Promise<void> {
  const view = await withApi((api) => api.get<EvidenceView>(pathOf(contract)));
  if (json === true) return printJson(view);
  if (missing === true) {
    for (const { id, label, usual } of view.duties.filter((duty) => duty.isMissing))
      print(`${id}\t${say(label)}\t${usual.map(say).join('、')}`);
    return;
  }
  for (const { id, item, places, fault } of view.items) {
    const state = fault === null ? (item.withdrawn === undefined ? '✓' : '–') : `✗ ${say(evidenceFaultTexts[fault])}`;
    print(
      [id, state, say(evidenceKindTexts[item.kind]), item.datedOn ?? '—', item.name, places.map(say).join('、')].join(
        '\t',
      ),
    );
  }
}

async function get(contract: string, id: string, { output }: { readonly output: string }): Promise<void> {
  const bytes = await withApi((api) => api.bytes(pathOf(contract, `/${encodeURIComponent(id)}/file`)));
  writeOutput(output, bytes);
}

async function scrubAll(api: Api, contract: string | undefined): Promise<readonly Scrub[]> {
  const scrubOne = (number: string): Promise<Scrub> => api.send<Scrub>('POST', pathOf(number, '/scrub'), {});
  if (contract !== undefined) return [await scrubOne(contract)];
  return eachContract(await api.get<ContractListItem[]>('/contracts'), scrubOne);
}

function tellScrub({ number, files, bytes, damaged, orphans }: Scrub): void {
  const megabytes = (bytes / 1_000_000).toFixed(1);
  print(
    `${damaged.length === 0 ? '✓' : '✗'} ${number}\t${say({
      ja: `${files}件・${megabytes} MB を読み直しました。残骸の片付け ${orphans}件`,
      en: `${files} files, ${megabytes} MB read again; ${orphans} left-over files removed`,
    })}`,
  );
  for (const { name, digest, fault } of damaged) print(`\t${say(evidenceFaultTexts[fault])}\t${name}\t${digest}`);
}

async function scrub({ contract, json }: { readonly contract?: string; readonly json?: boolean }): Promise<void> {
  const results = await withApi((api) => scrubAll(api, contract));
  if (json === true) printJson(results);
  else for (const result of results) tellScrub(result);
  if (results.some(({ damaged }) => damaged.length > 0)) process.exitCode = exitCodes.findings;
}

const several = (value: string, known: readonly string[]): readonly string[] => [...known, value];

export function addEvidence(program: Command): void {
  const evidence = program.command('evidence').description('証跡のファイル / files that prove something');
  evidence
    .command('add')
    .description(
      '証跡を加える。種類・日付・対象は、省くと名前から推し量る / add files; what is left out is guessed from the name',
    )
    .argument('<contract>', '契約番号 / contract number')
    .argument('<files...>', 'ファイル / files')
    .option('--kind <kind>', `種類 / ${evidenceKinds.join('|')}`)
    .option('--target <register/id>', '対象の行（何度でも） / row it proves something about; repeatable', several, [])
    .option('--duty <id>', '対象の義務（何度でも） / duty; repeatable', several, [])
    .option('--date <day>', 'その証跡の日付 / day it tells of, YYYY-MM-DD')
    .option('--confidentiality <level>', '機密性 / 1 | 2 | 3', oneOf('--confidentiality', ['1', '2', '3']))
    .option('--allow-same', '同じ中身がすでにあっても加える / although the same bytes are there')
    .option('--json', 'JSONで出す / as JSON')
    .action(add);
  evidence
    .command('list')
    .description('証跡の一覧 / every file')
    .argument('<contract>', '契約番号 / contract number')
    .option(
      '--missing',
      '「実施」なのに証跡のない義務と、ふつうの証跡 / duties without any, and what usually proves them',
    )
    .option('--json', 'JSONで出す / as JSON')
    .action(list);
  evidence
    .command('get')
    .description('ファイルを取り出す。壊れていれば渡さない / take a file out; a damaged one is not given')
    .argument('<contract>', '契約番号 / contract number')
    .argument('<id>', '証跡のid / id')
    .requiredOption('-o, --output <file>', "出力先。'-' は標準出力 / '-' for stdout")
    .action(get);
  evidence
    .command('scrub')
    .description(
      'すべてのファイルを読み直して確かめ、残骸を片付ける / read every file again, remove what was left over',
    )
    .option('--contract <number>', '契約番号（なければすべて） / one contract; all when absent')
    .option('--json', 'JSONで出す / as JSON')
    .action(scrub);
}
