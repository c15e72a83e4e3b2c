import { stringify } from 'csv-stringify/sync';
import type { BreachView, RibbonView } from '../queries/ribbon-models.ts';

const header = ['事項', '義務', '義務の名', 'から', 'まで', '日数', '判定', '終わり方', '期間の判定'];

const endWords: Readonly<Record<BreachView['end'], string>> = {
  mended: '是正',
  lapsed: '対象の終了',
  open: '継続中',
  unclear: '以後は判定できない',
};

/** Ribbons as a table for spreadsheets: one line for each stretch, UTF-8 with BOM, CRLF. */
export function writeRibbonCsv({ duties }: RibbonView): Uint8Array {
  const rows = duties.flatMap(({ obligation, dutyId, label, stretches, breaches, word }) =>
    stretches.map(({ from, to, days, verdict }) => {
      const breach = breaches.find((one) => one.from === from);
      const ended = breach === undefined ? '' : endWords[breach.end];
      return [obligation, dutyId, label.ja, from, to, days, verdict, ended, word];
    }),
  );
  return Buffer.from(
    `\ufeff${stringify([header, ...rows], { record_delimiter: '\r\n', quoted_string: true })}`,
    'utf8',
  );
}
