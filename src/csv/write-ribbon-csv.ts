import { stringify } from 'csv-stringify/sync';
import type { RibbonView } from '../queries/ribbon-models.ts';

const header = ['事項', '義務', '義務の名', 'から', 'まで', '日数', '判定'];

/** Ribbons as a table for spreadsheets: one line for each stretch, UTF-8 with BOM, CRLF. */
export function writeRibbonCsv({ duties }: RibbonView): Uint8Array {
  const rows = duties.flatMap(({ obligation, dutyId, label, stretches }) =>
    stretches.map(({ from, to, days, verdict }) => [obligation, dutyId, label.ja, from, to, days, verdict]),
  );
  return Buffer.from(
    `\ufeff${stringify([header, ...rows], { record_delimiter: '\r\n', quoted_string: true })}`,
    'utf8',
  );
}
