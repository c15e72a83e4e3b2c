import type { TableNotice } from '../core/registers/source-table.ts';

/** Formulas of one column that have a result: read by it, and told once. */
export const formulaNotice = (row: number, column: number, count: number): TableNotice => ({
  severity: 'warning',
  rule: 'formulaRead',
  row,
  column,
  message: {
    ja: `この列の${count}個のセルは計算式です。最後に計算された値を読みました。`,
    en: `Formulas in this column: ${count}. Their last results were read.`,
  },
  mend: {
    ja: '値が正しいか確かめてください。直すときは、元の表で値として貼り付けてください。',
    en: 'Check the values; to be sure, paste them as values in the source.',
  },
});

/** A formula whose result was not saved. */
export const formulaWithoutValue = (row: number, column: number): TableNotice => ({
  severity: 'error',
  rule: 'formulaWithoutValue',
  row,
  column,
  message: { ja: '計算式に、計算された値がありません。', en: 'The formula has no result.' },
  mend: {
    ja: 'Excel で開いて保存し直すか、値として貼り付けてください。',
    en: 'Open it in Excel and save it, or paste it as a value.',
  },
});

/** A cell that shows an error. */
export const errorNotice = (row: number, column: number, shown: string): TableNotice => ({
  severity: 'error',
  rule: 'cellError',
  row,
  column,
  message: {
    ja: `セルがエラー値（${shown.slice(0, 20)}）です。`,
    en: `The cell holds an error (${shown.slice(0, 20)}).`,
  },
  mend: { ja: '元の表で式を直すか、値を入れてください。', en: 'Mend the formula in the source, or enter a value.' },
});

/** A number whose format shows nothing. */
export const hiddenByFormat = (row: number, column: number, value: string): TableNotice => ({
  severity: 'warning',
  rule: 'hiddenByFormat',
  row,
  column,
  message: {
    ja: `このセルの値（${value.slice(0, 20)}）は、表示形式で見えなくなっています。空として読みました。`,
    en: `The value of this cell (${value.slice(0, 20)}) is hidden by its format; it was read as empty.`,
  },
  mend: {
    ja: '要る値なら、表示形式を「標準」にしてください。',
    en: 'If it is wanted, give the cell the General format.',
  },
});
