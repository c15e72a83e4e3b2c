import type { Command } from 'commander';
import { type AssignedColumns, columnLetter } from '../core/registers/header-match.ts';
import type { ImportQuestion } from '../core/registers/import-question.ts';
import { registerDeclarations } from '../core/registers/registers.ts';
import type { ImportPreview } from '../queries/read-models.ts';
import { isAgreed } from './agreed.ts';
import { type Api, withApi } from './api.ts';
import { CommandFailure, exitCodes, print, printJson, say, talk } from './console.ts';
import { askColumns } from './import-columns.ts';
import { addRowOptions, type RowOptions, tellRows } from './import-rows.ts';
import { readBytes } from './input.ts';
import { oneOf } from './option-values.ts';
import { writeOutput } from './output.ts';
import { addRegisterQuestions } from './register-questions.ts';
import { addUndoImport } from './undo-import.ts';

interface Target {
  readonly contract: string;
  readonly register: string;
}

const pathOf = ({ contract, register }: Target): string =>
  `/contracts/${encodeURIComponent(contract)}/registers/${encodeURIComponent(register)}`;

function list({ json }: { readonly json?: boolean }): void {
  if (json === true) printJson(registerDeclarations);
  else for (const { name, label } of registerDeclarations) print(`${name}\t${say(label)}`);
}

const glyphs = { error: '✗', warning: '⚠', information: 'ℹ' } as const;

/** Row 0 stands for the file as a whole. */
const nameOfRow = (row: number) =>
  row === 0 ? { ja: 'ファイル', en: 'file' } : { ja: `${row}行目`, en: `row ${row}` };

/** How a question is answered on the command line. */
function answersTo({ id, answers }: ImportQuestion): { readonly ja: string; readonly en: string } {
  const option = ({ value }: ImportQuestion['answers'][number]): string =>
    id === 'columns' ? `--column ${value.replaceAll(':', '=').replaceAll(',', ' ')}` : `--answer ${id}=${value}`;
  const listed = (language: 'ja' | 'en'): string =>
    answers.map((one) => `${option(one)}（${one.label[language]}）`).join('、');
  return { ja: `  答え方：${listed('ja')}`, en: `  To answer: ${listed('en')}` };
}

/** Every doubtful cell with row, column and mend, on stderr. */
function tellIssues({ encoding, counts, issues, issueCount, source }: ImportPreview): void {
  if (source !== undefined)
    talk({ ja: `${source.ja} の書き出しとして読みました。`, en: `Read as an export of ${source.en}.` });
  const asked = new Set<string>();
  for (const { severity, row, column, message, mend, question } of issues) {
    const place = (language: 'ja' | 'en'): string =>
      `${nameOfRow(row)[language]}${column === null ? '' : ` ${column}`}`;
    talk({
      ja: `${glyphs[severity]} ${place('ja')}：${message.ja} ${mend.ja}`,
      en: `${glyphs[severity]} ${place('en')}: ${message.en} ${mend.en}`,
    });
    // How a question is answered is told where it comes up first.
    if (question === undefined || asked.has(question.ask.en)) continue;
    asked.add(question.ask.en);
    talk(answersTo(question));
  }
  const more = issueCount - issues.length;
  if (more > 0) talk({ ja: `確かめる所は、ほかに${more}件あります。`, en: `There are ${more} more to check.` });
  talk({
    ja: `${encoding}：追加${counts.add}件・変更${counts.change}件・変化なし${counts.same}件・取り込めない行${counts.refused}件`,
    en: `${encoding}: ${counts.add} to add, ${counts.change} to change, ${counts.same} unchanged, ${counts.refused} refused`,
  });
}

interface ImportOptions extends Target, RowOptions {
  readonly previewOnly?: boolean;
  readonly yes?: boolean;
  readonly acceptGoodRows?: boolean;
  readonly json?: boolean;
  readonly column?: readonly string[];
  readonly columns?: string;
  readonly header?: string;
  readonly answer?: readonly string[];
  readonly corrects?: readonly string[];
}

/** The columns that are assigned by `--columns name,-,company` and `--column C=definitionsOn`, of which the latter counts. */
function assignedBy({ column = [], columns = '' }: ImportOptions): AssignedColumns {
  const inOrder =
    columns === '' ? [] : columns.split(',').map((field, at) => [columnLetter(at), fieldIn(field)] as const);
  const named = column.map((one) => {
    const [letter = '', field = ''] = one.split('=');
    return [letter.trim().toUpperCase(), field.trim()] as const;
  });
  return Object.fromEntries([...inOrder, ...named]);
}

/** Assigned columns, `--header none` and `--answer hiddenRows=take`, as the server takes them. */
function readingOf({ header, answer = [] }: ImportOptions, assigned: AssignedColumns): string {
  const columns = Object.entries(assigned).map(([letter, field]) => `${letter}:${field}`);
  const query = new URLSearchParams(header === undefined ? {} : { header });
  if (columns.length > 0) query.set('columns', columns.join(','));
  for (const one of answer) query.append('answer', one.replace('=', ':'));
  return query.size === 0 ? '' : `?${query}`;
}

/** `-` leaves a column out. */
const fieldIn = (text: string): string => (text.trim() === '-' ? '' : text.trim());

