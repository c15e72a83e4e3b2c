import { useRef, useState } from 'react';
import { type MailRecipient, mailRecipientSchema } from '../../core/contract/mail-recipient.ts';
import type { RecipientList } from '../../queries/notification-models.ts';
import { contractPath, send } from '../data/api.ts';
import { draftKey } from '../data/drafts.ts';
import { useNotificationWords } from '../data/notification-words.ts';
import { refresh } from '../data/queries.ts';
import { type Kept, useKept } from '../data/use-kept.ts';
import { Button } from './button.tsx';
import { TextField } from './field.tsx';
import { FormProblems } from './form-problems.tsx';
import { KeptNotice } from './kept-notice.tsx';
import { SelectField } from './select-field.tsx';

interface Props {
  readonly number: string;
  readonly view: RecipientList;
  readonly onTrouble: (error: unknown) => void;
}

/** An address as it would be stored, or what is wrong with it. */
function readRecipient({ address, language }: MailRecipient, { recipients }: RecipientList) {
  const read = mailRecipientSchema.safeParse({ address: address.trim(), language });
  if (!read.success) return { wrong: 'recipientAddressBad' as const };
  return recipients.some((one) => one.address === read.data.address)
    ? { wrong: 'recipientAddressTwice' as const }
    : { wrong: null, data: read.data };
}

/** The fields of an address, each with what is wrong with it. */
function RecipientFields({
  kept,
  wrong,
  onChange,
}: {
  readonly kept: Kept<MailRecipient>;
  readonly wrong: string | undefined;
  readonly onChange: (part: Partial<MailRecipient>) => void;
}) {
  const { t } = useNotificationWords();
  const fields = { address: t('recipientAddress'), language: t('recipientLanguage') };
  return (
    <FormProblems trouble={kept.trouble} fields={fields}>
      <TextField
        path="address"
        label={fields.address}
        help={t('recipientAddressHelp')}
        error={wrong}
        isRequired
        value={kept.value.address}
        onChange={(address) => onChange({ address })}
      />
      <SelectField
        path="language"
        label={fields.language}
        isRequired
        value={kept.value.language}
        options={[
          ['ja', t('recipientJa')],
          ['en', t('recipientEn')],
        ]}
        onChange={(language) => onChange({ language: language === 'en' ? 'en' : 'ja' })}
      />
      <KeptNotice kept={kept} labelOf={(field) => (field === 'address' ? fields.address : fields.language)} />
    </FormProblems>
  );
}

/** A form for one more address; what is wrong with it is said at the field when it is to be added. */
export function NewRecipient({ number, view, onTrouble }: Props) {
  const { t } = useNotificationWords();
  const initial: MailRecipient = { address: '', language: 'ja' };
  const kept = useKept(draftKey(number, 'mail-recipient'), initial);
  const [wrong, setWrong] = useState<'recipientAddressBad' | 'recipientAddressTwice' | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const { nextId } = view;
  if (nextId === null) return <p>{t('recipientsFull')}</p>;
  const add = async (): Promise<void> => {
    const read = readRecipient(kept.value, view);
    setWrong(read.wrong);
    if (read.wrong !== null) return form.current?.querySelector<HTMLElement>('input')?.focus();
    const path = contractPath(number, `/registers/mailRecipients/entries/${nextId}`);
    onTrouble(null);
    await kept.send(() => send('PUT', path, { expectedRevision: 0, data: read.data }));
    await refresh(number);
  };
  return (
    <form
      ref={form}
      className="mt-4 max-w-140"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <RecipientFields
        kept={kept}
        wrong={wrong === null ? undefined : t(wrong)}
        onChange={(part) => {
          kept.change(part);
          if (part.address !== undefined) setWrong(null);
        }}
      />
      <Button kind="solid" type="submit">
        {t('recipientAdd')}
      </Button>
    </form>
  );
}
