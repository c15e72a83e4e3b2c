import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { JsonObject } from '../../core/kernel/json.ts';
import { dropWaiting, findWaiting, putWaiting, type Waiting } from '../data/incident-outbox.ts';
import { dropPhoto } from '../data/incident-photos.ts';
import { useIncidentWords } from '../data/incident-words.ts';
import type { KnownContract } from '../data/known-contract.ts';
import { Banner } from './banner.tsx';
import { Button } from './button.tsx';
import { IncidentClock } from './incident-clock.tsx';
import { TellOfficial } from './tell-official.tsx';

interface Row {
  readonly id: string;
  readonly revision: number;
  readonly data: JsonObject;
}

interface Props {
  readonly number: string;
  readonly row: Row;
  /** What this device has of it that the server has not. */
  readonly waiting: Waiting | null;
  readonly contract: KnownContract | null;
}

/** Says when and by what the official was told: a fact of its own, beside the time at which the incident was recorded. */
function recordTold(number: string, { id, revision, data }: Row, firstReportBy: string): void {
  const told = { firstReportAt: new Date().toISOString(), firstReportBy };
  const waiting = findWaiting(number, id);
  const begun = { number, id, photos: [], attempted: null, refused: null, base: data, revision };
  putWaiting(
    waiting === null ? { ...begun, data: { ...data, ...told } } : { ...waiting, data: { ...waiting.data, ...told } },
  );
}

/** What the server did not take: mended, or given up once that was confirmed. */
function Refused({ waiting }: { readonly waiting: Waiting }) {
  const { t, say } = useIncidentWords();
  const navigate = useNavigate();
  const [isAsked, setAsked] = useState(false);
  const { number, id, refused, photos } = waiting;
  if (refused === null) return null;
  const discard = (): void => {
    for (const photo of photos) void dropPhoto(photo.id);
    dropWaiting(waiting);
    void navigate({ to: '/c/$number/incident', params: { number } });
  };
  return (
    <Banner kind="error" title={`${t('waitingRefused')} ${say(refused.title)}`}>
      <p>{say(refused.detail)}</p>
      <ul className="list-disc pl-6">
        {(refused.problems ?? []).map(({ path, message, mend }) => (
          <li key={path + message.en}>
            {say(message)} {say(mend)}
          </li>
        ))}
      </ul>
      {photos.length === 0 ? null : <p>{t('refusedPhoto', { names: photos.map(({ name }) => name).join('、') })}</p>}
      <span className="mt-2 flex flex-wrap gap-3">
        <Link
          to="/c/$number/incident"
          params={{ number }}
          search={{ mend: id }}
          className="inline-flex min-h-11 items-center rounded-8 border border-key-900 px-4 font-bold no-underline"
        >
          {t('mend')}
        </Link>
        {isAsked ? (
          <span role="alert" className="flex flex-wrap items-center gap-3">
            {t('discardSure')}
            <Button onClick={discard}>{t('discardYes')}</Button>
            <Button kind="solid" onClick={() => setAsked(false)}>
              {t('keep')}
            </Button>
          </span>
        ) : (
          <Button kind="text" onClick={() => setAsked(true)}>
            {t('discard')}
          </Button>
        )}
      </span>
    </Banner>
  );
}

/** Records that the official was told, which is another act than recording the incident. */
function Told({ number, row }: Pick<Props, 'number' | 'row'>) {
  const { t } = useIncidentWords();
  if (row.data.firstReportAt !== undefined) return null;
  return (
    <section aria-labelledby="told" className="my-4 rounded-8 border border-solid-gray-420 p-4">
      <h3 id="told" className="text-std-18B-160">
        {t('toldTitle')}
      </h3>
      <div className="mt-2 grid gap-3 desktop:flex">
        <Button kind="solid" className="min-h-14" onClick={() => recordTold(number, row, 'telephone')}>
          {t('toldByPhone')}
        </Button>
        <Button className="min-h-14" onClick={() => recordTold(number, row, 'mail')}>
          {t('toldByMail')}
        </Button>
      </div>
    </section>
  );
}

/** An incident once it is recorded: where it is, its clock, how the official is told, and what follows. */
export function IncidentPanel({ number, row, waiting, contract }: Props) {
  const { t } = useIncidentWords();
  const isDrill = row.data.drill === true;
  const isTold = row.data.firstReportAt !== undefined;
  return (
    <section data-place={row.id} aria-labelledby="recorded" className="mt-4">
      <h2 id="recorded" className="text-std-20B-150 wrap-anywhere">
        {String(row.data.title ?? row.id)}
      </h2>
      <p role="status" className="font-bold">
        {waiting === null ? `✓ ${t('recorded')}` : `⚠ ${t('keptHere')}`}
      </p>
      {waiting === null ? null : <Refused waiting={waiting} />}
      {isDrill ? <Banner kind="information" title={t('isDrill')} /> : null}
      {isDrill || isTold ? null : <Banner kind="warning" title={t('notTheReport')} />}
      <IncidentClock data={row.data} hours={contract?.firstReportWithinHours ?? null} />
      <TellOfficial number={number} data={row.data} contract={contract} />
      <Told number={number} row={row} />
      <section aria-labelledby="follow" className="my-4">
        <h3 id="follow" className="text-std-18B-160">
          {t('followTitle')}
        </h3>
        <p>{t('toldOtherwise')}</p>
        <Link
          to="/c/$number/registers/$register"
          params={{ number, register: 'incidents' }}
          hash={row.id}
          className="inline-flex min-h-11 items-center"
        >
          {t('openRow')}
        </Link>
      </section>
    </section>
  );
}
