import { useParams } from '@tanstack/react-router';
import { useCallback } from 'react';
import { type ScopeKey, scopeKeys } from '../../core/catalogue/catalogue.ts';
import type { Contract } from '../../core/contract/contract.ts';
import type { DashboardView } from '../../queries/read-models.ts';
import { contractPath, send } from '../data/api.ts';
import { draftKey } from '../data/drafts.ts';
import { useRefusal } from '../data/field-problems.ts';
import { refresh, useDashboard } from '../data/queries.ts';
import { useSettingsWords } from '../data/settings-words.ts';
import { useAutosave } from '../data/use-autosave.ts';
import { AddresseeField } from '../parts/addressee-field.tsx';
import { BackingSwitch } from '../parts/backing-switch.tsx';
import { BackupAge } from '../parts/backup-age.tsx';
import { ContractCorrectionForm } from '../parts/contract-correction-form.tsx';
import { ContractOperations } from '../parts/contract-operations.tsx';
import { DemandFields, useDemandFields } from '../parts/demand-fields.tsx';
import { TextField } from '../parts/field.tsx';
import { FormProblems } from '../parts/form-problems.tsx';
import { HeldBack } from '../parts/held-back.tsx';
import { LimitFields, useLimitFields } from '../parts/limit-fields.tsx';
import { MailRecipients } from '../parts/mail-recipients.tsx';
import { OfficialContact } from '../parts/official-contact.tsx';
import { Loaded, Page } from '../parts/page.tsx';
import { SaveLine } from '../parts/save-line.tsx';
import { SettingConflict } from '../parts/setting-conflict.tsx';

const answers = [
  [true, 'scopeYes'],
  [false, 'scopeNo'],
  [null, 'scopeUnknown'],
] as const;

type Change = (contract: Contract) => void;

/** One question about what the contract includes: yes, no, or not known yet. */
function ScopeQuestion({
  name,
  contract,
  change,
}: {
  readonly name: ScopeKey;
  readonly contract: Contract;
  readonly change: Change;
}) {
  const { t } = useSettingsWords();
  return (
    <fieldset data-place={`scope.${name}`} data-field className="my-3 rounded-8 border border-solid-gray-420 p-3">
      <legend className="px-1 font-bold">{t(`scope_${name}`)}</legend>
      <div className="flex flex-wrap gap-x-6">
        {answers.map(([answer, word]) => (
          <label key={word} className="flex min-h-11 items-center gap-2">
            <input
              type="radio"
              className="size-6"
              name={`scope-${name}`}
              checked={contract.scope[name] === answer}
              onChange={() => change({ ...contract, scope: { ...contract.scope, [name]: answer } })}
            />
            {t(word)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** What the parties' fields are called and where they stand in a contract. */
const partyFields = [
  ['contractTitle', 'title', (it) => it.title, (it, title) => ({ ...it, title })],
  [
    'contractorName',
    'contractor.name',
    (it) => it.contractor.name,
    (it, name) => ({ ...it, contractor: { ...it.contractor, name } }),
  ],
  [
    'contractorAddress',
    'contractor.address',
    (it) => it.contractor.address,
    (it, address) => ({ ...it, contractor: { ...it.contractor, address } }),
  ],
  [
    'representative',
    'contractor.representative',
    (it) => it.contractor.representative,
    (it, representative) => ({ ...it, contractor: { ...it.contractor, representative } }),
  ],
] as const satisfies readonly (readonly [
  string,
  string,
  (contract: Contract) => string,
  (contract: Contract, value: string) => Contract,
])[];

function SettingsForm({ number, view }: { readonly number: string; readonly view: DashboardView }) {
  const { t } = useSettingsWords();
  const save = useCallback(
    async ({ title, buyer, contractor, scope, settings }: Contract, expectedRevision: number) => {
      const saved = await send<{ revision: number; changedAt: string }>('PUT', contractPath(number, '/settings'), {
        expectedRevision,
        data: { title, buyer, contractor, scope, settings },
      });
      void refresh(number);
      return saved;
    },
    [number],
  );
  const autosave = useAutosave<Contract>({
    key: draftKey(number, 'contract'),
    initial: view.contract,
    revision: view.revision,
    save,
  });
  const { value: contract, change } = autosave;
  const fields = {
    ...Object.fromEntries(partyFields.map(([name, path]) => [path, t(name)])),
    'buyer.addressee': t('addressee'),
    ...useLimitFields(),
    ...useDemandFields(),
    ...Object.fromEntries((['contact', 'phone', 'mail'] as const).map((name) => [`buyer.${name}`, t(`buyer_${name}`)])),
  };
  const trouble = useRefusal(autosave.state);
  return (
    <FormProblems trouble={trouble} fields={fields} isQuiet>
      <SaveLine state={autosave.state} wasRestored={autosave.wasRestored} />
      {scopeKeys.map((key) => (
        <ScopeQuestion key={key} name={key} contract={contract} change={change} />
      ))}
      <AddresseeField
        ministry={contract.buyer.ministry}
        value={contract.buyer.addressee}
        onChange={(addressee) => change({ ...contract, buyer: { ...contract.buyer, addressee } })}
        onBlur={() => void autosave.flush()}
      />
      <OfficialContact contract={contract} change={change} onBlur={() => void autosave.flush()} />
      {partyFields.map(([name, path, read, write]) => (
        <TextField
          key={name}
          path={path}
          label={t(name)}
          isRequired
          value={read(contract)}
          onChange={(value) => change(write(contract, value))}
          onBlur={() => void autosave.flush()}
        />
      ))}
      <LimitFields contract={contract} change={change} onBlur={() => void autosave.flush()} />
      <DemandFields contract={contract} change={change} onBlur={() => void autosave.flush()} />
      <BackingSwitch contract={contract} change={change} />
      <SettingConflict autosave={autosave} />
    </FormProblems>
  );
}

/** What the contract includes, who its parties are, and who is told by mail. */
export function SettingsPage() {
  const { t } = useSettingsWords();
  const { number } = useParams({ from: '/c/$number/settings' });
  const query = useDashboard(number);
  return (
    <Page title={t('settingsTitle')} question={t('settingsQuestion')}>
      <Loaded query={query}>{(view) => <SettingsForm key={number} number={number} view={view} />}</Loaded>
      <ContractOperations key={`operate ${number}`} number={number} />
      <Loaded query={query}>
        {(view) => <ContractCorrectionForm key={`correct ${number}`} number={number} view={view} />}
      </Loaded>
      <HeldBack key={`held ${number}`} number={number} books={['mailRecipients']} />
      <MailRecipients key={`mail ${number}`} number={number} />
      <BackupAge />
    </Page>
  );
}
