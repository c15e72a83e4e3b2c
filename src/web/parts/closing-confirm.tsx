import { type FormEvent, useState } from 'react';
import type { OpenClosingView } from '../../queries/closing-view.ts';
import { contractPath, send } from '../data/api.ts';
import { clearDevice } from '../data/clear-device.ts';
import { useClosingWords } from '../data/closing-words.ts';
import { queryClient } from '../data/queries.ts';
import { Banner } from './banner.tsx';
import { Button } from './button.tsx';
import { KeyCopies } from './closing-key-copies.tsx';
import { TextField } from './field.tsx';
import { Trouble } from './page.tsx';

/** Exactly what will be erased, and what stays. */
function WhatGoes({ goes, takeOut, number, title }: OpenClosingView) {
  const { t, say } = useClosingWords();
  const bytes = goes.files.reduce((sum, { size }) => sum + size, 0);
  return (
    <div className="grid gap-x-8 desktop:grid-cols-2">
      <section>
        <h3 className="text-std-18B-160">{t('closingGoes')}</h3>
        <ul className="list-disc pl-6">
          {goes.registers.map(({ register, label, rows }) => (
            <li key={register}>{t('closingRows', { name: say(label), count: rows })}</li>
          ))}
          <li>{t('closingBodies', { count: goes.logBodies })}</li>
          <li>{t('closingFiles', { count: goes.files.length, size: bytes })}</li>
          <li>{t('closingKey')}</li>
        </ul>
      </section>
      <section>
        <h3 className="text-std-18B-160">{t('closingStays')}</h3>
        <ul className="list-disc pl-6">
          <li>{t('closingStaysNumber', { number })}</li>
          {takeOut.data?.keepsTitle === true ? <li>{title}</li> : null}
          <li>{t('closingStaysLog')}</li>
          <li>{t('closingStaysCertificate')}</li>
          <li>{t('closingStaysRemainder')}</li>
        </ul>
      </section>
    </div>
  );
}

/** The last step: what goes, what stays, and the contract's number typed by hand. There is no way back from it. */
export function ConfirmErasure({ view }: { readonly view: OpenClosingView }) {
  const { t } = useClosingWords();
  const { number, isReady } = view;
  const [typed, setTyped] = useState('');
  const [isErasing, setErasing] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const erase = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setErasing(true);
    try {
      await send('POST', contractPath(number, '/closing'), { number: typed });
      await clearDevice(number);
      queryClient.clear();
      window.location.assign(`/c/${encodeURIComponent(number)}/closing`);
    } catch (problem) {
      setError(problem);
      setErasing(false);
    }
  };
  if (!isReady) return <p className="my-3">{t('closingNotReady')}</p>;
  return (
    <>
      <WhatGoes {...view} />
      <Banner kind="warning" title={t('closingNoWayBack')}>
        {t('closingCopies')}
      </Banner>
      <KeyCopies number={number} />
      <form onSubmit={(event) => void erase(event)} noValidate>
        <TextField
          label={t('closingTypeNumber', { number })}
          isRequired
          name="typed"
          value={typed}
          onChange={setTyped}
          error={typed === '' || number.startsWith(typed) ? undefined : t('closingWrongNumber')}
        />
        {error === null ? null : <Trouble error={error} />}
        <Button
          type="submit"
          kind="solid"
          className="disabled:border-solid-gray-300 disabled:bg-solid-gray-300 disabled:no-underline"
          disabled={isErasing || typed.trim() !== number}
        >
          {t(isErasing ? 'closingErasing' : 'closingErase')}
        </Button>
      </form>
    </>
  );
}
