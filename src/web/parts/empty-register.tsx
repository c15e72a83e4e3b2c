import type { RegisterView } from '../../queries/read-models.ts';
import { contractPath, send } from '../data/api.ts';
import { draftKey } from '../data/drafts.ts';
import { queryClient, refresh, useSession } from '../data/queries.ts';
import { useRegisterWords } from '../data/register-words.ts';
import { useRowWords } from '../data/row-words.ts';
import { useKept } from '../data/use-kept.ts';
import { usePastedTable } from '../data/use-pasted-table.ts';
import { Banner } from './banner.tsx';
import { Button } from './button.tsx';
import { KeptNotice } from './kept-notice.tsx';
import { SaidField } from './said-field.tsx';

type Said = NonNullable<RegisterView['emptySaid']>;

/** What it is worth that a register was said to be rightly empty, where that no longer stands by itself. */
function EmptyWorth({ said, onStill }: { readonly said: Said; readonly onStill: () => void }) {
  const { t, day } = useRegisterWords();
  if (said.state === 'declaredEmpty') return null;
  if (said.state === 'lapsedEmpty')
    return (
      <Banner kind="warning" title={t('emptyLapsed', { date: day(said.on) })}>
        <Button onClick={onStill}>{t('emptyStill')}</Button>
      </Banner>
    );
  return <Banner kind="warning" title={t(said.state === 'neverVoid' ? 'emptyNever' : 'emptyContradicted')} />;
}

interface Props {
  readonly number: string;
  readonly view: RegisterView;
  /** A table was pasted. */
  readonly onPasteTable: (text: string) => void;
}

/** What to do with a register without rows: fill it, or say why it is rightly empty. */
export function EmptyRegister({ number, view, onPasteTable }: Props) {
  const { t } = useRowWords();
  usePastedTable(onPasteTable);
  const session = useSession().data;
  const { name } = view.declaration;
  const kept = useKept(draftKey(number, 'emptyRegisters', name), { reason: '' });
  const put = async (reason: string, expectedRevision: number): Promise<void> => {
    if (session === undefined) return;
    await send('PUT', contractPath(number, `/registers/emptyRegisters/entries/${name}`), {
      expectedRevision,
      data: { reason, on: session.today, by: session.actor.name },
    });
    await queryClient.invalidateQueries({ queryKey: [contractPath(number, `/registers/${name}`)] });
    void refresh(number);
  };
  const declare = async (): Promise<void> => {
    if (kept.value.reason.trim() !== '')
      await kept.send(({ reason }, expectedRevision) => put(reason, expectedRevision));
  };
  return (
    <div className="my-6 rounded-8 bg-solid-gray-50 p-6">
      <p className="font-bold">{t('emptyRegister')}</p>
      {view.emptyReason === null ? (
        <>
          <p>{t('emptyPaste')}</p>
          <p>{t('emptyRegisterNext')}</p>
        </>
      ) : (
        <p>{t('declaredEmpty', { reason: view.emptyReason })}</p>
      )}
      {view.emptySaid === null ? null : (
        <EmptyWorth
          said={view.emptySaid}
          onStill={() => void put(view.emptyReason ?? '', view.emptySaid?.revision ?? 0)}
        />
      )}
      {view.emptyReason !== null && !kept.isTyped ? null : (
        <>
          <SaidField
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
