import { useRef, useState } from 'react';
import { undoHindranceText } from '../../core/registers/undo-texts.ts';
import type { ImportUndoView } from '../../queries/import-models.ts';
import { contractPath, read, send } from '../data/api.ts';
import { useImportWords } from '../data/import-words.ts';
import { refresh } from '../data/queries.ts';
import { ArrivedHeading } from './arrived-heading.tsx';
import { Banner } from './banner.tsx';
import { Button } from './button.tsx';
import { Trouble } from './page.tsx';

/** Rows that stay as they are, each with the reason. */
function Held({ view }: { readonly view: ImportUndoView }) {
  const { t, say } = useImportWords();
  const more = view.heldCount - view.held.length;
  if (view.heldCount === 0) return null;
  return (
    <Banner kind="warning" title={t('undoHeld', { count: view.heldCount })}>
      <ul className="list-disc pl-6">
        {view.held.map(({ register, entryId, title, why, changedBy }) => (
          <li key={`${register}/${entryId}`}>
            {say(title)} — {say(undoHindranceText(why, changedBy))}
          </li>
        ))}
      </ul>
      {more > 0 ? t('heldMore', { count: more }) : null}
    </Banner>
  );
}

const undoParts = ['removed', 'restored', 'broughtBack'] as const;

/** What an undo would do: of what there is nothing, nothing is said. */
function What({ counts }: Pick<ImportUndoView, 'counts'>) {
  const { t, language } = useImportWords();
  const parts = undoParts.filter((part) => counts[part] > 0).map((part) => t(`undo_${part}`, { count: counts[part] }));
  return <>{[...parts, t('undoNotYet')].join(language === 'en' ? ' ' : '')}</>;
}

/** What an undo would do, and what came of it. */
function useUndo(number: string, seq: number) {
  const [view, setView] = useState<ImportUndoView | null>(null);
  const [done, setDone] = useState<{ readonly count: number; readonly left: number } | null>(null);
  const [trouble, setTrouble] = useState<unknown>(null);
  const path = contractPath(number, `/imports/${seq}/undo`);
  const look = (): Promise<void> => read<ImportUndoView>(path).then(setView, setTrouble);
  const undo = async (leave: boolean): Promise<void> => {
    setTrouble(null);
    try {
      setDone(await send<{ count: number; left: number }>('POST', path, { leave }));
      setView(null);
      await refresh(number);
    } catch (error) {
      setTrouble(error);
      await look();
    }
  };
  const close = (): void => {
    setView(null);
    setTrouble(null);
  };
  return { view, done, trouble, look, undo, close };
}

interface Props {
  readonly number: string;
  /** Its place in the log. */
  readonly seq: number;
  /** The place of the entry that took it back already. */
  readonly by?: number | null;
}

/** Takes back what made many rows at once: what would happen is shown first, and rows that others touched stay. */
export function UndoImport({ number, seq, by = null }: Props) {
  const { t } = useImportWords();
  const opener = useRef<HTMLButtonElement>(null);
  const { view, done, trouble, look, undo, close } = useUndo(number, seq);
  const count = view === null ? 0 : view.counts.removed + view.counts.restored + view.counts.broughtBack;
  const cancel = (): void => {
    opener.current?.focus();
    close();
  };
  if (done !== null)
    return (
      <div className="my-4 rounded-8 border-2 border-green-900 p-4">
        <ArrivedHeading>✓ {t(done.left === 0 ? 'undoDone' : 'undoDoneLeft', done)}</ArrivedHeading>
      </div>
    );
  if (by !== null) return <p>{t('undoneBy', { by })}</p>;
  return (
    <>
      <Button ref={opener} aria-expanded={view !== null} onClick={() => void look()}>
        {t('undoImport')}
      </Button>
      {trouble === null ? null : <Trouble error={trouble} />}
      {view === null ? null : (
        <section aria-label={t('undoTitle')} className="my-4 rounded-8 border-2 border-key-900 p-4">
          <ArrivedHeading>{t('undoTitle')}</ArrivedHeading>
          <p>{count === 0 ? t('undoNothing') : <What counts={view.counts} />}</p>
          <Held view={view} />
          <div className="mt-4 flex flex-wrap gap-3">
            {count === 0 ? null : (
              <Button kind="solid" onClick={() => void undo(view.heldCount > 0)}>
                {t(view.heldCount > 0 ? 'undoOthers' : 'undoAll', { count })}
              </Button>
            )}
            <Button onClick={cancel}>{t('cancel')}</Button>
          </div>
        </section>
      )}
    </>
  );
}
