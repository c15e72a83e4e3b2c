import { useParams } from '@tanstack/react-router';
import type { NextAct } from '../../queries/read-models.ts';
import { useIncidentWords } from '../data/incident-words.ts';
import { useDashboard } from '../data/queries.ts';
import { DaysLeft } from '../parts/due.tsx';
import { Loaded, Page } from '../parts/page.tsx';

const soonDays = 7;

/** By how much each presses, in this order. */
const groups = [
  ['tasksOver', ({ daysLeft }) => daysLeft !== null && daysLeft < 0],
  ['tasksSoon', ({ daysLeft }) => daysLeft !== null && daysLeft >= 0 && daysLeft <= soonDays],
  ['tasksLater', ({ daysLeft }) => daysLeft !== null && daysLeft > soonDays],
  ['tasksOpen', ({ daysLeft }) => daysLeft === null],
] as const satisfies readonly (readonly [string, (act: NextAct) => boolean])[];

/** Of each group shown at once: the rest a touch away. */
const shownAtOnce = 5;

function Acts({ number, acts }: { readonly number: string; readonly acts: readonly NextAct[] }) {
  return (
    <ul className="mt-2 grid gap-2">
      {acts.map((act) => (
        <Act key={act.path + act.title.en} number={number} act={act} />
      ))}
    </ul>
  );
}

function Act({ number, act }: { readonly number: string; readonly act: NextAct }) {
  const { say, day } = useIncidentWords();
  const { path, title, dueOn, daysLeft, obligation } = act;
  return (
    <li className="rounded-8 border border-solid-gray-420 p-3">
      <a href={`/c/${number}/${path}`} className="flex min-h-11 items-center wrap-anywhere">
        {obligation > 0 ? `${obligation}) ` : ''}
        {say(title)}
      </a>
      {dueOn === null || daysLeft === null ? null : (
        <p>
          {day(dueOn)} <DaysLeft days={daysLeft} />
        </p>
      )}
    </li>
  );
}

/** What is to be done in a contract, and until when: what presses first. */
export function TasksPage() {
  const { t } = useIncidentWords();
  const { number } = useParams({ from: '/c/$number/tasks' });
  const query = useDashboard(number);
  return (
    <Page title={t('tasks')} question={t('tasksQuestion')}>
      <Loaded query={query}>
        {({ nextActs }) => (
          <>
            {nextActs.length === 0 ? <p className="my-6">{t('noActs')}</p> : null}
            {groups.map(([name, isIn]) => {
              const acts = nextActs.filter(isIn);
              return acts.length === 0 ? null : (
                <section key={name} aria-labelledby={name} className="mt-6">
                  <h2 id={name} className="text-std-20B-150">
                    {t(name)}（{acts.length}）
                  </h2>
                  <Acts number={number} acts={acts.slice(0, shownAtOnce)} />
                  {acts.length <= shownAtOnce ? null : (
                    <details className="mt-2">
                      <summary className="flex min-h-11 cursor-pointer items-center text-key-900 underline">
                        {t('tasksMore', { count: acts.length - shownAtOnce })}
                      </summary>
                      <Acts number={number} acts={acts.slice(shownAtOnce)} />
                    </details>
                  )}
                </section>
              );
            })}
          </>
        )}
      </Loaded>
    </Page>
  );
}
