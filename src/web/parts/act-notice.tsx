import { useRef, useState } from 'react';
import { useRowWords } from '../data/row-words.ts';
import { Button } from './button.tsx';

/** What was just done, in words; null: nothing that is to be told. */
export interface ActNoticeState {
  readonly words: string | null;
  tell(words: string | null): void;
}

export function useActNotice(): ActNoticeState {
  const [words, tell] = useState<string | null>(null);
  return { words, tell };
}

/** What was just done, with the way back. */
export function ActNotice({ notice, onUndo }: { readonly notice: ActNoticeState; readonly onUndo: () => void }) {
  const { t } = useRowWords();
  const line = useRef<HTMLDivElement>(null);
  const isUndone = notice.words === t('undone');
  const undo = (): void => {
    onUndo();
    notice.tell(t('undone'));
    // The button goes; who pressed it stays here.
    line.current?.focus();
  };
  return (
    <div ref={line} tabIndex={-1} role="status" className="flex flex-wrap items-center gap-3">
      {notice.words === null ? null : (
        <>
          <span>{notice.words}</span>
          {isUndone ? null : <Button onClick={undo}>{t('undo')}</Button>}
        </>
      )}
    </div>
  );
}
