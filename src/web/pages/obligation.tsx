import { Link, useNavigate, useParams, useRouterState } from '@tanstack/react-router';
import { useRef } from 'react';
import type { ObligationView } from '../../queries/read-models.ts';
import { useBackingWords } from '../data/backing-words.ts';
import { useClaimWords } from '../data/claim-words.ts';
import { type DutyView, nextUnanswered } from '../data/duty-needs.ts';
import { placeIn } from '../data/place-in.ts';
import { useObligation } from '../data/queries.ts';
import { useAddress } from '../data/use-address.ts';
import { useIsWide } from '../data/use-is-wide.ts';
import { BackingCount } from '../parts/backing.tsx';
import { Banner } from '../parts/banner.tsx';
import { ChecklistLinks } from '../parts/checklist-links.tsx';
import { StatusChip } from '../parts/chips.tsx';
import { DutyOutline } from '../parts/duty-outline.tsx';
import { DutyPanel } from '../parts/duty-panel.tsx';
import { Fact } from '../parts/fact.tsx';
import { KeptAnswers } from '../parts/kept-answers.tsx';
import { Loaded, Page } from '../parts/page.tsx';
import { PictureLinks } from '../parts/picture-links.tsx';
import { UnconfirmedNotice } from '../parts/unconfirmed-notice.tsx';

function Verbatim({ view }: { readonly view: ObligationView }) {
  const { t, language } = useClaimWords();
  return (
    <details className="mt-2 rounded-8 border border-solid-gray-420 px-4">
      <summary className="min-h-11 cursor-pointer py-2 font-bold">{t('askedWhole')}</summary>
      {language === 'en' ? <p className="text-solid-gray-700">{t('officialText')}</p> : null}
      <div lang="ja">
        <p className="font-bold">{view.label}</p>
        {view.paragraphs.map((paragraph) => (
          <p key={paragraph} className="my-1">
            {paragraph}
          </p>
        ))}
      </div>
    </details>
  );
}

function RowBacking({ view }: { readonly view: ObligationView }) {
  const { t } = useBackingWords();
  return <BackingCount tally={view.backing} label={t('backingOfRow')} />;
}

function Neighbours({ number, n }: { readonly number: string; readonly n: number }) {
  const { t } = useClaimWords();
  const link = (to: number, text: string) => (
    <Link
      to="/c/$number/items/$n"
      params={{ number, n: String(to) }}
      className="inline-flex min-h-11 items-center px-2"
    >
      {text}
    </Link>
  );
  return (
    <>
      {n > 2 ? link(n - 1, `← ${t('previousItem')}`) : null}
      {n < 17 ? link(n + 1, `${t('nextItem')} →`) : null}
    </>
  );
}

/** The duty that the address names; one that it named before stays open while it names another part of the page. */
function useOpenDuty(duties: readonly DutyView[]): DutyView | undefined {
  const hash = useRouterState({ select: ({ location }) => placeIn(location) });
  const named = duties.find(({ duty }) => duty.id === hash);
  const last = useRef<string>(undefined);
  if (named !== undefined || hash === '') last.current = named?.duty.id;
  const [only, ...others] = duties;
  return duties.find(({ duty }) => duty.id === last.current) ?? (others.length === 0 ? only : undefined);
}

/** The outline of all duties, and the one that is open beside it; on a phone the outline folds away above it. */
function Duties({ number, view }: { readonly number: string; readonly view: ObligationView }) {
  const { t } = useClaimWords();
  const navigate = useNavigate();
  const isWide = useIsWide();
  const [only, setOnly] = useAddress('only');
  const { duties, number: n, onward } = view;
  const open = useOpenDuty(duties);
  const openId = open?.duty.id;
  const carried = duties.filter((duty) => duty.carried !== null).length;
  const unanswered = openId === undefined ? undefined : nextUnanswered(duties, openId);
  const goOn = (): void => {
    const search = (before: object): never => before as never;
    if (unanswered !== undefined) void navigate({ to: '.', search, hash: unanswered.duty.id });
    else if (onward === null) void navigate({ to: '/c/$number/report', params: { number } });
    else void navigate({ to: '/c/$number/items/$n', params: { number, n: String(onward) } });
  };
  const outline = (
    <DutyOutline
      number={number}
      n={n}
      duties={duties}
      openId={openId}
      isOnlyOpen={only === 'open'}
      onOnlyOpen={(isOnly) => setOnly(isOnly ? 'open' : '')}
    />
  );
  return (
    <>
      {carried === 0 ? null : <UnconfirmedNotice number={number} count={carried} />}
      <KeptAnswers number={number} duties={duties} openId={openId} />
      {open === undefined ? (
        <div className="mt-4">{outline}</div>
      ) : (
        <div className="mt-4 grid gap-6 desktop:grid-cols-[17rem_minmax(0,1fr)]">
          {isWide ? (
            <div className="sticky top-16 max-h-[calc(100vh-5rem)] self-start overflow-y-auto">{outline}</div>
          ) : (
            <details>
              <summary className="min-h-11 cursor-pointer py-2 font-bold">{t('outline')}</summary>
              {outline}
            </details>
          )}
          <DutyPanel
            key={openId}
            number={number}
            n={n}
            duties={duties}
            duty={open}
            unanswered={unanswered}
            onward={onward}
            onNext={goOn}
          />
        </div>
      )}
    </>
  );
}

/** One matter: what is asked, what the plan promised, what the registers say, and the answer. */
export function ObligationPage() {
  const { t, say, day } = useClaimWords();
  const { number, n } = useParams({ from: '/c/$number/items/$n' });
  const query = useObligation(number, Number(n));
  return (
    <Loaded query={query}>
      {(view) => {
        const { status } = view.assessment;
        return (
          <Page
            title={`${view.number}) ${say(view.shortLabel)}`}
            actions={<Neighbours number={number} n={view.number} />}
          >
            <p className="mt-2 flex flex-wrap items-center gap-2">
              {t('rollUp', { status: '' })} <StatusChip status={status} />{' '}
              <span className="text-dns-14N-130 text-solid-gray-700">
                {t(status === null ? 'rollUpOpen' : 'rollUpRule')}
              </span>
            </p>
            {view.sendBacks.map(({ on, official, text }) => (
              <Banner key={on + text} kind="warning" title={t('sentBackBanner', { date: day(on), official })}>
                {text}
              </Banner>
            ))}
            {view.scope.length === 0 ? null : (
              <Banner kind="warning" title={t('scopeBanner')}>
                <ul>
                  {view.scope.map((reason) => (
                    <Fact key={reason.explanation.en} number={number} reason={reason} />
                  ))}
                </ul>
              </Banner>
            )}
            <RowBacking view={view} />
            <PictureLinks number={number} place={String(view.number)} />
            <Verbatim view={view} />
            {view.number === 17 ? <ChecklistLinks number={number} /> : null}
            <Duties number={number} view={view} />
          </Page>
        );
      }}
    </Loaded>
  );
}
