import type { RowReference } from '../assessment/assessment.ts';
import type { Bilingual } from '../kernel/bilingual.ts';
import { registerNamed } from '../registers/registers.ts';

/** 「台帳「事故」2件の記録があります。」: rows that are at work, by register. */
export function rowsOnRecord(rows: readonly RowReference[]): Bilingual {
  const counts = [...Map.groupBy(rows, ({ register }) => register)].map(([name, { length }]) => {
    const label = registerNamed(name)?.label ?? { ja: name, en: name };
    return { ja: `「${label.ja}」${length}件`, en: `“${label.en}” ${length}` };
  });
  return {
    ja: `台帳${counts.map(({ ja }) => ja).join('、')}の記録があります。`,
    en: `rows on record: ${counts.map(({ en }) => en).join(', ')}.`,
  };
}
