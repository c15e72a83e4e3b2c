import type { RegisterView } from '../../queries/read-models.ts';
import { contractPath, send } from '../data/api.ts';
import { draftKey } from '../data/drafts.ts';
import { queryClient, refresh, useSession } from '../data/queries.ts';
import { useRegisterWords } from '../data/register-words.ts';
import { useKept } from '../data/use-kept.ts';
import { Button } from './button.tsx';
import { TextField } from './field.tsx';
import { KeptNotice } from './kept-notice.tsx';

/** What to do with a register without rows: fill it, or say why it is rightly empty. */
export function EmptyRegister({ number, view }: { readonly number: string; readonly view: RegisterView }) {
  const { t } = useRegisterWords();
  const session = useSession().data;
  const { name } = view.declaration;
  const kept = useKept(draftKey(number, 'emptyRegisters', name), { reason: '' });
  const declare = async (): Promise<void> => {
    if (kept.value.reason.trim() === '' || session === undefined) return;
    await kept.send(({ reason }, expectedRevision) =>
      send('PUT', contractPath(number, `/registers/emptyRegisters/entries/${name}`), {
        expectedRevision,
        data: { reason, on: session.today, by: session.actor.name },
      }),
    );
    await queryClient.invalidateQueries({ queryKey: [contractPath(number, `/registers/${name}`)] });
    void refresh(number);
  };
  return (
    <div className="my-6 rounded-8 bg-solid-gray-50 p-6">
      <p className="font-bold">{t('emptyRegister')}</p>
      {view.emptyReason === null ? (
        <p>{t('emptyRegisterNext')}</p>
      ) : (
        <p>{t('declaredEmpty', { reason: view.emptyReason })}</p>
      )}
      {view.emptyReason !== null && !kept.isTyped ? null : (
        <>
          <TextField
            label={t('emptyReason')}
            value={kept.value.reason}
            onChange={(reason) => kept.change({ reason })}
          />
          <KeptNotice kept={kept} labelOf={() => t('emptyReason')} />
          <Button onClick={() => void declare()}>{t('declareEmpty')}</Button>
        </>
      )}
    </div>
  );
}
