import { useState } from 'react';
import type { NotificationList } from '../../queries/notification-models.ts';
import { useWords } from '../data/language.tsx';
import { useNotificationWords } from '../data/notification-words.ts';
import { markAllRead, useNotifications } from '../data/notifications.ts';
import { Banner } from '../parts/banner.tsx';
import { Button } from '../parts/button.tsx';
import { NotificationItem } from '../parts/notification-item.tsx';
import { Loaded, Page, Trouble } from '../parts/page.tsx';

function List({ view, onTrouble }: { readonly view: NotificationList; readonly onTrouble: (error: unknown) => void }) {
  const { t } = useNotificationWords();
  const { say } = useWords();
  const { unread, hasMail, notifications, troubles } = view;
  const hasFailed = notifications.some(({ deliveries }) => deliveries.some(({ state }) => state === 'refused'));
  return (
    <>
      {troubles.map(({ number, trouble }) => (
        <Banner key={number} kind="error" title={t('contractTrouble', { number })}>
          {say(trouble)}
        </Banner>
      ))}
      {hasMail ? null : (
        <Banner kind="information" title={t('noticeNoMail')}>
          {t('noticeNoMailBody')}
        </Banner>
      )}
      {hasFailed ? (
        <Banner kind="warning" title={t('noticeMailsFailed')}>
          {t('noticeMailsFailedBody')}
        </Banner>
      ) : null}
      {notifications.length === 0 ? (
        <p className="mt-4">{t('noticeNone')}</p>
      ) : (
        <p role="status" className="mt-4">
          {t('noticeCount', { count: notifications.length, unread })}
        </p>
      )}
      <ul>
        {notifications.map((one) => (
          <NotificationItem key={one.id} view={one} onTrouble={onTrouble} />
        ))}
      </ul>
    </>
  );
}

/** What has changed since one last looked, of every contract. */
export function NotificationsPage() {
  const { t } = useNotificationWords();
  const query = useNotifications();
  const [trouble, setTrouble] = useState<unknown>(null);
  const all = (): void => {
    markAllRead().then(() => setTrouble(null), setTrouble);
  };
  const isDone = (query.data?.unread ?? 0) === 0;
  return (
    <Page
      title={t('noticeTitle')}
      question={t('noticeQuestion')}
      actions={
        // It stays where it is, so that whoever pressed it keeps the focus.
        <Button aria-disabled={isDone} onClick={isDone ? undefined : all}>
          {t('noticeReadAll')}
        </Button>
      }
    >
      {trouble === null ? null : <Trouble error={trouble} />}
      <Loaded query={query}>{(view) => <List view={view} onTrouble={setTrouble} />}</Loaded>
    </Page>
  );
}
