import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { FindingView, ReportPreview } from '../../queries/report-models.ts';
import { contractPath, send } from '../data/api.ts';
import { useBackingWords } from '../data/backing-words.ts';
import { draftKey } from '../data/drafts.ts';
import { refresh, useDashboard, useReportPreview, useSession } from '../data/queries.ts';
import { useReportWords } from '../data/report-words.ts';
import { useAddress } from '../data/use-address.ts';
import { useKept } from '../data/use-kept.ts';
import { BackingCount } from '../parts/backing.tsx';
import { Banner } from '../parts/banner.tsx';
import { Button } from '../parts/button.tsx';
import { KeptNotice } from '../parts/kept-notice.tsx';
import { Loaded, Page } from '../parts/page.tsx';
import { SaidField } from '../parts/said-field.tsx';
import { Submission } from '../parts/submission.tsx';

const glyphs = { error: '✗', warning: '⚠', information: 'ℹ' } as const;
const looks = { error: 'text-red-900', warning: 'text-yellow-1000', information: 'text-blue-900' } as const;

function Note({ number, finding }: { readonly number: string; readonly finding: FindingView }) {
  const { t } = useReportWords();
  const session = useSession().data;
  const kept = useKept(draftKey(number, 'findingNotes', finding.noteId), { note: '' }, finding.noteRevision);
  const noted = finding.note === null ? null : <p className="text-green-900">✓ {t('noted', { note: finding.note })}</p>;
  if (noted !== null && !kept.isTyped) return noted;
  const save = async (): Promise<void> => {
    if (kept.value.note.trim() === '' || session === undefined) return;
    const path = contractPath(number, `/registers/findingNotes/entries/${encodeURIComponent(finding.noteId)}`);
    await kept.send(async ({ note }, expectedRevision) => {
      const data = { note, by: session.actor.name, on: session.today };
      await send('PUT', path, { expectedRevision, data });
      await refresh(number);
    });
  };
  return (
    <div>
      {noted}
      <SaidField label={t('noteFor')} value={kept.value.note} onChange={(note) => kept.change({ note })} />
      <KeptNotice kept={kept} labelOf={() => t('noteFor')} />
      <Button onClick={() => void save()}>{t('noteSave')}</Button>
    </div>
  );
}

function Finding({ number, finding }: { readonly number: string; readonly finding: FindingView }) {
  const { t, say } = useReportWords();
  return (
    <li data-place={finding.id} className="border-b border-solid-gray-420 py-3">
      <p className={`font-bold ${looks[finding.severity]}`}>
        <span aria-hidden="true">{glyphs[finding.severity]} </span>
        {say(finding.title)}
      </p>
      <p>
        {say(finding.remedy)} <a href={`/c/${number}/${finding.fix}`}>{t('fix')}</a>
      </p>
      {finding.severity === 'warning' ? <Note number={number} finding={finding} /> : null}
    </li>
  );
}

function Findings({ number, preview }: { readonly number: string; readonly preview: ReportPreview }) {
  const { t } = useReportWords();
  const count = (severity: FindingView['severity']): number =>
    preview.findings.filter((finding) => finding.severity === severity).length;
  return (
    <section aria-labelledby="findings">
      <h2 id="findings" className="text-std-20B-150">
        {t('findings')}
      </h2>
      <p>
        {t('errors', { count: count('error') })} · {t('warnings', { count: count('warning') })} ·{' '}
        {t('information', { count: count('information') })}
      </p>
      {preview.findings.length === 0 ? <p>{t('findingsNone')}</p> : null}
      <ul>
        {preview.findings.map((finding) => (
          <Finding key={finding.id} number={number} finding={finding} />
        ))}
      </ul>
    </section>
  );
}

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
