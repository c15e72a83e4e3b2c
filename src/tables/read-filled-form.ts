import { meti2023 } from '../core/catalogue/meti-2023.ts';
import { accepted, type Result, refused } from '../core/kernel/result.ts';
import { joinContinued } from '../core/report/continued-row.ts';
import {
  type FilledForm,
  type FormAnswer,
  type FormReason,
  leadingNumber,
  readAnswer,
} from '../core/report/filled-form.ts';
import { foreignFile } from './foreign-file.ts';
import { tableLimits, type UnreadableFile, unreadable } from './unreadable.ts';

/** A filled form as lines and rows, whatever file it came in. */
interface FormSource {
  readonly lines: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const squeeze = (text: string): string => text.replaceAll(/\s/g, '');

/** The rows of the sixteen, by the number in their first column; the first of each counts. */
function answersOf(rows: FormSource['rows']): { readonly answers: FormAnswer[]; readonly changedTexts: number[] } {
  const found = new Map<number, readonly string[]>();
  for (const cells of rows) {
    const lead =
      cells.length >= 3 && squeeze(cells[0] ?? '').startsWith('情報セキュリティに関する事項')
        ? leadingNumber(squeeze(cells[0] ?? ''))
        : null;
    if (lead !== null && !found.has(lead.number)) found.set(lead.number, cells);
  }
  const answers = meti2023.obligations.map(({ number }) => readAnswer(number, (found.get(number)?.[2] ?? '').trim()));
  const changed = meti2023.obligations.filter(
    ({ number, paragraphs }) =>
      found.has(number) && squeeze(found.get(number)?.[1] ?? '') !== squeeze(paragraphs.join('')),
  );
  return { answers, changedTexts: changed.map(({ number }) => number) };
}

/** Reasons under 別葉: lines that begin with a number, and rows of a table whose first column does; what follows belongs to them. */
function reasonsOf({ lines, rows }: FormSource): FormReason[] {
  const texts = new Map<number, string[]>();
  const add = (number: number, text: string): void => {
    const parts = texts.get(number) ?? [];
    parts.push(text.trim());
    texts.set(number, parts);
  };
  const start = lines.findIndex((line) => squeeze(line).startsWith('別葉'));
  let current: number | null = null;
  for (const line of start < 0 ? [] : lines.slice(start + 1)) {
    const lead = leadingNumber(line);
    current = lead?.number ?? current;
    if (current !== null && line.trim() !== '') add(current, lead?.rest ?? line);
  }
  for (const cells of rows) {
    const lead = squeeze(cells[0] ?? '').startsWith('情報セキュリティ') ? null : leadingNumber(cells[0] ?? '');
    if (lead !== null && cells.length >= 2)
      add(lead.number, [lead.rest, ...cells.slice(2)].filter((text) => text.trim() !== '').join(' '));
  }
  return [...texts].map(([number, parts]) => ({ number, text: parts.join('\n') })).sort((a, b) => a.number - b.number);
}

function headerOf({ lines, rows }: FormSource): FilledForm['header'] {
  const after = (label: string): string => rows.find((cells) => squeeze(cells[0] ?? '') === label)?.[1]?.trim() ?? '';
  const all = [...lines, ...rows.flat()];
  return {
    date: all.find((line) => /^(令和|平成)?.{1,3}年.{0,3}月.{0,3}日$/.test(squeeze(line)))?.trim() ?? '',
    addressee: all.find((line) => /殿$/.test(squeeze(line)))?.trim() ?? '',
    concludedOn: after('契約締結日'),
    title: after('契約件名'),
  };
}

type FoundSource = FormSource & { readonly kind: FilledForm['kind'] };

/** The document as a Word file, or else as a workbook; what neither can take is told by the one that it is nearest to. */
async function sourceOf(bytes: Uint8Array): Promise<Result<FoundSource, UnreadableFile>> {
  const { readDocx } = await import('../docx/read-docx.ts');
  const document = readDocx(bytes);
  if (document.ok) {
    const lines = document.value.flatMap((block) => (block.kind === 'paragraph' ? block.text.split('\n') : []));
    const rows = document.value.flatMap((block) => (block.kind === 'row' ? [block.cells] : []));
    return accepted({ kind: 'docx', lines, rows });
  }
  const { readXlsxSheets } = await import('../xlsx/read-xlsx.ts');
  const rows = readXlsxSheets(bytes, /別紙|別葉|報告/);
  if (rows.ok) return accepted({ kind: 'xlsx', lines: [], rows: joinContinued(rows.value) });
  return refused(isWordFile(bytes) ? document.refusal : rows.refusal);
}

const isWordFile = (bytes: Uint8Array): boolean => Buffer.from(bytes).includes('word/document.xml');

/** Reads a filled 別紙４, ours or anybody's with the same table: sixteen answers, each with how surely it was understood. */
export async function readFilledForm(bytes: Uint8Array): Promise<Result<FilledForm, UnreadableFile>> {
  if (bytes.length > tableLimits.bytes)
    return unreadable(
      '20 MB を超えています。',
      'Larger than 20 MB.',
      '中の画像を減らしてください。',
      'Reduce the pictures inside.',
    );
  const foreign = foreignFile(bytes);
  if (foreign !== null) return refused(foreign);
  const source = await sourceOf(bytes);
  if (!source.ok) return source;
  const { answers, changedTexts } = answersOf(source.value.rows);
  if (answers.every(({ understanding }) => understanding === 'missing')) {
    return unreadable(
      '別紙４の表（項目・確認事項・実施状況）が見つかりません。',
      'The table of 別紙４ was not found.',
      '別紙４の表がある文書を選んでください。',
      'Choose a document that holds it.',
    );
  }
  const notUnderstood = answers.filter(({ status }) => status === null).map(({ number, raw }) => `${number}) ${raw}`);
  return accepted({
    kind: source.value.kind,
    header: headerOf(source.value),
    answers,
    reasons: reasonsOf(source.value),
    changedTexts,
    notUnderstood,
  });
}
