import type { Obligation } from '../../core/catalogue/catalogue.ts';
import { own } from '../../core/kernel/own.ts';
import type { PlanView } from '../../queries/plan-models.ts';
import { usePlanWords } from '../data/plan-words.ts';

const isWritten = (view: PlanView, id: string): boolean => (own(view.entries, id)?.data.method ?? '').trim() !== '';

/** The sixteen blocks with how much of each is written, by glyph and figures. */
export function PlanOutline({
  obligations,
  view,
  chosen,
}: {
  readonly obligations: readonly Obligation[];
  readonly view: PlanView;
  readonly chosen: number;
}) {
  const { t, say } = usePlanWords();
  return (
    <nav aria-label={t('planOutline')} className="desktop-admin:sticky desktop-admin:top-16 desktop-admin:self-start">
      <ol className="grid grid-cols-4 desktop-admin:block">
        {obligations.map((obligation) => {
          const all = obligation.duties.length;
          const done = obligation.duties.filter(({ id }) => isWritten(view, id)).length;
          return (
            <li key={obligation.number}>
              <a
                href={`#o${obligation.number}`}
                aria-current={obligation.number === chosen ? 'step' : undefined}
                className="flex min-h-11 flex-wrap items-center gap-x-2 rounded-8 px-2 py-1 text-dns-14N-130 text-solid-gray-800 no-underline hover:underline aria-[current=step]:bg-key-50 aria-[current=step]:font-bold aria-[current=step]:text-key-1000"
              >
                <span>
                  {obligation.number})
                  <span className="sr-only desktop-admin:not-sr-only"> {say(obligation.shortLabel)}</span>
                </span>
                <span className={done === all ? 'text-green-900' : 'text-solid-gray-700'}>
                  <span aria-hidden="true">{done === all ? '✓' : '○'}</span> {done}/{all}
                </span>
              </a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
