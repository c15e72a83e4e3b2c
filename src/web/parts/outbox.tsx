import { Link } from '@tanstack/react-router';
import type { Waiting } from '../data/incident-outbox.ts';
import { useIncidentWords } from '../data/incident-words.ts';
import { useOutbox } from '../data/use-outbox.ts';
import { useWaiting } from '../data/use-waiting.ts';
import { Banner } from './banner.tsx';
import { Button } from './button.tsx';

function WaitingItem({ report }: { readonly report: Waiting }) {
  const { t, say } = useIncidentWords();
  const { number, id, data, refused } = report;
  return (
    <li>
      <Link
        to="/c/$number/incident"
        params={{ number }}
        hash={id}
        className="inline-flex min-h-11 items-center wrap-anywhere"
      >
        {t('openWaiting', { title: String(data.title ?? number) })}
      </Link>
      {refused === null ? null : (
        <p className="text-red-900">
          {t('waitingRefused')} {say(refused.title)}
        </p>
      )}
    </li>
  );
}

/** On every page while this device has reports that the server has not: how many, which, and why; they are sent by themselves. */
export function Outbox() {
  const { t } = useIncidentWords();
  const reports = useWaiting();
  const { isSignedOut, isSending, sendNow } = useOutbox(reports);
  if (reports.length === 0) return null;
  return (
    <div role="status" className="no-print">
      <Banner kind="warning" title={t('waitingTitle', { count: reports.length })}>
        <p>{t(isSignedOut ? 'waitingSignedOut' : 'waitingBody')}</p>
        <ul>
          {reports.map((report) => (
            <WaitingItem key={report.id} report={report} />
          ))}
        </ul>
        <Button onClick={sendNow} aria-disabled={isSending}>
          {t(isSending ? 'sending' : 'sendNow')}
        </Button>
      </Banner>
    </div>
  );
}
