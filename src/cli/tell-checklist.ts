import { cellsOf } from '../core/catalogue/checklist.ts';
import { own } from '../core/kernel/own.ts';
import { answerWords } from '../core/registers/checklist-reading-texts.ts';
import { lacksOf } from '../core/registers/checklist-state.ts';
import type { ChecklistReadingView, ChecklistView } from '../queries/checklist-models.ts';
import { print, talk } from './console.ts';

/** One line per cell: number, kind, answer, items done, what it lacks, reason. */
export function printCells({ catalogue, answers }: ChecklistView): void {
  for (const cell of catalogue === null ? [] : cellsOf(catalogue)) {
    const data = own(answers, cell.id)?.data;
    const word = data?.answer === undefined ? '未回答' : answerWords[data.answer];
    const lacks = lacksOf(cell, data).filter((lack) => lack !== 'unanswered');
    print([cell.id, cell.kind, word, (data?.done ?? []).join(','), lacks.join(','), data?.reason ?? ''].join('\t'));
  }
}

/** Every cell that was not read as printed, with its place, what was read and how to mend it, on stderr. */
export function tellReading({ sheet, others, cells }: ChecklistReadingView): void {
  for (const { cellId, place, raw, understanding, message, mend } of cells) {
    if (message === null) continue;
    const glyph = understanding === 'doubtful' ? '✗' : 'ℹ';
    talk({
      ja: `${glyph} ${cellId} ${place}「${raw}」：${message.ja}${mend === null ? '' : mend.ja}`,
      en: `${glyph} ${cellId} ${place} “${raw}”: ${message.en}${mend === null ? '' : ` ${mend.en}`}`,
    });
  }
  if (others.length > 0)
    talk({ ja: `ほかにも同じ表があります：${others.join('、')}`, en: `Further such sheets: ${others.join(', ')}` });
  const count = (change: string): number => cells.filter((cell) => cell.change === change).length;
  const doubtful = cells.filter(({ understanding }) => understanding === 'doubtful').length;
  talk({
    ja: `シート「${sheet}」：新しい回答${count('add')}・変わる回答${count('change')}・同じ${count('same')}・要確認${doubtful}`,
    en: `Sheet “${sheet}”: ${count('add')} new, ${count('change')} changed, ${count('same')} same, ${doubtful} doubtful`,
  });
}
