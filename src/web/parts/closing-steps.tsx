import { Link } from '@tanstack/react-router';
import type { OpenClosingView, OpenRowView } from '../../queries/closing-view.ts';
import type { ClosingTextKey } from '../data/closing-words.ts';
import { useClosingWords } from '../data/closing-words.ts';

/** The steps that people go through; the last confirms, erases and gives the certificate. */
export const shownSteps = [
  'end',
  'balance',
  'proofs',
  'confirmations',
  'subcontracts',
  'reports',
  'takeOut',
  'confirm',
] as const;
export type ShownStep = (typeof shownSteps)[number];

export const isShownStep = (text: string | undefined): text is ShownStep => shownSteps.some((step) => step === text);

export const stepTitle = (step: ShownStep): ClosingTextKey => `closingStep_${step}`;

/** How many rows are open in a step; the confirmation is open while any other is. */
export function openCount({ steps }: OpenClosingView, step: ShownStep): number {
  const concerned = step === 'confirm' ? steps : steps.filter(({ id }) => id === step);
  return concerned.reduce((sum, { open }) => sum + open.length, 0);
}

/** Every step with its state in words, in order; the one that is shown is marked. */
export function StepNavigation({ view, current }: { readonly view: OpenClosingView; readonly current: ShownStep }) {
  const { t } = useClosingWords();
  return (
    <nav aria-label={t('closingSteps')} className="my-4">
      <ol className="grid gap-1 desktop:grid-cols-2">
        {shownSteps.map((step, index) => {
          const open = openCount(view, step);
          return (
            <li key={step}>
              <Link
                to="/c/$number/closing"
                params={{ number: view.number }}
                search={{ step }}
                aria-current={step === current ? 'step' : undefined}
                activeProps={{ 'aria-current': 'step' }}
                className="flex min-h-11 items-center gap-2 rounded-8 border border-solid-gray-420 px-3 text-solid-gray-800 no-underline hover:underline aria-[current=step]:border-2 aria-[current=step]:border-key-900 aria-[current=step]:font-bold"
              >
                <span aria-hidden="true">{open === 0 && step !== 'confirm' ? '✓' : '○'}</span>
                <span className="flex-1">
                  {index + 1}. {t(stepTitle(step))}
                </span>
                <span className="text-dns-14N-130">
                  {open > 0
                    ? t('closingOpen', { count: open })
                    : t(step === 'confirm' ? 'closingMayErase' : 'closingDone')}
                </span>
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

function OpenRow({ number, row }: { readonly number: string; readonly row: OpenRowView }) {
  const { t, say } = useClosingWords();
  const name = row.label === null ? '' : `${say(row.label)} ${row.title}`.trim();
  return (
    <li className="border-b border-solid-gray-420 py-3">
      {name === '' ? null : <p className="font-bold">{name}</p>}
      <p>{say(row.words)}</p>
      <a
        href={`/c/${number}/${row.path}`}
        className="inline-flex min-h-11 items-center text-key-900 underline underline-offset-4"
      >
        {t('closingMend', { name: name === '' ? say(row.words) : name })}
      </a>
    </li>
  );
}

/** The rows of a step that stand in the way, each with what it lacks and the way to mend it. */
export function OpenRows({ number, rows }: { readonly number: string; readonly rows: readonly OpenRowView[] }) {
  const { t } = useClosingWords();
  if (rows.length === 0) return <p className="my-3">✓ {t('closingNothingOpen')}</p>;
  return (
    <ul className="my-3 border-t border-solid-gray-420">
      {rows.map((row) => (
        <OpenRow key={`${row.path}/${row.title}/${row.words.en}`} number={number} row={row} />
      ))}
    </ul>
  );
}
