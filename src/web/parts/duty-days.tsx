import { daysBetween } from '../../core/kernel/plain-date.ts';
import type { DutyDaysView, StretchView } from '../../queries/ribbon-models.ts';
import { useClaimWords } from '../data/claim-words.ts';

type Period = DutyDaysView['now'];

const height = 24;

/** How tall a stretch stands, and its look: a broken one fills the strip, so that colour says nothing alone. */
const looks: Readonly<Record<StretchView['verdict'], readonly [tall: number, look: string]>> = {
  notSatisfied: [height, 'fill-red-900'],
  undetermined: [14, 'fill-orange-400'],
  satisfied: [6, 'fill-green-600'],
  notRecorded: [2, 'fill-solid-gray-420'],
};

/** Days as a strip, one tint and height for each verdict. */
export function Strip({
  period: { from, to, stretches },
  size = 'h-6',
}: {
  readonly period: Pick<Period, 'from' | 'to' | 'stretches'>;
  readonly size?: string;
}) {
  const days = daysBetween(from, to) + 1;
  return (
    <svg
      viewBox={`0 0 ${days} ${height}`}
      preserveAspectRatio="none"
      className={`block w-full border-b border-solid-gray-600 ${size}`}
      aria-hidden="true"
    >
      {stretches.map((stretch) => {
        const [tall, look] = looks[stretch.verdict];
        return (
          <rect
            key={stretch.from}
            x={daysBetween(from, stretch.from)}
            y={height - tall}
            width={stretch.days}
            height={tall}
            className={look}
          />
        );
      })}
    </svg>
  );
}

type Shown = Pick<Period, 'from' | 'to' | 'words' | 'stretches'>;

function Told({ title, period }: { readonly title: string; readonly period: Shown }) {
  const { t, say, day } = useClaimWords();
  return (
    <div className="mt-2 max-w-180">
      <p>
        <span className="font-bold">{title}</span>{' '}
        <span className="text-dns-14N-130 text-solid-gray-700">
          {day(period.from)} – {day(period.to)}
        </span>
      </p>
      <Strip period={period} />
      <p>{say(period.words)}</p>
      {period.stretches.length < 2 ? null : (
        <details>
          <summary className="min-h-11 cursor-pointer py-2">
            {t('daysList', { count: period.stretches.length })}
          </summary>
          <ul className="list-disc pl-6">
            {period.stretches.map(({ from, words }) => (
              <li key={from}>{say(words)}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** Whether two tell the same of each day. */
const isSame = (one: Shown, other: Shown): boolean =>
  one.stretches.length === other.stretches.length &&
  one.stretches.every(({ from, verdict }, index) => {
    const beside = other.stretches[index];
    return beside?.from === from && beside.verdict === verdict;
  });

/** What is told of a duty for each day of the report's period, as a strip and in words; the report's before beside it, and what that said where the registers tell otherwise now. */
export function DutyDays({ days }: { readonly days: DutyDaysView | null }) {
  const { t } = useClaimWords();
  if (days === null) return null;
  const { before, submitted } = days;
  const isCorrected = before !== null && submitted !== null && !isSame(before, submitted);
  return (
    <>
      <h3 className="mt-3 font-bold">{t('days')}</h3>
      <div className="grid gap-x-8 lg:grid-cols-2">
        <Told title={t('daysNow')} period={days.now} />
        {before === null ? null : <Told title={t(isCorrected ? 'daysBeforeNow' : 'daysBefore')} period={before} />}
        {isCorrected ? <Told title={t('daysSubmitted', { report: submitted.report })} period={submitted} /> : null}
      </div>
    </>
  );
}
