import { explanationOf, withoutFigures } from '../../core/assessment/rule-explanation.ts';
import { pathToRow } from '../../core/kernel/place.ts';
import type { ReasonView } from '../../queries/reason-models.ts';
import type { DutyDaysView } from '../../queries/ribbon-models.ts';
import { useHelpWords } from '../data/help-words.ts';
import { VerdictMark } from './chips.tsx';

/** Rows that are named; a register may hold thousands. */
const shown = 20;

function Rows({ number, rows }: { readonly number: string; readonly rows: ReasonView['rows'] }) {
  const { t } = useHelpWords();
  if (rows.length === 0) return <p>{t('whyNoRows')}</p>;
  return (
    <>
      <ul className="list-disc pl-6">
        {rows.slice(0, shown).map(({ register, entryId, title }) => (
          <li key={`${register}/${entryId}`} className="wrap-anywhere">
            <a href={`/c/${number}/${pathToRow(register, entryId)}`} className="inline-flex min-h-11 items-center">
              {title}
            </a>
          </li>
        ))}
      </ul>
      {rows.length <= shown ? null : <p>{t('whyMore', { count: rows.length - shown })}</p>}
    </>
  );
}

/** The days on which the duty was not kept in the report's period. */
function Days({ days }: { readonly days: DutyDaysView }) {
  const { t, say, day } = useHelpWords();
  const { from, to, breaches } = days.now;
  return (
    <>
      <p className="mt-2 font-bold">
        {t('whyDays')}{' '}
        <span className="font-normal">
          {day(from)} – {day(to)}
        </span>
      </p>
      {breaches.length === 0 ? (
        <p>{t('whyDaysNone')}</p>
      ) : (
        <ul className="list-disc pl-6">
          {breaches.map((breach) => (
            <li key={breach.from}>{say(breach.words)}</li>
          ))}
        </ul>
      )}
    </>
  );
}

interface Props {
  readonly number: string;
  readonly reason: ReasonView;
  readonly days: DutyDaysView | null;
}

/** Why a rule said what it said: what it can say, the rows it rests on, and the days. */
export function RuleExplanation({ number, reason, days }: Props) {
  const { t, say } = useHelpWords();
  const rule = explanationOf(reason.rule);
  return (
    <div className="mb-3 border-l-4 border-solid-gray-420 pl-3">
      <p className="font-bold">{t('whyRule')}</p>
      <p>
        {say(reason.title)} <code className="text-dns-14N-130 text-solid-gray-700">{reason.rule}</code>
      </p>
      <p className="text-dns-14N-130 text-solid-gray-700">
        {t('whySeverity')}: {t(`severity_${reason.severity}`)}
      </p>
      {rule === null ? null : (
        <>
          <p className="mt-2 font-bold">{t('whyWhen')}</p>
          <ul>
            {rule.sentences.map(([outcome, sentence]) => (
              <li key={outcome} className="my-1">
                <VerdictMark verdict={outcome} /> {say(withoutFigures(sentence))}
              </li>
            ))}
            {rule.none === null ? null : (
              <li className="my-1">
                {t('whyNone')}: {say(withoutFigures(rule.none))}
              </li>
            )}
          </ul>
        </>
      )}
      <p className="mt-2 font-bold">{t('whyRows')}</p>
      <Rows number={number} rows={reason.rows} />
      {days === null ? null : <Days days={days} />}
    </div>
  );
}
