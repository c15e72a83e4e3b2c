import { Link } from '@tanstack/react-router';
import { useId, useRef, useState } from 'react';
import type { JsonObject } from '../../core/kernel/json.ts';
import { letterOf, mailLink, telephoneLink } from '../data/incident-letter.ts';
import { useIncidentWords } from '../data/incident-words.ts';
import type { KnownContract } from '../data/known-contract.ts';
import { Button } from './button.tsx';

interface Props {
  readonly number: string;
  readonly data: JsonObject;
  readonly contract: KnownContract | null;
}

const large =
  'flex min-h-14 items-center justify-center rounded-8 border-2 border-key-900 px-4 text-center font-bold no-underline wrap-anywhere';

/** Ways to the official that the contract names; else where they are entered. */
function Ways({ number, data, contract }: Props) {
  const { t } = useIncidentWords();
  const { contact = '', phone, mail } = contract?.buyer ?? {};
  if (phone === undefined && mail === undefined)
    return (
      <p className="my-2">
        {t('noContact')}{' '}
        <Link
          to="/c/$number/settings"
          params={{ number }}
          hash="buyer.phone"
          className="inline-flex min-h-11 items-center"
        >
          {t('toSettings')}
        </Link>
      </p>
    );
  return (
    <div className="my-2 grid gap-3">
      {contact === '' ? null : <p className="font-bold">{contact}</p>}
      {phone === undefined ? null : (
        <a href={telephoneLink(phone)} className={`${large} bg-key-900 text-white hover:bg-key-1000 hover:text-white`}>
          {t('call', { phone })}
        </a>
      )}
      {mail === undefined ? null : (
        <a href={mailLink(mail, letterOf(data, number, contract))} className={large}>
          {t('write', { mail })}
        </a>
      )}
    </div>
  );
}

/** The official is told by telephone or mail, not by this page: how, and with which words. */
export function TellOfficial(props: Props) {
  const { t } = useIncidentWords();
  const { number, data, contract } = props;
  const id = useId();
  const text = useRef<HTMLTextAreaElement>(null);
  const [isCopied, setCopied] = useState(false);
  const { subject, body } = letterOf(data, number, contract);
  const copy = async (): Promise<void> => {
    text.current?.select();
    // Over plain http a browser has no clipboard to write to, but copies what is selected.
    const isWritten = await (navigator.clipboard?.writeText(text.current?.value ?? '') ?? Promise.reject()).then(
      () => true,
      () => document.execCommand('copy'),
    );
    setCopied(isWritten);
  };
  return (
    <section aria-labelledby={`${id}-tell`} className="my-4 rounded-8 border border-solid-gray-420 p-4">
      <h3 id={`${id}-tell`} className="text-std-18B-160">
        {t('tellTitle')}
      </h3>
      <Ways {...props} />
      <label htmlFor={id} className="mt-4 block font-bold">
        {t('draft')}
      </label>
      <textarea
        ref={text}
        id={id}
        readOnly
        lang="ja"
        rows={8}
        className="mt-1 w-full rounded-8 border border-dashed border-solid-gray-600 bg-white px-3 py-2 text-std-16N-170"
        value={`${subject}\n${body}`}
      />
      <span className="flex flex-wrap items-center gap-3">
        <Button onClick={() => void copy()}>{t('copyDraft')}</Button>
        <span role="status">{isCopied ? t('copied') : ''}</span>
      </span>
    </section>
  );
}
