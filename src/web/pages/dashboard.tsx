import { Link, useParams } from '@tanstack/react-router';
import { Suspense } from 'react';
import { daysBetween } from '../../core/kernel/plain-date.ts';
import type { DashboardView, NextAct } from '../../queries/read-models.ts';
import { useWords } from '../data/language.tsx';
import { useDashboard, useSession } from '../data/queries.ts';
import { Donut } from '../parts/donut.tsx';
import { DaysLeft } from '../parts/due.tsx';
import { lazyPart } from '../parts/lazy-part.tsx';
import { MatterTable } from '../parts/matter-table.tsx';
import { Loaded, Page } from '../parts/page.tsx';

/** Loaded where there is something to tell. */
const BeginSteps = lazyPart(async () => (await import('../parts/begin-steps.tsx')).BeginSteps);
const RuleChanges = lazyPart(async () => (await import('../parts/rule-changes.tsx')).RuleChanges);

const Unconfirmed = lazyPart(async () => (await import('../parts/unconfirmed-notice.tsx')).UnconfirmedNotice);

function KeyFacts({ view, today }: { readonly view: DashboardView; readonly today: string }) {
  const { t, day } = useWords();
  const { contract, nextReport, plan } = view;
  const planText =
    plan === null
      ? t('planNone')
      : plan.agreedOn === null
        ? t('planProposed', { version: plan.version })
        : t('planAgreed', { version: plan.version, date: day(plan.agreedOn) });
  return (
    <dl className="mt-4 flex flex-wrap gap-x-8 gap-y-1">
      <div>
        <dt className="inline font-bold">{t('period')} </dt>
        <dd className="inline">
          {day(contract.period.from)} – {day(contract.period.to)}
        </dd>
      </div>
      <div>
        <dt className="inline font-bold">{t('reportDue')} </dt>
        <dd className="inline">
          {nextReport === null ? (
            t('noReportDue')
          ) : (
            <>
              {day(nextReport.dueOn)} <DaysLeft days={daysBetween(today, nextReport.dueOn)} />
            </>
          )}
        </dd>
      </div>
      <div>
        <dt className="inline font-bold">{t('planState')} </dt>
        <dd className="inline">{planText}</dd>
      </div>
    </dl>
  );
}

function Progress({ view }: { readonly view: DashboardView }) {
  const { t } = useWords();
  const statuses = view.rows.map(({ status }) => status);
  const count = (wanted: string | null): number => statuses.filter((status) => status === wanted).length;
  const counts = {
    implemented: count('implemented'),
    notImplemented: count('notImplemented'),
    notApplicable: count('notApplicable'),
    unanswered: count(null),
  };
  return (
    <section aria-labelledby="progress" className="min-w-0 rounded-8 border border-solid-gray-420 p-4">
      <h2 id="progress" className="text-std-18B-160">
        {t('progress')}
      </h2>
      <div className="mt-2 flex items-center gap-4">
        <Donut number={view.contract.number} rows={view.rows} />
        <p>{t('progressTwin', { answered: 16 - counts.unanswered, ...counts })}</p>
      </div>
    </section>
  );
}

const actsShown = 6;

function Acts({ number, acts }: { readonly number: string; readonly acts: readonly NextAct[] }) {
  const { t, say, day } = useWords();
  return (
    <section aria-labelledby="next" className="min-w-0 rounded-8 border border-solid-gray-420 p-4">
      <h2 id="next" className="text-std-18B-160">
        {t('nextActs')}
      </h2>
      {acts.length === 0 ? <p>{t('noActs')}</p> : null}
      <ol className="mt-2 list-decimal pl-6">
        {acts.slice(0, actsShown).map(({ path, title, dueOn, daysLeft, obligation }) => (
          <li key={path + title.en} className="my-1 wrap-anywhere">
            <a href={`/c/${number}/${path}`}>
              {obligation > 0 ? `${obligation}) ` : ''}
              {say(title)}
            </a>{' '}
            {dueOn === null || daysLeft === null ? null : (
              <span className="desktop:whitespace-nowrap">
                {day(dueOn)} <DaysLeft days={daysLeft} />
              </span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Reports({ number, view }: { readonly number: string; readonly view: DashboardView }) {
  const { t, day } = useWords();
  const words = {
    submitted: t('submitted'),
    sentBack: t('sentBack'),
    received: t('received'),
    withdrawn: t('withdrawn'),
  };
  return (
    <section aria-labelledby="reports" className="mt-8">
      <h2 id="reports" className="text-std-20B-150">
        {t('reports')}
      </h2>
      {view.reports.length === 0 ? <p>{t('noReports')}</p> : null}
      <ul>
        {view.reports.map(({ id, submittedAt, submittedBy, state }) => (
          <li key={id} className="my-1">
            <Link to="/c/$number/reports/$id" params={{ number, id }}>
              {id}
            </Link>{' '}
            — {day(submittedAt.slice(0, 10))} {submittedBy} — {words[state]}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A contract that has only begun: what is left is told by what is loaded for it. */
const hasBegun = ({ contract: { scope }, plan, rows }: DashboardView): boolean =>
  plan === null || Object.values(scope).includes(null) || rows.every(({ answered }) => answered === 0);

/** How do the sixteen stand, and what is next? */
export function Dashboard() {
  const { t, day } = useWords();
  const { number } = useParams({ from: '/c/$number' });
  const query = useDashboard(number);
  const today = useSession().data?.today ?? '';
  return (
    <Loaded query={query}>
      {(view) => (
        <Page
          title={view.contract.title}
          question={t('dashboardQuestion')}
          actions={
            <>
              <Link
                to="/c/$number/drafts"
                params={{ number }}
                className="inline-flex min-h-11 items-center rounded-8 border border-key-900 px-4 font-bold no-underline"
              >
                {t('draftsTitle')}
              </Link>
              <Link
                to="/c/$number/report"
                params={{ number }}
                className="inline-flex min-h-11 items-center rounded-8 bg-key-900 px-4 font-bold text-white no-underline hover:bg-key-1000 hover:text-white"
              >
                {t('makeReport')}
              </Link>
            </>
          }
        >
          <p className="hidden print:block">{today === '' ? '' : day(today)}</p>
          {today === '' ? null : <KeyFacts view={view} today={today} />}
          {view.ruleChanges === null ? null : (
            <Suspense fallback={null}>
              <RuleChanges number={number} changes={view.ruleChanges} />
            </Suspense>
          )}
          {view.unconfirmed === 0 ? null : (
            <Suspense fallback={null}>
              <Unconfirmed number={number} count={view.unconfirmed} />
            </Suspense>
          )}
          {hasBegun(view) ? (
            <Suspense fallback={null}>
              <BeginSteps view={view} />
            </Suspense>
          ) : null}
          <div className="dashboard mt-6 grid gap-4 desktop:grid-cols-[2fr_3fr]">
            <Progress view={view} />
            <Acts number={number} acts={view.nextActs} />
          </div>
          <MatterTable number={number} rows={view.rows} />
          <Reports number={number} view={view} />
        </Page>
      )}
    </Loaded>
  );
}
