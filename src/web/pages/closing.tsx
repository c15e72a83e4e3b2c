import { Link, useParams, useSearch } from '@tanstack/react-router';
import type { OpenClosingView } from '../../queries/closing-view.ts';
import type { ClosingTextKey } from '../data/closing-words.ts';
import { useClosingWords } from '../data/closing-words.ts';
import { useClosing, useSession } from '../data/queries.ts';
import { ClosedContract } from '../parts/closing-certificate.tsx';
import { ConfirmErasure } from '../parts/closing-confirm.tsx';
import { EndForm } from '../parts/closing-end-form.tsx';
import {
  isShownStep,
  OpenRows,
  openCount,
  type ShownStep,
  StepNavigation,
  shownSteps,
  stepTitle,
} from '../parts/closing-steps.tsx';
import { TakeOutForm } from '../parts/closing-take-out.tsx';
import { Loaded, Page } from '../parts/page.tsx';

function StepBody({ view, step }: { readonly view: OpenClosingView; readonly step: ShownStep }) {
  const today = useSession().data?.today ?? '';
  const rows = view.steps.find(({ id }) => id === step)?.open ?? [];
  // A form starts anew from what was recorded.
  if (step === 'end') return <EndForm key={view.end.revision} view={view} />;
  if (step === 'takeOut') return <TakeOutForm key={view.takeOut.revision} view={view} today={today} />;
  if (step === 'confirm') return <ConfirmErasure view={view} />;
  return <OpenRows number={view.number} rows={rows} />;
}

const move = 'inline-flex min-h-11 items-center rounded-8 border border-key-900 px-4 no-underline hover:underline';

/** The step before and the step after. */
function Neighbours({ number, step }: { readonly number: string; readonly step: ShownStep }) {
  const { t } = useClosingWords();
  const place = shownSteps.indexOf(step);
  const neighbours: readonly (readonly [ClosingTextKey, ShownStep | undefined])[] = [
    ['closingPrevious', shownSteps[place - 1]],
    ['closingNext', shownSteps[place + 1]],
  ];
  return (
    <p className="mt-6 flex flex-wrap gap-2">
      {neighbours.map(([word, to]) =>
        to === undefined ? null : (
          <Link key={word} to="/c/$number/closing" params={{ number }} search={{ step: to }} className={move}>
            {t(word, { title: t(stepTitle(to)) })}
          </Link>
        ),
      )}
    </p>
  );
}

function OpenClosing({ view, asked }: { readonly view: OpenClosingView; readonly asked: string | undefined }) {
  const { t } = useClosingWords();
  const firstOpen = shownSteps.find((step) => openCount(view, step) > 0) ?? 'confirm';
  const step = isShownStep(asked) ? asked : firstOpen;
  return (
    <>
      <StepNavigation view={view} current={step} />
      <section aria-labelledby="step">
        <h2 id="step" className="text-std-22B-150">
          {t(stepTitle(step))}
        </h2>
        <p className="text-solid-gray-700">{t(`closingAbout_${step}`)}</p>
        <StepBody view={view} step={step} />
      </section>
      <Neighbours number={view.number} step={step} />
    </>
  );
}

/** What stands between this contract and its end, and what was left of it afterwards? */
export function ClosingPage() {
  const { t } = useClosingWords();
  const { number } = useParams({ from: '/c/$number/closing' });
  const { step } = useSearch({ from: '/c/$number/closing' });
  const query = useClosing(number);
  return (
    <Page title={t('closingTitle')} question={t('closingQuestion')}>
      <Loaded query={query}>
        {(view) =>
          view.state === 'closed' ? <ClosedContract view={view} /> : <OpenClosing view={view} asked={step} />
        }
      </Loaded>
    </Page>
  );
}
