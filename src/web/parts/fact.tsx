import type { Situation } from '../../core/assessment/assessment.ts';
import type { ReasonView } from '../../queries/reason-models.ts';
import type { DutyDaysView } from '../../queries/ribbon-models.ts';
import { useClaimWords } from '../data/claim-words.ts';
import { BackingMark } from './backing.tsx';
import { VerdictMark } from './chips.tsx';
import { WhyVerdict } from './why-verdict.tsx';

/** Where nothing was judged because something said does not go with what is known: it calls for a person. */
const toBeCleared: readonly Situation[] = ['neverVoid', 'contradictedEmpty', 'lapsedEmpty', 'contradictory'];

/** How a reason stands, by glyph and word: advice and what is to be cleared look different from what is broken. */
function Mark({ reason }: { readonly reason: ReasonView }) {
  const { t } = useClaimWords();
  const look = 'inline-flex items-center gap-1 whitespace-nowrap rounded-6 border px-2 py-0.5 text-dns-14B-130';
  if (toBeCleared.includes(reason.situation) || reason.rule === 'scopeContradicted')
    return (
      <span className={`${look} border-orange-900 text-orange-900`}>
        <span aria-hidden="true">⚠</span>
        {t('toBeCleared')}
      </span>
    );
  if (reason.isAdvice && reason.verdict !== 'satisfied')
    return (
      <span className={`${look} border-blue-900 text-blue-900`}>
        <span aria-hidden="true">ℹ</span>
        {t('advice')}
      </span>
    );
  return <VerdictMark verdict={reason.verdict} />;
}

/** Who must be there: how many are, and for each of the others the row that is to be made. */
function Missing({ number, population }: { readonly number: string; readonly population: ReasonView['population'] }) {
  const { t, say } = useClaimWords();
  if (population === null) return null;
  const { met, total, missing, more } = population;
  return (
    <div className="mb-3 mt-1 border-l-4 border-solid-gray-420 pl-3">
      <p className="font-bold">{t('population', { met, total })}</p>
      <ul>
        {missing.map(({ title, register, path }) => (
          <li key={path} className="flex flex-wrap items-center gap-x-2 wrap-anywhere">
            <a href={`/c/${number}/${path}`} className="inline-flex min-h-11 items-center">
              {t('recordIn', { register: say(register), title })}
            </a>
          </li>
        ))}
      </ul>
      {more === 0 ? null : <p>{t('moreMissing', { count: more })}</p>}
    </div>
  );
}

interface FactProps {
  readonly number: string;
  readonly reason: ReasonView;
  /** The duty's days, for whoever asks why. */
  readonly days?: DutyDaysView | null;
}

/** What the registers say: one rule's finding, with the way to the mend. */
export function Fact({ number, reason, days = null }: FactProps) {
  const { t, say } = useClaimWords();
  return (
    <li className="my-1">
      <Mark reason={reason} /> {say(reason.explanation)}{' '}
      {reason.isAdvice && reason.verdict !== 'satisfied' ? `${t('adviceWhy')} ` : ''}
      {reason.fix === null ? null : <a href={`/c/${number}/${reason.fix.path}`}>{say(reason.fix.label)}</a>}
      <div className="ml-3 inline-block max-w-full">
        <BackingMark backing={reason.backing} />
      </div>
      <Missing number={number} population={reason.population} />
      <WhyVerdict number={number} reason={reason} days={days} />
    </li>
  );
}
