import { useState } from 'react';
import { type MailRecipient, mailRecipientSchema } from '../../core/contract/mail-recipient.ts';
import type { RecipientList } from '../../queries/notification-models.ts';
import { contractPath, send } from '../data/api.ts';
import { draftKey } from '../data/drafts.ts';
import { useNotificationWords } from '../data/notification-words.ts';
import { refresh } from '../data/queries.ts';
import { useKept } from '../data/use-kept.ts';
import { Button } from './button.tsx';
import { TextField } from './field.tsx';
import { KeptNotice } from './kept-notice.tsx';
import { SelectField } from './select-field.tsx';

interface Props {
  readonly number: string;
  readonly view: RecipientList;
  readonly onTrouble: (error: unknown) => void;
}

/** A form for one more address; what is wrong with it is said at the field when it is to be added. */
export function NewRecipient({ number, view, onTrouble }: Props) {
  const { t } = useNotificationWords();
  const initial: MailRecipient = { address: '', language: 'ja' };
  const kept = useKept(draftKey(number, 'mail-recipient'), initial);
  const { address, language } = kept.value;
  const [wrong, setWrong] = useState<'recipientAddressBad' | 'recipientAddressTwice' | null>(null);
  const { nextId } = view;
  if (nextId === null) return <p>{t('recipientsFull')}</p>;
  const add = async (): Promise<void> => {
    const read = mailRecipientSchema.safeParse({ address: address.trim(), language });
    if (!read.success) return setWrong('recipientAddressBad');
    if (view.recipients.some((one) => one.address === read.data.address)) return setWrong('recipientAddressTwice');
    const path = contractPath(number, `/registers/mailRecipients/entries/${nextId}`);
    onTrouble(null);
    await kept.send(() => send('PUT', path, { expectedRevision: 0, data: read.data }));
    await refresh(number);
  };
  return (
    <form
      className="mt-4 max-w-140"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <TextField
        label={t('recipientAddress')}
        help={t('recipientAddressHelp')}
        error={wrong === null ? undefined : t(wrong)}
        isRequired
        value={address}
        onChange={(value) => {
          kept.change({ address: value });
          setWrong(null);
        }}
      />
      <SelectField
        label={t('recipientLanguage')}
        isRequired
        value={language}
        options={[
          ['ja', t('recipientJa')],
          ['en', t('recipientEn')],
        ]}
        onChange={(value) => kept.change({ language: value === 'en' ? 'en' : 'ja' })}
      />
      <KeptNotice kept={kept} labelOf={(field) => t(field === 'address' ? 'recipientAddress' : 'recipientLanguage')} />
      <Button kind="solid" type="submit">
        {t('recipientAdd')}
      </Button>
    </form>
  );
}
