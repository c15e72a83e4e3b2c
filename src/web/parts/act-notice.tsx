import { useRef, useState } from 'react';
import { useRowWords } from '../data/row-words.ts';
import { Button } from './button.tsx';

/** What was just done, in words, for as long as it is the last that was done. */
export interface ActNoticeState {
  readonly words: string | null;
  readonly isUndone: boolean;
  /** Called together with the act. */
  tell(words: string): void;
  tellUndone(words: string): void;
}

/** `acts`: how many acts undo could take back. */
export function useActNotice(acts: number): ActNoticeState {
  const [told, setTold] = useState({ words: '', acts: -1, isUndone: false });
  return {
    words: told.acts === acts ? told.words : null,
    isUndone: told.isUndone,
    tell: (words) => setTold({ words, acts: acts + 1, isUndone: false }),
    tellUndone: (words) => setTold({ words, acts: acts - 1, isUndone: true }),
  };
}

/** What was just done, with the way back. */
export function ActNotice({ notice, onUndo }: { readonly notice: ActNoticeState; readonly onUndo: () => void }) {
  const { t } = useRowWords();
  const line = useRef<HTMLDivElement>(null);
  const undo = (): void => {
    onUndo();
    notice.tellUndone(t('undone'));
    // The button goes; who pressed it stays here.
    line.current?.focus();
  };
  return (
    <div ref={line} tabIndex={-1} role="status" className="flex flex-wrap items-center gap-3">
      {notice.words === null ? null : (
        <>
          <span>{notice.words}</span>
          {notice.isUndone ? null : <Button onClick={undo}>{t('undo')}</Button>}
        </>
      )}
    </div>
  );
}
