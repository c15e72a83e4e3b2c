import { useParams } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import type { Duty, Obligation } from '../../core/catalogue/catalogue.ts';
import { meti2023 } from '../../core/catalogue/meti-2023.ts';
import type { PlanEntry, PlanVersion } from '../../core/plan/plan.ts';
import type { PlanView } from '../../queries/read-models.ts';
import { contractPath, send } from '../data/api.ts';
import { useWords } from '../data/language.tsx';
import { refresh, usePlan, useSession } from '../data/queries.ts';
import { useAutosave } from '../data/use-autosave.ts';
import { Button } from '../parts/button.tsx';
import { DateField } from '../parts/date-field.tsx';
import { TextField } from '../parts/field.tsx';
import { Loaded, Page, Trouble } from '../parts/page.tsx';
import { PictureLinks } from '../parts/picture-links.tsx';
import { SaveLine } from '../parts/save-line.tsx';

type Kept = PlanView['entries'][string];

const noEntry: PlanEntry = { method: '' };

function EntryForm({
  number,
  duty,
  kept,
}: {
  readonly number: string;
  readonly duty: Duty;
  readonly kept: Kept | undefined;
}) {
  const { t, say } = useWords();
  const save = useCallback(
    async (entry: PlanEntry, expectedRevision: number) => {
      const saved = await send<{ revision: number; changedAt: string }>(
        'PUT',
        contractPath(number, `/registers/planEntries/entries/${duty.id}`),
        { expectedRevision, data: entry },
      );
      void refresh(number);
      return saved;
    },
    [number, duty.id],
  );
  const { value, change, flush, state, wasRestored } = useAutosave<PlanEntry>({
    key: `draft:${number}:plan:${duty.id}`,
    initial: kept?.data ?? noEntry,
    revision: kept?.revision ?? 0,
    save,
  });
  const blur = (): void => void flush();
  return (
    <div className="border-t border-solid-gray-420 pt-2">
      <h3 className="font-bold">
        <span lang="ja">{duty.mark}</span>
        {say(duty.label)}
      </h3>
      <TextField
        label={t('method')}
        isRequired
        rows={2}
        value={value.method}
        onChange={(method) => change({ ...value, method })}
        onBlur={blur}
      />
      <div className="grid gap-x-6 desktop:grid-cols-3">
        {(['frequency', 'proof', 'responsible'] as const).map((field) => (
          <TextField
            key={field}
            label={t(field)}
            value={value[field] ?? ''}
            onChange={(text) => change({ ...value, [field]: text })}
            onBlur={blur}
          />
        ))}
      </div>
      <SaveLine state={state} wasRestored={wasRestored} />
    </div>
  );
}

function ObligationPlan({
  number,
  obligation,
  view,
}: {
  readonly number: string;
  readonly obligation: Obligation;
  readonly view: PlanView;
}) {
  const { say } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const done = obligation.duties.filter(({ id }) => (view.entries[id]?.data.method ?? '') !== '').length;
  return (
    <details
      className="my-2 rounded-8 border border-solid-gray-420 px-3"
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
    >
      <summary className="min-h-11 cursor-pointer py-2 font-bold">
        {obligation.number}) {say(obligation.shortLabel)} — {done}/{obligation.duties.length}
      </summary>
      {isOpen
        ? obligation.duties.map((duty) => (
            <EntryForm key={duty.id} number={number} duty={duty} kept={view.entries[duty.id]} />
          ))
        : null}
    </details>
  );
}

function Agreement({ number, version }: { readonly number: string; readonly version: PlanVersion }) {
  const { t } = useWords();
  const today = useSession().data?.today ?? '';
  const [official, setOfficial] = useState('');
  const [on, setOn] = useState(today);
  const [means, setMeans] = useState('mail');
  const [error, setError] = useState<unknown>(null);
  const agree = (): void => {
    send('POST', contractPath(number, `/plan/versions/v${version.version}/agreement`), { on, official, means }).then(
      () => refresh(number),
      setError,
    );
  };
  return (
    <div className="mt-2">
      <TextField label={t('official')} isRequired value={official} onChange={setOfficial} />
      <DateField label={t('agreedOn')} isRequired value={on} onChange={setOn} />
      <label className="block">
        {t('means')}{' '}
        <select
          className="min-h-11 rounded-8 border border-solid-gray-600 bg-white px-3"
          value={means}
          onChange={(event) => setMeans(event.target.value)}
        >
          <option value="mail">{t('meansMail')}</option>
          <option value="letter">{t('meansLetter')}</option>
          <option value="meeting">{t('meansMeeting')}</option>
        </select>
      </label>
      {error === null ? null : <Trouble error={error} />}
      <Button className="mt-3" onClick={agree}>
        {t('agreement')}
      </Button>
    </div>
  );
}

function Versions({ number, view }: { readonly number: string; readonly view: PlanView }) {
  const { t, day } = useWords();
  const today = useSession().data?.today ?? '';
  const [from, setFrom] = useState(today);
  const [error, setError] = useState<unknown>(null);
  const propose = (): void => {
    send('POST', contractPath(number, '/plan/versions'), { effectiveFrom: from }).then(() => refresh(number), setError);
  };
  return (
    <section aria-labelledby="versions" className="mt-8">
      <h2 id="versions" className="text-std-20B-150">
        {t('planVersions')}
      </h2>
      <ul>
        {view.versions.map((version) => (
          <li key={version.version} className="my-3 rounded-8 border border-solid-gray-420 p-4">
            <b>{t('version', { version: version.version })}</b> — {t('proposedOn', { date: day(version.proposedOn) })} —{' '}
            {version.agreement === undefined ? (
              <Agreement number={number} version={version} />
            ) : (
              `${t('planAgreed', { version: version.version, date: day(version.agreement.on) })}（${version.agreement.official}）`
            )}
          </li>
        ))}
      </ul>
      <DateField label={t('effectiveFrom')} isRequired value={from} onChange={setFrom} />
      {error === null ? null : <Trouble error={error} />}
      <Button kind="solid" onClick={propose}>
        {t('propose')}
      </Button>
    </section>
  );
}

/** How each duty is kept: the working draft, its versions, the official's agreement. */
export function PlanPage() {
  const { t } = useWords();
  const { number } = useParams({ from: '/c/$number/plan' });
  const query = usePlan(number);
  return (
    <Page title={t('planTitle')} question={t('planQuestion')}>
      <PictureLinks number={number} place="plan" />
      <Loaded query={query}>
        {(view) => (
          <>
            <div className="mt-6">
              {meti2023.obligations.map((obligation) => (
                <ObligationPlan key={obligation.number} number={number} obligation={obligation} view={view} />
              ))}
            </div>
            <Versions number={number} view={view} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
