import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReportPreview } from '../../queries/report-models.ts';
import { contractPath } from '../data/api.ts';
import { useBackingWords } from '../data/backing-words.ts';
import { useDashboard, useReportPreview } from '../data/queries.ts';
import { useReportWords } from '../data/report-words.ts';
import { useAddress } from '../data/use-address.ts';
import { BackingCount } from '../parts/backing.tsx';
import { Banner } from '../parts/banner.tsx';
import { Button } from '../parts/button.tsx';
import { Findings } from '../parts/findings.tsx';
import { Loaded, Page } from '../parts/page.tsx';
import { Submission } from '../parts/submission.tsx';

/** A report on this schedule went out and stands: what is shown below is no more than a draft. */
function Standing({ number, preview: { standing } }: { readonly number: string; readonly preview: ReportPreview }) {
  const { t } = useReportWords();
  if (standing === null) return null;
  return (
    <Banner kind="information" title={t('reportStands')}>
      {t('reportStandsBody')}{' '}
      <Link to="/c/$number/reports/$id" params={{ number, id: standing }}>
        {t('reportOpen', { id: standing })}
      </Link>
    </Banner>
  );
}

function Downloads({ number, schedule }: { readonly number: string; readonly schedule: string | undefined }) {
  const { t } = useReportWords();
  return (
    <section aria-labelledby="files" className="mt-6">
      <h2 id="files" className="text-std-18B-160">
        {t('downloads')}
      </h2>
      <p className="flex gap-4">
        {(['docx', 'pdf', 'xlsx'] as const).map((format) => (
          <a
            key={format}
            className="inline-flex min-h-11 items-center"
            href={`/api${contractPath(number, `/report-preview/files/${format}`)}${schedule === undefined ? '' : `?schedule=${schedule}`}`}
          >
            {format.toUpperCase()}
          </a>
        ))}
      </p>
    </section>
  );
}

function Pages({ preview }: { readonly preview: ReportPreview }) {
  const { t } = useReportWords();
  return (
    <div className="min-w-0">
      {preview.pages.map((html, index) => (
        <section key={html} className="mb-4" aria-label={t('page', { page: index + 1, pages: preview.pages.length })}>
          <p className="text-dns-14N-130 text-solid-gray-700">
            {t('page', { page: index + 1, pages: preview.pages.length })}
          </p>
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made by our server, every text escaped, no script by policy */}
          <div lang="ja" className="report-page" dangerouslySetInnerHTML={{ __html: html }} />
        </section>
      ))}
    </div>
  );
}

function Schedules({
  number,
  chosen,
  onChoose,
}: {
  readonly number: string;
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}) {
  const { t, day } = useReportWords();
  const view = useDashboard(number).data;
  return (
    <label className="block">
      {t('reportFor')}{' '}
      <select
        className="min-h-11 max-w-full rounded-8 border border-solid-gray-600 bg-white px-3"
        value={chosen ?? ''}
        onChange={(event) => onChoose(event.target.value)}
      >
        {view?.contract.schedule.map(({ id, from, to }) => (
          <option key={id} value={id}>
            {day(from)} – {day(to)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The form as it will go out, beside what stands in its way. */
export function ReportPage() {
  const { t } = useReportWords();
  const w = useBackingWords();
  const { number } = useParams({ from: '/c/$number/report' });
  const [schedule, setChosen] = useAddress('schedule');
  const chosen = schedule === '' ? undefined : schedule;
  const [isSubmitting, setIsSubmitting] = useState(false);
  const query = useReportPreview(number, chosen);
  return (
    <Page
      title={t('navReport')}
      question={t('reportQuestion')}
      actions={
        <Link to="/c/$number" params={{ number }} className="inline-flex min-h-11 items-center">
          {t('navOverview')}
        </Link>
      }
    >
      <Loaded query={query}>
        {(preview) => (
          <>
            <Schedules number={number} chosen={chosen ?? preview.schedule?.id} onChoose={setChosen} />
            <Standing number={number} preview={preview} />
            <BackingCount tally={preview.document.backing.tally} label={w.t('backingOfReport')} />
            <div className="mt-4 grid grid-cols-1 gap-8 desktop-admin:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
              <Pages preview={preview} />
              <div className="min-w-0 desktop-admin:order-last">
                <Findings number={number} preview={preview} />
                <Downloads number={number} schedule={chosen} />
                {preview.standing !== null ? null : isSubmitting ? (
                  <Submission key={preview.schedule?.id} number={number} preview={preview} />
                ) : (
                  <Button kind="solid" className="mt-6" onClick={() => setIsSubmitting(true)}>
                    {t('submit')}
                  </Button>
                )}
              </div>
            </div>
          </>
        )}
      </Loaded>
    </Page>
  );
}
