import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, Suspense } from 'react';
import { scopeKeys } from '../../core/catalogue/catalogue.ts';
import { usualMinistry } from '../../core/contract/usual-ministry.ts';
import { send } from '../data/api.ts';
import { useContractsWords } from '../data/contracts-words.ts';
import { draftKey } from '../data/drafts.ts';
import { queryClient } from '../data/queries.ts';
import { useKept } from '../data/use-kept.ts';
import { AddresseeField } from '../parts/addressee-field.tsx';
import { Button } from '../parts/button.tsx';
import { DateField } from '../parts/date-field.tsx';
import { TextField } from '../parts/field.tsx';
import { FormProblems } from '../parts/form-problems.tsx';
import { KeptNotice } from '../parts/kept-notice.tsx';
import { lazyPart } from '../parts/lazy-part.tsx';
import { Page } from '../parts/page.tsx';

const ContractTextPanel = lazyPart(async () => (await import('../parts/contract-text-panel.tsx')).ContractTextPanel);

/** Texts by their places in a contract, in the order of the form; the addressee stands behind the second. */
const [first, second] = [
  [
    ['number', 'number', 'contractNumber'],
    ['title', 'title', 'contractTitle'],
  ],
  [
    ['name', 'contractor.name', 'contractorName'],
    ['address', 'contractor.address', 'contractorAddress'],
    ['representative', 'contractor.representative', 'representative'],
  ],
] as const;

const dates = [
  ['concludedOn', 'concludedOn', 'concludedOn'],
  ['from', 'period.from', 'periodFrom'],
  ['to', 'period.to', 'periodTo'],
] as const;

type Text = (typeof first)[number] | (typeof second)[number];

type Values = Readonly<Record<Text[0] | 'addressee' | (typeof dates)[number][0], string>>;

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

interface TextProps {
  readonly texts: readonly Text[];
  readonly values: Values;
  readonly set: (field: keyof Values, value: string) => void;
}

function TextFields({ texts, values, set }: TextProps) {
  const { t } = useContractsWords();
  return texts.map(([field, path, label]) => (
    <TextField
      key={field}
      name={field}
      path={path}
      label={t(label)}
      isRequired
      value={values[field]}
      onChange={(value) => set(field, value)}
    />
  ));
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
  const named = (list: readonly (Text | (typeof dates)[number])[]) => list.map(([, path, label]) => [path, t(label)]);
  const fields = Object.fromEntries([
    ...named(first),
    ['buyer.addressee', t('addressee')],
    ...named([...second, ...dates]),
  ]) as Readonly<Record<string, string>>;
  const proposed = [...first, ['addressee', '', 'addressee'], ...second, ...dates] as const;
  return (
    <Page title={t('newTitle')} question={t('newQuestion')}>
      <Suspense fallback={null}>
        <ContractTextPanel
          values={values}
          labels={proposed.map(([field, , label]) => [field, t(label)] as const)}
          onTake={kept.change}
        />
      </Suspense>
      <FormProblems trouble={kept.trouble} fields={fields}>
        <form onSubmit={(event) => void create(event)} noValidate>
          <TextFields texts={first} values={values} set={set} />
          <AddresseeField
            ministry={usualMinistry}
            value={values.addressee}
            onChange={(value) => set('addressee', value)}
          />
          <TextFields texts={second} values={values} set={set} />
          {dates.map(([field, path, label]) => (
            <DateField
              key={field}
              path={path}
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
      </FormProblems>
    </Page>
  );
}
