import { Link, useParams } from '@tanstack/react-router';
import type { ObligationView } from '../../queries/read-models.ts';
import { useBackingWords } from '../data/backing-words.ts';
import { useClaimWords } from '../data/claim-words.ts';
import { useObligation } from '../data/queries.ts';
import { BackingCount, BackingMark } from '../parts/backing.tsx';
import { Banner } from '../parts/banner.tsx';
import { ChecklistLinks } from '../parts/checklist-links.tsx';
import { StatusChip } from '../parts/chips.tsx';
import { ClaimForm } from '../parts/claim-form.tsx';
import { DutyDays } from '../parts/duty-days.tsx';
import { DutyHistory } from '../parts/duty-history.tsx';
import { EvidenceSection } from '../parts/evidence-section.tsx';
import { Fact } from '../parts/fact.tsx';
import { Loaded, Page } from '../parts/page.tsx';
import { PictureLinks } from '../parts/picture-links.tsx';

type DutyView = ObligationView['duties'][number];

function Verbatim({ view }: { readonly view: ObligationView }) {
  const { t, language } = useClaimWords();
  return (
    <details open className="mt-6 rounded-8 border border-solid-gray-420 p-4">
      <summary className="min-h-11 cursor-pointer py-2 font-bold">{t('asked')}</summary>
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

function LastTime({ duty }: { readonly duty: DutyView }) {
  const { t } = useClaimWords();
  const { previousClaim: last } = duty;
  if (last?.status === undefined) return null;
  return (
    <details className="my-2">
      <summary className="min-h-11 cursor-pointer py-2">{t('lastTime')}</summary>
      <StatusChip status={last.status} />{' '}
      <span lang="ja">{last.status === 'implemented' ? last.content : last.reason}</span>
    </details>
  );
}

/** By what the duty is borne out: its sentences counted, and the answer by itself. */
function DutyBackings({ duty: { backing } }: { readonly duty: DutyView }) {
  const { t } = useBackingWords();
  return (
    <div className="flex flex-wrap items-start gap-x-6">
      <BackingCount tally={backing.tally} label={t('backingOfDuty')} />
      {backing.answer === null ? null : <BackingMark backing={backing.answer} label={t('backingOfAnswer')} />}
    </div>
  );
}

function DutySection({
  number,
  duty,
  nextId,
}: {
  readonly number: string;
  readonly duty: DutyView;
  readonly nextId: string | undefined;
}) {
  const { t, say } = useClaimWords();
  const { id, mark, label } = duty.duty;
  const goOn = (): void => {
    const next = document.getElementById(nextId ?? id);
    next?.scrollIntoView();
    next?.querySelector<HTMLInputElement>('input')?.focus();
  };
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="mt-8 border-t-4 border-key-900 pt-4">
      <h2 id={`${id}-title`} className="flex flex-wrap items-center gap-2 text-std-20B-150">
        {mark === '' ? null : <span lang="ja">{mark}</span>} {say(label)}{' '}
        <StatusChip status={duty.claim?.status ?? null} />
      </h2>
      <p lang="ja" className="text-solid-gray-700">
        「{duty.duty.quote}」
      </p>
      <h3 className="mt-3 font-bold">{t('planMethod')}</h3>
      <p lang="ja">{duty.planEntry?.method ?? t('planMethodNone')}</p>
      <h3 className="mt-3 font-bold">{t('facts')}</h3>
      <ul>
        {duty.reasons.map((reason) => (
          <Fact key={reason.rule} number={number} reason={reason} />
        ))}
      </ul>
      <DutyBackings duty={duty} />
      <DutyDays days={duty.days} />
      <EvidenceSection number={number} dutyId={id} label={`${mark} ${say(label)}`} />
      <LastTime duty={duty} />
      <ClaimForm key={`${number}/${id}`} number={number} duty={duty} onNext={goOn} />
      <DutyHistory number={number} dutyId={id} />
    </section>
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
            {view.duties.map((duty, index) => (
              <DutySection key={duty.duty.id} number={number} duty={duty} nextId={view.duties[index + 1]?.duty.id} />
            ))}
          </Page>
        );
      }}
    </Loaded>
  );
}
