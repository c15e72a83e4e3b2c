import { Link, useNavigate, useParams, useRouterState, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { Registers } from '../../core/registers/entry.ts';
import { contractPath, send } from '../data/api.ts';
import { draftKey, isUnkept } from '../data/drafts.ts';
import { emptyForm, type IncidentForm as Form, formOf, rowOfForm } from '../data/incident-form.ts';
import { findWaiting, putWaiting, type Waiting } from '../data/incident-outbox.ts';
import { useIncidentWords } from '../data/incident-words.ts';
import { newRowId } from '../data/kept-forms.ts';
import { useRegister } from '../data/queries.ts';
import { useKept } from '../data/use-kept.ts';
import { useKnownContract } from '../data/use-known-contract.ts';
import { useWaiting } from '../data/use-waiting.ts';
import { Banner } from '../parts/banner.tsx';
import { IncidentForm } from '../parts/incident-form.tsx';
import { IncidentPanel } from '../parts/incident-panel.tsx';
import { Loaded, Page } from '../parts/page.tsx';
// Where it is needed there may be no connection to load it.
import '../parts/outbox.tsx';

/** A report that is written, or mended after it was refused; it stays on this device until the server has it. */
function Writing({ number, mended }: { readonly number: string; readonly mended: Waiting | null }) {
  const { t, language } = useIncidentWords();
  const navigate = useNavigate();
  const key = draftKey(number, 'incidents', mended === null ? 'typed' : `mend:${mended.id}`);
  const [initial] = useState(() => (mended === null ? emptyForm(newRowId()) : formOf(mended)));
  const kept = useKept<Form>(key, initial);
  const form = kept.value;
  const [hasFailed, setFailed] = useState(false);
  /** Where the device takes nothing, the server alone can. */
  const sendAtOnce = async (data: Waiting['data']): Promise<boolean> => {
    const path = contractPath(number, `/registers/incidents/entries/${form.id}`);
    const body = { expectedRevision: mended?.revision ?? 0, data };
    return send('PUT', path, body).then(
      () => true,
      () => false,
    );
  };
  const record = async (): Promise<void> => {
    const data = rowOfForm(form, mended?.data ?? {}, language);
    const begun = mended ?? { number, id: form.id, base: null, revision: 0, attempted: null };
    const isKept = putWaiting({ ...begun, data, photos: form.photos, refused: null });
    if (!isKept && !(await sendAtOnce(data))) return setFailed(true);
    kept.forget();
    await navigate({ to: '/c/$number/incident', params: { number }, hash: form.id });
  };
  return (
    <>
      <p role="status" className="text-dns-14N-130 text-solid-gray-700">
        {isUnkept(key) ? t('unkept') : kept.wasRestored ? t('restored') : ''}
      </p>
      {hasFailed ? <Banner kind="error" title={t('unkept')} isLive /> : null}
      <IncidentForm
        number={number}
        form={form}
        change={kept.change}
        act={t(mended === null ? 'record' : 'recordAgain')}
        onRecord={() => void record()}
      />
    </>
  );
}

type Entries = NonNullable<Registers[string]>;

/** Incidents that are not closed, each with the way to its clock. */
function UnderWay({ number, entries }: { readonly number: string; readonly entries: Entries }) {
  const { t } = useIncidentWords();
  const open = entries.filter(({ data }) => data.closedOn === undefined && data.drill !== true);
  if (open.length === 0) return null;
  return (
    <section aria-labelledby="under-way" className="mx-auto mt-8 max-w-160">
      <h2 id="under-way" className="text-std-20B-150">
        {t('openIncidents')}
      </h2>
      <ul>
        {open.map(({ id, data }) => (
          <li key={id}>
            <Link
              to="/c/$number/incident"
              params={{ number }}
              hash={id}
              className="inline-flex min-h-11 items-center wrap-anywhere"
            >
              {String(data.title ?? id)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** An incident that was recorded: what this device has of it goes before what the server had when it was asked. */
function Recorded({ number, id }: { readonly number: string; readonly id: string }) {
  const { t } = useIncidentWords();
  const contract = useKnownContract(number);
  const waiting = useWaiting().find((one) => one.number === number && one.id === id) ?? null;
  const query = useRegister(number, 'incidents');
  const panel = (row: Pick<Waiting, 'id' | 'revision' | 'data'>) => (
    <IncidentPanel number={number} row={row} waiting={waiting} contract={contract} />
  );
  if (waiting !== null) return panel(waiting);
  return (
    <Loaded query={query}>
      {({ entries }) => {
        const row = entries.find((one) => one.id === id);
        return row === undefined ? <p className="my-6">{t('notFoundBody')}</p> : panel(row);
      }}
    </Loaded>
  );
}

/** Something has happened: it is recorded in a minute, with or without a connection, and the official is told. */
export function IncidentPage() {
  const { t } = useIncidentWords();
  const { number } = useParams({ from: '/c/$number/incident' });
  const { mend } = useSearch({ from: '/c/$number/incident' });
  const hash = useRouterState({ select: ({ location }) => location.hash });
  useKnownContract(number);
  const { data } = useRegister(number, 'incidents');
  const mended = mend === undefined ? null : findWaiting(number, mend);
  const isForm = hash === '' || mended !== null;
  return (
    <Page title={t('incidentTitle')} {...(isForm ? { question: t('incidentQuestion') } : {})}>
      {isForm ? (
        <>
          <Writing key={`${number} ${mend}`} number={number} mended={mended} />
          {data === undefined ? null : <UnderWay number={number} entries={data.entries} />}
        </>
      ) : (
        <Recorded number={number} id={hash} />
      )}
    </Page>
  );
}
