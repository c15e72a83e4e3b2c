import { useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { scopeKeys } from '../../core/catalogue/catalogue.ts';
import { send } from '../data/api.ts';
import { useContractsWords } from '../data/contracts-words.ts';
import { draftKey } from '../data/drafts.ts';
import { queryClient } from '../data/queries.ts';
import { useKept } from '../data/use-kept.ts';
import { Button } from '../parts/button.tsx';
import { DateField } from '../parts/date-field.tsx';
import { TextField } from '../parts/field.tsx';
import { KeptNotice } from '../parts/kept-notice.tsx';
import { Page } from '../parts/page.tsx';

const texts = [
  ['number', 'contractNumber'],
  ['title', 'contractTitle'],
  ['addressee', 'addressee'],
  ['name', 'contractorName'],
  ['address', 'contractorAddress'],
  ['representative', 'representative'],
] as const;

const dates = [
  ['concludedOn', 'concludedOn'],
  ['from', 'periodFrom'],
  ['to', 'periodTo'],
] as const;

type Values = Readonly<Record<(typeof texts)[number][0] | (typeof dates)[number][0], string>>;

const nothing: Values = {
  number: '',
  title: '',
  addressee: '',
  name: '',
  address: '',
  representative: '',
  concludedOn: '',
  from: '',
  to: '',
};

function contractOf({ number, title, addressee, name, address, representative, concludedOn, from, to }: Values) {
  const scope = Object.fromEntries(scopeKeys.map((key) => [key, null]));
  return {
    number,
    title,
    concludedOn,
    period: { from, to },
    buyer: { addressee },
    contractor: { name, address, representative },
    scope,
  };
}

/** Registration of a contract; what is typed stays on this device until it is registered. */
export function NewContract() {
  const { t } = useContractsWords();
  const navigate = useNavigate();
  const kept = useKept<Values>(draftKey(null, 'new-contract'), nothing);
  const { value: values } = kept;
  const set = (field: keyof Values, value: string): void => kept.change({ [field]: value });
  const create = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const { number } = values;
    if (!(await kept.send((typed) => send('POST', '/contracts', contractOf(typed))))) return;
    await queryClient.invalidateQueries();
    await navigate({ to: '/c/$number/settings', params: { number } });
  };
  return (
    <Page title={t('newTitle')} question={t('newQuestion')}>
      <form onSubmit={(event) => void create(event)} noValidate>
        {texts.map(([field, label]) => (
          <TextField
            key={field}
            name={field}
            label={t(label)}
            isRequired
            value={values[field]}
            onChange={(value) => set(field, value)}
          />
        ))}
        {dates.map(([field, label]) => (
          <DateField
            key={field}
            label={t(label)}
            isRequired
            value={values[field]}
            onChange={(date) => set(field, date)}
          />
        ))}
        <KeptNotice kept={kept} />
        <Button kind="solid" type="submit">
          {t('create')}
        </Button>
      </form>
    </Page>
  );
}
