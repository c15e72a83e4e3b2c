import { japanDay, japanTime } from '../../core/kernel/plain-date.ts';
import type { CheckAreaView, CheckTargetView } from '../../queries/check-read-models.ts';
import { contractPath } from '../data/api.ts';
import { useCheckWords } from '../data/check-words.ts';

interface Props {
  readonly number: string;
  readonly area: CheckAreaView['area'];
  readonly view: CheckTargetView;
}

/** By what it was seen: each tool with its version and the day of its data; and the record as a file. */
export function CheckRecord({ number, area, view }: Props) {
  const { t, day } = useCheckWords();
  const { register, entryId, seen } = view;
  if (seen.length === 0) return null;
  const place = `area=${area}&register=${encodeURIComponent(register)}&entry=${encodeURIComponent(entryId)}`;
  const file = (what: string): string => `/api${contractPath(number, `/checks/${what}`)}`;
  return (
    <details className="mt-2">
      <summary className="min-h-11 cursor-pointer py-2">{t('checkRecord')}</summary>
      <ul className="list-disc pl-6">
        {seen.map(({ probe, at, tools, hasOutput }) => (
          <li key={probe} className="my-1 wrap-anywhere">
            <code>{probe}</code> {day(japanDay(at))} {japanTime(at)} —{' '}
            {tools
              .map(({ name, version, dataAsOf }) =>
                [name, version, dataAsOf === undefined ? '' : t('checkDataAsOf', { date: dataAsOf })].join(' ').trim(),
              )
              .join('、')}
            {hasOutput ? (
              <a
                href={file(`output?${place}&probe=${probe}`)}
                download
                className="ml-2 inline-flex min-h-11 items-center"
              >
                {t('checkOutput', { probe })}
              </a>
            ) : null}
          </li>
        ))}
      </ul>
      <a href={file(`record?${place}`)} download className="inline-flex min-h-11 items-center font-bold">
        {t('checkRecordFile')}
      </a>
    </details>
  );
}
