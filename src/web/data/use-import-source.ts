import { useRef, useState } from 'react';
import { draftKey } from './drafts.ts';
import { useKept } from './use-kept.ts';

/** Puts the focus back to where an import was begun; where that is gone, to the choice of a file. */
function focusAgain(begun: Element | null): void {
  const isThere = begun instanceof HTMLElement && begun.isConnected && begun !== document.body;
  const place = isThere ? begun : document.querySelector<HTMLElement>('main input[type=file]');
  place?.focus();
}

/** A file to be imported, or a pasted table: that is kept on this device until it is imported. */
export function useImportSource(number: string, register: string) {
  const pasted = useKept(draftKey(number, register, 'paste'), { text: '' });
  const [source, setSource] = useState<File | string | null>(pasted.isTyped ? pasted.value.text : null);
  const begun = useRef<Element | null>(null);
  const take = (next: File | string): void => {
    begun.current = document.activeElement;
    setSource(next);
    if (typeof next === 'string') pasted.change({ text: next });
  };
  const close = (): void => {
    setSource(null);
    pasted.forget();
    focusAgain(begun.current);
  };
  return { source, take, close, forget: pasted.forget };
}