/** `--corrects company`: the values of these fields correct the last ones told. */
const correctionsOf = ({ corrects = [] }: ImportOptions): string =>
  corrects.length === 0 ? '' : `?corrects=${encodeURIComponent(corrects.join(','))}`;

async function runImport(api: Api, file: string, options: ImportOptions): Promise<void> {
  const assigned = assignedBy(options);
  const preview = await api.send<ImportPreview>(
    'POST',
    `${pathOf(options)}/import-previews${readingOf(options, assigned)}`,
    await readBytes(file),
    'application/octet-stream',
  );
  if (preview.unheaded !== undefined) throw askColumns(preview.unheaded);
  tellIssues(preview);
  await tellRows(api, pathOf(options), preview, options, assigned);
  if (options.json === true) printJson(preview);
  if (options.previewOnly === true) return;
  if (preview.counts.refused > 0 && options.acceptGoodRows !== true) {
    throw new CommandFailure(exitCodes.findings, [
      {
        ja: '取り込めない行があるため、何も保存していません。直してやり直すか、--accept-good-rows を付けてください。',
        en: 'Nothing was stored, since some rows can’t be taken: mend them, or add --accept-good-rows.',
      },
    ]);
  }
  if (options.yes !== true && !(await isAgreed({ ja: '取り込みますか（y/N）: ', en: 'Import (y/N)? ' }))) {
    talk({ ja: '何も保存していません。--yes を付けると取り込みます。', en: 'Nothing was stored; --yes imports.' });
    return;
  }
  const { count, seq } = await api.send<{ count: number; seq: number | null }>(
    'POST',
    `${pathOf(options)}/import-previews/${preview.id}/confirmation${correctionsOf(options)}`,
    {},
  );
  talk({ ja: `${count}件を取り込みました。`, en: `${count} rows imported.` });
  if (seq !== null)
    talk({
      ja: `取り消すには：npx junshu register undo-import ${seq} --contract ${options.contract}`,
      en: `To undo it: npx junshu register undo-import ${seq} --contract ${options.contract}`,
    });
}

async function exportRegister(
  options: Target & {
    readonly format: string;
    readonly encoding: string;
    readonly output: string;
    readonly asOf?: string;
  },
): Promise<void> {
  const moment = options.asOf === undefined ? '' : `&asOf=${encodeURIComponent(options.asOf)}`;
  const bytes = await withApi((api) =>
    api.bytes(`${pathOf(options)}/export?format=${options.format}&encoding=${options.encoding}${moment}`),
  );
  writeOutput(options.output, bytes);
}

export function addRegister(program: Command): void {
  const register = program.command('register').description('台帳 / registers');
  register
    .command('list')
    .description('台帳の種類と項目 / the registers and their fields')
    .option('--json', 'JSONで出す / as JSON')
    .action(list);
  addRowOptions(register.command('import'))
    .description('取り込む。確認するまで何も保存しない / import; nothing is stored before you agree')
    .argument('<file>', "CSV (UTF-8, CP932), TSV or XLSX; '-' for stdin")
    .requiredOption('--contract <number>', '契約番号 / contract number')
    .requiredOption('--register <name>', '台帳の名（register list） / name as in register list')
    .option(
      '--column <assigned...>',
      '列に項目を割り当てる（C=definitionsOn、D= は読まない） / assign columns to fields; D= is not read',
    )
    .option(
      '--columns <fields>',
      '左の列から順に項目を割り当てる（name,kana,-,company。- は読まない） / fields from the left; - leaves one out',
    )
    .option('--header <row>', '見出しの行（番号か、なければ none） / row of the headings, or none')
    .option(
      '--answer <answers...>',
      '下見が尋ねたことに答える（sheet=端末、hiddenRows=take、hiddenColumns=leave、characters=fold か keep） / answer what the preview asked',
    )
    .option(
      '--corrects <fields...>',
      'これらの項目の値は、前の値の続きではなく訂正とする / these fields’ values correct the last ones told',
    )
    .option('--preview-only', '下見だけ / preview, store nothing')
    .option('--accept-good-rows', '誤りのある行を除いて取り込む / leave out rows with errors')
    .option('--yes', '確認せずに取り込む / store without asking')
    .option('--json', 'JSONで出す / as JSON')
    .action((file: string, options: ImportOptions) => withApi((api) => runImport(api, file, options)));
  register
    .command('export')
    .description('書き出す / export')
    .requiredOption('--contract <number>', '契約番号 / contract number')
    .requiredOption('--register <name>', '台帳の名（register list） / name as in register list')
    .option('--format <format>', '形式 / xlsx | csv', oneOf('--format', ['xlsx', 'csv']), 'xlsx')
    .option(
      '--encoding <encoding>',
      'CSVの文字コード / utf-8 | cp932',
      oneOf('--encoding', ['utf-8', 'cp932']),
      'utf-8',
    )
    .option(
      '--as-of <moment>',
      'その日（2026-10-01）、又は記録の件数の時点で / as of a day, or a number of log entries',
    )
    .requiredOption('-o, --output <file>', "出力先。'-' は標準出力 / '-' for stdout")
    .action(exportRegister);
  addUndoImport(register);
  addRegisterQuestions(register);
}
