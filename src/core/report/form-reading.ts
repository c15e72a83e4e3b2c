import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Bilingual } from '../kernel/bilingual.ts';
import type { FilledForm } from './filled-form.ts';
import { headerOf } from './form-header.ts';
import { rowNumber } from './form-headings.ts';
import { type FormBlock, type FormRow, squeezed } from './form-page.ts';
import { reasonsOf } from './form-reasons.ts';
import { answerOf, changedTexts, itemRows } from './form-table.ts';

/** A row that lays out the page, with tables inside, is what it holds; a row of the form stays a row. */
function flattened(blocks: readonly FormBlock[]): readonly FormBlock[] {
  const isLayout = (row: FormRow): boolean =>
    row.nested.length > 0 &&
    row.gone === null &&
    row.cells.every(({ text }) => rowNumber(text) === null || squeezed(text).length > 400);
  return blocks.flatMap((block) => (block.kind === 'row' && isLayout(block) ? flattened(block.nested) : [block]));
}

/** What a page with 別紙４ on it says; null when its table isn't there. */
export function readFormPage(
  catalogue: Catalogue,
  kind: FilledForm['kind'],
  page: readonly FormBlock[],
  notices: readonly Bilingual[] = [],
): FilledForm | null {
  const blocks = flattened(page);
  const items = itemRows(blocks);
  if (items.length === 0) return null;
  const answers = catalogue.obligations.map(({ number }) => answerOf(number, items));
  const { reasons, unplaced } = reasonsOf(blocks, items);
  return {
    kind,
    ...headerOf(blocks),
    answers,
    reasons,
    unplaced,
    changedTexts: changedTexts(items),
    notUnderstood: answers.filter(({ status }) => status === null).map(({ number, raw }) => `${number}) ${raw}`),
    notices,
  };
}
