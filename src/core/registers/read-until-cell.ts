import { writtenInstantDay } from '../kernel/written-instant.ts';
import { parseUntil } from '../kernel/written-until.ts';
import { bad, good, issue, type ReadCell, shown } from './cell-reading.ts';

/** A day until which something holds, or 無期限; what was read otherwise than written is told. */
export function readUntil(raw: string): ReadCell {
  const read = parseUntil(writtenInstantDay(raw, 'Japan') ?? raw, { allowSerial: true });
  if (read.outcome !== 'understood')
    return bad(
      read.outcome === 'ask' ? 'dateToAsk' : 'dateUnreadable',
      { ja: `「${shown(raw)}」：${read.reason.ja}`, en: `“${shown(raw)}”: ${read.reason.en}` },
      {
        ja: '日付か「無期限」を確かめて、入れ直してください。',
        en: 'Find out the day, or whether there is no end, and enter it again.',
      },
    );
  if (read.notice === null) return good(read.date);
  const mend = { ja: '正しければそのまま取り込めます。', en: 'If that is right, import it as it is.' };
  return good(read.date, issue('warning', 'untilReadOtherwise', read.notice, mend));
}
