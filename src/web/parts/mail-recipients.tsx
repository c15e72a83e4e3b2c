import { useEffect, useState } from 'react';
import type { RecipientList, RecipientView } from '../../queries/notification-models.ts';
import { contractPath, send } from '../data/api.ts';
import { useNotificationWords } from '../data/notification-words.ts';
import { useRecipients } from '../data/notifications.ts';
import { refresh } from '../data/queries.ts';
import { Banner } from './banner.tsx';
import { Button } from './button.tsx';
import { MailState } from './mail-state.tsx';
import { NewRecipient } from './new-recipient.tsx';
import { Loaded, Trouble } from './page.tsx';

interface Place {
  readonly number: string;
  readonly onTrouble: (error: unknown) => void;
}

function Recipient({ number, view, hasMail, onTrouble }: Place & { view: RecipientView; hasMail: boolean }) {
  const { t } = useNotificationWords();
  const { id, address, language, revision, last } = view;
  const act = (work: Promise<unknown>): void => {
    void work.then(() => onTrouble(null), onTrouble).then(() => refresh(number));
  };
  const remove = (): void => {
    const path = contractPath(number, `/registers/mailRecipients/entries/${id}`);
    act(send('DELETE', path, { expectedRevision: revision }));
    // The button goes with its row; the focus goes to the list's title.
    document.getElementById('recipients')?.focus();
  };
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-solid-gray-420 py-3">
      <div className="min-w-0">
        <p className="wrap-anywhere">
          <b>{address}</b> — {t(language === 'ja' ? 'recipientJa' : 'recipientEn')}
        </p>
        <p role="status">{last === null ? t('recipientNever') : <MailState delivery={last} />}</p>
      </div>
      <div className="flex flex-wrap gap-2">
        {hasMail ? (
          <Button
            onClick={() => act(send('POST', contractPath(number, `/mail-recipients/${id}/trials`), {}))}
            aria-label={t('recipientTrialOf', { address })}
          >
            {t('recipientTrial')}
          </Button>
        ) : null}
        <Button onClick={remove} aria-label={t('recipientRemoveOf', { address })}>
          {t('recipientRemove')}
        </Button>
      </div>
    </li>
  );
}

/** How often mails that wait are asked after, in milliseconds. */
const lookEvery = 2000;

function List({ number, view, onTrouble }: Place & { readonly view: RecipientList }) {
  const { t } = useNotificationWords();
  const { hasMail, from, recipients } = view;
  const isWaiting = recipients.some(({ last }) => last?.state === 'waiting');
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setInterval(() => void refresh(number), lookEvery);
    return () => clearInterval(timer);
  }, [isWaiting, number]);
  return (
    <>
      {hasMail ? (
        <p>{t('recipientsFrom', { from })}</p>
      ) : (
        <Banner kind="information" title={t('noticeNoMail')}>
          {t('noticeNoMailBody')}
        </Banner>
      )}
      {recipients.length === 0 ? <p>{t('recipientsNone')}</p> : null}
      <ul>
        {recipients.map((one) => (
          <Recipient key={one.id} number={number} view={one} hasMail={hasMail} onTrouble={onTrouble} />
        ))}
      </ul>
      <NewRecipient number={number} view={view} onTrouble={onTrouble} />
    </>
  );
}

/** Whom the contract's notifications go to by mail, and whether the last mail arrived. */
export function MailRecipients({ number }: { readonly number: string }) {
  const { t } = useNotificationWords();
  const query = useRecipients(number);
  const [trouble, setTrouble] = useState<unknown>(null);
  return (
    <section aria-labelledby="recipients" className="mt-10">
      <h2 id="recipients" tabIndex={-1} className="text-std-20B-150 outline-none">
        {t('recipientsTitle')}
      </h2>
      <p>{t('recipientsHelp')}</p>
      {trouble === null ? null : <Trouble error={trouble} />}
      <Loaded query={query}>{(view) => <List number={number} view={view} onTrouble={setTrouble} />}</Loaded>
    </section>
  );
}
