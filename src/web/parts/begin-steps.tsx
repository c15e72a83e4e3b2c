import type { ReactNode } from 'react';
import { pathToSetting } from '../../core/kernel/place.ts';
import type { DashboardView } from '../../queries/read-models.ts';
import { type Beginnings, beginningsOf } from '../data/first-steps.ts';
import { useHelpWords } from '../data/help-words.ts';

type State = 'stepDone' | 'stepOpen' | 'stepOptional';

const looks: Readonly<Record<State, readonly [glyph: string, look: string]>> = {
  stepDone: ['✓', 'text-green-900'],
  stepOpen: ['○', 'text-solid-gray-800'],
  stepOptional: ['–', 'text-solid-gray-700'],
};

interface StepProps {
  readonly state: State;
  readonly title: string;
  readonly href?: string;
  readonly children?: ReactNode;
}

function Step({ state, title, href, children }: StepProps) {
  const { t } = useHelpWords();
  const [glyph, look] = looks[state];
  return (
    <li className="border-t border-solid-gray-420 py-1">
      <p className="flex flex-wrap items-center gap-x-3">
        <span className={`whitespace-nowrap text-dns-14B-130 ${look}`}>
          <span aria-hidden="true">{glyph} </span>
          {t(state)}
        </span>
        {href === undefined ? (
          <span className="inline-flex min-h-11 items-center font-bold">{title}</span>
        ) : (
          <a href={href} className="inline-flex min-h-11 items-center font-bold">
            {title}
          </a>
        )}
      </p>
      {children}
    </li>
  );
}

const small = 'text-dns-14N-130 text-solid-gray-700';

interface Props {
  readonly view: DashboardView;
  readonly begun: Beginnings;
}

/** Last year's answers, lists and plan: whoever has them need not begin from nothing. */
function TakeOver({ base }: { readonly base: string }) {
  const { t } = useHelpWords();
  const ways = [
    [`${base}/take-over`, 'stepTakeOverForm'],
    [`${base}/registers`, 'stepTakeOverLists'],
    [`${base}/plan`, 'stepTakeOverPlan'],
  ] as const;
  return (
    <Step state="stepOptional" title={t('stepTakeOver')}>
      <ul className="flex flex-wrap gap-x-6">
        {ways.map(([href, words]) => (
          <li key={href}>
            <a href={href} className="inline-flex min-h-11 items-center">
              {t(words)}
            </a>
          </li>
        ))}
      </ul>
    </Step>
  );
}

function Registers({ base, view, begun }: Props & { readonly base: string }) {
  const { t, say } = useHelpWords();
  const labels = new Map(view.rows.flatMap(({ registers }) => registers.map(({ name, label }) => [name, label])));
  const isDone = begun.registers.every(({ count }) => count > 0);
  return (
    <Step state={isDone ? 'stepDone' : 'stepOpen'} title={t('stepRegisters')}>
      <p className={small}>{t('stepRegistersHow')}</p>
      <ul className="flex flex-wrap gap-x-6">
        {begun.registers.map(({ name, count }) => {
          const label = labels.get(name);
          return label === undefined ? null : (
            <li key={name}>
              <a href={`${base}/registers/${name}`} className="inline-flex min-h-11 items-center">
                {t('stepCount', { name: say(label), count: t('rowsCount', { count }) })}
              </a>
            </li>
          );
        })}
      </ul>
    </Step>
  );
}

const stateOf = (isDone: boolean): State => (isDone ? 'stepDone' : 'stepOpen');

/** Nothing once all is there. */
export function BeginSteps({ view }: Pick<Props, 'view'>) {
  const begun = beginningsOf(view);
  return begun === null ? null : <Steps view={view} begun={begun} />;
}

/** The first steps of a contract, on its dashboard until all is there; each is done by what is on record, and none is clicked away. */
function Steps({ view, begun }: Props) {
  const { t } = useHelpWords();
  const base = `/c/${view.contract.number}`;
  const [firstOpen] = begun.scope;
  const isWaiting = begun.plan !== null && begun.plan.agreedOn === null;
  return (
    <section aria-labelledby="begin" className="mt-6 rounded-8 border-2 border-key-900 p-4">
      <h2 id="begin" className="text-std-20B-150">
        {t('stepsTitle')} <span className="text-std-16N-170">{t('stepsLeft', { count: begun.left })}</span>
      </h2>
      <p className={small}>{t('stepsHow')}</p>
      <ol className="mt-2">
        <Step state="stepDone" title={t('stepRegister')} />
        <TakeOver base={base} />
        <Step
          state={stateOf(firstOpen === undefined)}
          title={t('stepScope')}
          href={`${base}/${pathToSetting(`scope.${firstOpen ?? 'buildsSystems'}`)}`}
        >
          {firstOpen === undefined ? null : <p className={small}>{t('stepScopeHow', { count: begun.scope.length })}</p>}
        </Step>
        <Registers base={base} view={view} begun={begun} />
        <Step state={stateOf(begun.plan !== null)} title={t('stepPlan')} href={`${base}/plan`}>
          <p className={small}>
            {isWaiting ? t('stepPlanWaiting', { version: begun.plan?.version ?? 0 }) : t('stepPlanHow')}
          </p>
        </Step>
        <Step state={stateOf(begun.answered > 0)} title={t('stepDraft')} href={`${base}/drafts`}>
          <p className={small}>{t('stepDraftHow')}</p>
        </Step>
      </ol>
      <p>
        <a href={`/help/begin?c=${view.contract.number}`} className="inline-flex min-h-11 items-center">
          {t('helpTitle')}
        </a>
      </p>
    </section>
  );
}
