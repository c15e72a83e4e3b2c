import { parseJapaneseDate } from '../kernel/japanese-date.ts';
import type { FilledForm, FormDay } from './filled-form.ts';
import { type FormBlock, squeezed } from './form-page.ts';

/** A longer line is no day, no addressee and no label. */
const longest = 120;

const textsOf = (block: FormBlock): readonly string[] =>
  block.kind === 'line' ? block.text.split('\n') : block.gone === null ? block.cells.map(({ text }) => text) : [];

/** The value beside a label: in the next cell of its row, or behind a colon. */
function valueBeside(blocks: readonly FormBlock[], label: RegExp): string {
  for (const block of blocks) {
    const texts = textsOf(block);
    for (const [index, text] of texts.entries()) {
      if (text.length > longest) continue;
      const match = label.exec(squeezed(text));
      if (match === null) continue;
      const behind = text.slice(text.search(/[:：]/) + 1).trim();
      if (/[:：]/.test(text) && behind !== '') return behind;
      const next = block.kind === 'row' ? texts.slice(index + 1).find((one) => one.trim() !== '') : undefined;
      if (next !== undefined) return next.trim();
    }
  }
  return '';
}

const dayOf = (raw: string): FormDay => {
  if (raw === '') return { raw, day: null, note: null };
  const reading = parseJapaneseDate(raw);
  return reading.outcome === 'understood'
    ? { raw, day: reading.date, note: reading.notice }
    : { raw, day: null, note: reading.reason };
};

/** Lines of the form's head: what stands above 「１．契約件名等」. */
function headOf(blocks: readonly FormBlock[]): readonly string[] {
  const end = blocks.findIndex((block) => textsOf(block).some((text) => /契約(?:件名|締結日)/.test(squeezed(text))));
  return blocks
    .slice(0, end < 0 ? 12 : end)
    .flatMap(textsOf)
    .filter((text) => text.length <= longest);
}

/** The blanks of an empty form are no day. */
const hasNumber = /[\d０-９元一二三四五六七八九十]/;

const isDay = (text: string): boolean => parseJapaneseDate(text).outcome !== 'notUnderstood';

/** A day as it stands in the head: 「提出日　令和８年１１月３０日」, 「（令和…日現在）」. */
const withoutWords = (text: string): string =>
  text
    .trim()
    .replace(/^[（(](.*)[)）]$/, '$1')
    .replace(/^(?:報告|提出|作成)(?:年月)?日[\s\u3000:：]*/, '')
    .replace(/(?<=日)\s*(?:現在|付け?|提出|作成)$/, '')
    .trim();

/** The day of the report: a line of the head that is a day, or else what a label says. Days of other labels are never taken. */
function reportedOn(blocks: readonly FormBlock[], head: readonly string[]): string {
  const label = /^(?:報告|提出|作成)(?:年月)?日(?:[:：]|$)/;
  const inHead = head.map(withoutWords).find((text) => hasNumber.test(text) && isDay(text));
  const labelled = valueBeside(blocks, label);
  return inHead ?? (hasNumber.test(labelled) ? labelled : '');
}

/** Who reports what: labels tell which day is which. */
export function headerOf(blocks: readonly FormBlock[]): Pick<FilledForm, 'header' | 'days'> {
  const head = headOf(blocks);
  const date = reportedOn(blocks, head);
  const concludedOn = valueBeside(blocks, /^(?:契約締結|契約|締結|契約年月)(?:年月)?日(?:[:：]|$)/);
  return {
    header: {
      date,
      addressee: head.find((text) => /(?:殿|様|御中)$/.test(squeezed(text)))?.trim() ?? '',
      concludedOn,
      title: valueBeside(blocks, /^(?:契約)?件名(?:[:：]|$)/),
    },
    days: { reportedOn: dayOf(date), concludedOn: dayOf(concludedOn) },
  };
}
