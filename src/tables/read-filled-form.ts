import { meti2023 } from '../core/catalogue/meti-2023.ts';
import type { Bilingual } from '../core/kernel/bilingual.ts';
import { accepted, type Result, refused } from '../core/kernel/result.ts';
import type { FilledForm } from '../core/report/filled-form.ts';
import type { FormBlock } from '../core/report/form-page.ts';
import { readFormPage } from '../core/report/form-reading.ts';
import { foreignForm, otherPackage } from './foreign-form.ts';
import { tableLimits, type UnreadableFile, unreadable } from './unreadable.ts';

interface FoundPage {
  readonly kind: FilledForm['kind'];
  readonly blocks: readonly FormBlock[];
  readonly notices: readonly Bilingual[];
}

/** The document as a Word file, or else as a workbook; what neither can take is told by the one that it is nearest to. */
async function pageOf(bytes: Uint8Array): Promise<Result<FoundPage, UnreadableFile>> {
  const { readDocx } = await import('../docx/read-docx.ts');
  const document = readDocx(bytes);
  if (document.ok) return accepted({ kind: 'docx', blocks: document.value, notices: [] });
  const { readXlsxForm } = await import('../xlsx/read-xlsx-form.ts');
  const workbook = readXlsxForm(bytes);
  if (workbook.ok) return accepted({ kind: 'xlsx', ...workbook.value });
  return refused(otherPackage(bytes) ?? (isWordFile(bytes) ? document.refusal : workbook.refusal));
}

const isWordFile = (bytes: Uint8Array): boolean => Buffer.from(bytes).includes('word/');

/** Reads a filled 別紙４, ours or anybody's with the same table: sixteen answers, each with how surely it was understood. */
export async function readFilledForm(bytes: Uint8Array): Promise<Result<FilledForm, UnreadableFile>> {
  if (bytes.length > tableLimits.bytes)
    return unreadable(
      '20 MB を超えています。',
      'Larger than 20 MB.',
      '中の画像を減らしてください。',
      'Reduce the pictures inside.',
    );
  const foreign = foreignForm(bytes);
  if (foreign !== null) return refused(foreign);
  const page = await pageOf(bytes);
  if (!page.ok) return page;
  const form = readFormPage(meti2023, page.value.kind, page.value.blocks, page.value.notices);
  if (form === null)
    return unreadable(
      '別紙４の表（項目・確認事項・実施状況）が見つかりません。',
      'The table of 別紙４ was not found.',
      '別紙４の表がある文書を選んでください。表が画像のときや、非表示のシートにあるときは読めません。',
      'Choose a document that holds it; a table that is a picture, or on a hidden sheet, can’t be read.',
    );
  return accepted(form);
}
