import { type BackingTally, sumOfTallies } from '../assessment/backing-of-duty.ts';
import type { ReportBacking } from '../assessment/backing-of-report.ts';
import { backingTexts, backingWords } from '../assessment/backing-words.ts';
import { fullWidthDigits, type WarekiStyle } from '../kernel/wareki.ts';
import type { ReasonSheetEntry } from './report-document.ts';

/** What the column tells, for whoever reads 別葉 by itself. */
export const backingCaption =
  '裏付け：台帳の事実と回答を述べる文のうち、それぞれの言葉を持つ文の数（順位はない。申告のみのほかに届きうるものがない文もある）。';

const wordOnly = backingTexts.statement.word.ja;

/** 「証跡あり３／４」, a word a line; the word alone where there is one sentence. */
function linesOf({ sentences, words }: BackingTally, { digits }: WarekiStyle): string {
  const told = backingWords.filter((word) => words[word].reached > 0);
  const figures = (count: number): string =>
    digits === 'full'
      ? `${fullWidthDigits(String(count))}／${fullWidthDigits(String(sentences))}`
      : `${count}/${sentences}`;
  const lines = told.map((word) => {
    const { ja } = backingTexts[word].word;
    return sentences === 1 ? ja : `${ja}${figures(words[word].reached)}`;
  });
  return lines.join('\n');
}

/** The entries of 別葉, each with what bears it out: of the duties it speaks of, else the contractor's word alone. */
export function withBacking(
  entries: readonly ReasonSheetEntry[],
  { duties }: ReportBacking,
  style: WarekiStyle,
): readonly ReasonSheetEntry[] {
  const tallies = new Map(duties.map(({ dutyId, tally }) => [dutyId, tally]));
  return entries.map((entry) => {
    const told = entry.duties.flatMap((id) => tallies.get(id) ?? []);
    return { ...entry, backing: told.length === 0 ? wordOnly : linesOf(sumOfTallies(told), style) };
  });
}
