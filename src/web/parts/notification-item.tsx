import { japanDay, japanTime } from '../../core/kernel/plain-date.ts';
import type { NotificationView } from '../../queries/notification-models.ts';
import { useNotificationWords } from '../data/notification-words.ts';
import { markRead } from '../data/notifications.ts';
import { Button } from './button.tsx';
import { MailState } from './mail-state.tsx';

const linesShown = 5;

function Lines({ lines }: Pick<NotificationView, 'lines'>) {
  const { say, t } = useNotificationWords();
  const more = lines.length - linesShown;
  if (lines.length === 0) return null;
  return (
    <ul className="mt-1 list-disc pl-6">
      {lines.slice(0, linesShown).map((line) => (
        <li key={line.en} className="wrap-anywhere">
          {say(line)}
        </li>
      ))}
      {more > 0 ? <li>{t('noticeMore', { count: more })}</li> : null}
    </ul>
  );
}

function Mails({ deliveries }: Pick<NotificationView, 'deliveries'>) {
  const { t } = useNotificationWords();
  if (deliveries.length === 0) return null;
  return (
    <div className="mt-2">
      <h3 className="text-dns-16B-130">{t('noticeMails')}</h3>
      <ul>
        {deliveries.map((delivery) => (
          <li key={delivery.id} className="my-1 flex flex-wrap gap-x-3">
            <span className="wrap-anywhere">{delivery.address}</span>
            <MailState delivery={delivery} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** One notification: what, of which contract, when; read or not; where it leads; and its mails. */
export function NotificationItem({
  view,
  onTrouble,
}: {
  readonly view: NotificationView;
  readonly onTrouble: (error: unknown) => void;
}) {
  const { t, say, day } = useNotificationWords();
  const { id, number, contract, at, isRead, title, summary, lines, act, path, deliveries } = view;
  const when = `${day(japanDay(at))} ${japanTime(at)}`;
  const mark = (read: boolean): void => {
    markRead(id, read).catch(onTrouble);
  };
  return (
    <li
      className={`my-4 rounded-8 border p-4 ${isRead ? 'border-solid-gray-420' : 'border-l-8 border-key-900 bg-key-50'}`}
    >
      <h2 className="text-std-18B-160">
        {isRead ? null : (
          <span className="mr-2 rounded-4 border border-key-1000 bg-white px-2 text-dns-14B-130 text-key-1000">
            {t('noticeIsUnread')}
          </span>
        )}
        {say(title)}
      </h2>
      <p className="wrap-anywhere">
        {number} {contract}
      </p>
      <p className="text-dns-14N-130">
        <time dateTime={at}>{when}</time>
      </p>
      <p className="mt-2">{say(summary)}</p>
      <Lines lines={lines} />
      <Mails deliveries={deliveries} />
      <div className="mt-3 flex flex-wrap items-center gap-4">
        <a
          href={`/c/${encodeURIComponent(number)}/${path}`}
          onClick={() => mark(true)}
          className="inline-flex min-h-11 items-center font-bold"
        >
          {say(act)}
        </a>
        <Button
          onClick={() => mark(!isRead)}
          aria-label={t(isRead ? 'noticeUnreadOf' : 'noticeReadOf', { title: say(title), when })}
        >
          {t(isRead ? 'noticeUnread' : 'noticeRead')}
        </Button>
      </div>
    </li>
  );
}
