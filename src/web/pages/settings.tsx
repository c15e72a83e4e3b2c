import { useParams } from '@tanstack/react-router';
import { useCallback } from 'react';
import { scopeKeys } from '../../core/catalogue/catalogue.ts';
import type { Contract } from '../../core/contract/contract.ts';
import type { DashboardView } from '../../queries/read-models.ts';
import { contractPath, send } from '../data/api.ts';
import { useWords } from '../data/language.tsx';
import { refresh, useDashboard } from '../data/queries.ts';
import { useAutosave } from '../data/use-autosave.ts';
import { TextField } from '../parts/field.tsx';
import { Loaded, Page } from '../parts/page.tsx';
import { SaveLine } from '../parts/save-line.tsx';

const answers = [
  [true, 'scopeYes'],
  [false, 'scopeNo'],
  [null, 'scopeUnknown'],
] as const;

function SettingsForm({ number, view }: { readonly number: string; readonly view: DashboardView }) {
  const { t } = useWords();
  const save = useCallback(
    async (contract: Contract, expectedRevision: number) => {
      const saved = await send<{ revision: number; changedAt: string }>(
        'PUT',
        contractPath(number, '/registers/contract/entries/contract'),
        { expectedRevision, data: contract },
      );
      void refresh(number);
      return saved;
    },
    [number],
  );
  const {
    value: contract,
    change,
    flush,
    state,
    wasRestored,
  } = useAutosave<Contract>({ key: `draft:${number}:contract`, initial: view.contract, revision: view.revision, save });
  const blur = (): void => void flush();
  const setBuyer = (addressee: string): void => change({ ...contract, buyer: { ...contract.buyer, addressee } });
  const setContractor = (field: keyof Contract['contractor'], value: string): void =>
    change({ ...contract, contractor: { ...contract.contractor, [field]: value } });
  return (
    <>
      <SaveLine state={state} wasRestored={wasRestored} />
      {scopeKeys.map((key) => (
        <fieldset key={key} className="my-3 rounded-8 border border-solid-gray-420 p-3">
          <legend className="px-1 font-bold">{t(`scope_${key}`)}</legend>
          <div className="flex flex-wrap gap-x-6">
            {answers.map(([answer, word]) => (
              <label key={word} className="flex min-h-11 items-center gap-2">
                <input
                  type="radio"
                  className="size-6"
                  name={`scope-${key}`}
                  checked={contract.scope[key] === answer}
                  onChange={() => change({ ...contract, scope: { ...contract.scope, [key]: answer } })}
                />
                {t(word)}
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <TextField
        label={t('contractTitle')}
        isRequired
        value={contract.title}
        onChange={(title) => change({ ...contract, title })}
        onBlur={blur}
      />
      <TextField label={t('addressee')} isRequired value={contract.buyer.addressee} onChange={setBuyer} onBlur={blur} />
      <TextField
        label={t('contractorName')}
        isRequired
        value={contract.contractor.name}
        onChange={(value) => setContractor('name', value)}
        onBlur={blur}
      />
      <TextField
        label={t('contractorAddress')}
        isRequired
        value={contract.contractor.address}
        onChange={(value) => setContractor('address', value)}
        onBlur={blur}
      />
      <TextField
        label={t('representative')}
        isRequired
        value={contract.contractor.representative}
        onChange={(value) => setContractor('representative', value)}
        onBlur={blur}
      />
    </>
  );
}

/** What the contract includes, and who its parties are. */
export function SettingsPage() {
  const { t } = useWords();
  const { number } = useParams({ from: '/c/$number/settings' });
  const query = useDashboard(number);
  return (
    <Page title={t('settingsTitle')} question={t('settingsQuestion')}>
      <Loaded query={query}>{(view) => <SettingsForm key={number} number={number} view={view} />}</Loaded>
    </Page>
  );
}
