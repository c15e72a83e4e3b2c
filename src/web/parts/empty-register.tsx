import { useState } from 'react';
import type { RegisterView } from '../../queries/read-models.ts';
import { contractPath, send } from '../data/api.ts';
import { queryClient, refresh, useSession } from '../data/queries.ts';
import { useRegisterWords } from '../data/register-words.ts';
import { Button } from './button.tsx';
import { TextField } from './field.tsx';

/** What to do with a register without rows: fill it, or say why it is rightly empty. */
export function EmptyRegister({ number, view }: { readonly number: string; readonly view: RegisterView }) {
  const { t } = useRegisterWords();
  const session = useSession().data;
  const [reason, setReason] = useState('');
  const { name } = view.declaration;
  const declare = async (): Promise<void> => {
    if (reason.trim() === '' || session === undefined) return;
    await send('PUT', contractPath(number, `/registers/emptyRegisters/entries/${name}`), {
      expectedRevision: 0,
      data: { reason, on: session.today, by: session.actor.name },
    });
    await queryClient.invalidateQueries({ queryKey: [contractPath(number, `/registers/${name}`)] });
    void refresh(number);
  };
  return (
    <div className="my-6 rounded-8 bg-solid-gray-50 p-6">
      <p className="font-bold">{t('emptyRegister')}</p>
      {view.emptyReason !== null ? (
        <p>{t('declaredEmpty', { reason: view.emptyReason })}</p>
      ) : (
        <>
          <p>{t('emptyRegisterNext')}</p>
          <TextField label={t('emptyReason')} value={reason} onChange={setReason} />
          <Button onClick={() => void declare()}>{t('declareEmpty')}</Button>
        </>
      )}
    </div>
  );
}
