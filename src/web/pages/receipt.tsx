import { useParams } from '@tanstack/react-router';
import type { ReportListItem } from '../../queries/read-models.ts';
import { contractPath } from '../data/api.ts';
import { useDashboard } from '../data/queries.ts';
import { useReportWords } from '../data/report-words.ts';
import { NotFound } from '../parts/not-found.tsx';
import { Loaded, Page } from '../parts/page.tsx';
import { ReportBackingSection } from '../parts/report-backing.tsx';
import { ReportWithdrawal } from '../parts/report-withdrawal.tsx';

function Files({ number, report }: { readonly number: string; readonly report: ReportListItem }) {
  const { t } = useReportWords();
  return (
    <div className="mt-4 overflow-x-auto">
      <table className="w-full text-dns-16N-130">
        <thead className="bg-solid-gray-100">
          <tr>
            {[t('file'), t('size'), 'SHA-256'].map((heading) => (
              <th key={heading} scope="col" className="px-3 py-2">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {report.files.map(({ name, format, size, sha256 }) => (
            <tr key={name}>
              <th scope="row" className="border-b border-solid-gray-420 px-3 py-2">
                <a href={`/api${contractPath(number, `/reports/${report.id}/files/${format}`)}`}>{name}</a>
              </th>
              <td className="border-b border-solid-gray-420 px-3 py-2 whitespace-nowrap">{t('bytes', { size })}</td>
              <td className="border-b border-solid-gray-420 px-3 py-2 font-mono text-mono-14N-150 break-all">
                {sha256}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A submitted report: its number, and its files with their digests. */
export function ReceiptPage() {
  const { t, day } = useReportWords();
  const { number, id } = useParams({ from: '/c/$number/reports/$id' });
  const query = useDashboard(number);
  return (
    <Loaded query={query}>
      {(view) => {
        const report = view.reports.find((one) => one.id === id);
        if (report === undefined) return <NotFound />;
        return (
          <Page title={t('receiptTitle')}>
            <p className="mt-2">{t('receiptBody', { number: id })}</p>
            <p>
              {day(report.submittedAt.slice(0, 10))} — {report.submittedBy}
            </p>
            <ReportWithdrawal key={id} number={number} report={report} />
            <Files number={number} report={report} />
            <ReportBackingSection key={`backing ${id}`} number={number} id={id} />
          </Page>
        );
      }}
    </Loaded>
  );
}
