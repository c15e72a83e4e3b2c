import { Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { useWords } from '../data/language.tsx';
import { lazyPart } from './lazy-part.tsx';

/** Without a connection nothing is found. */
function Unreachable() {
  const { t } = useWords();
  return <p role="alert">{t('unreachable')}</p>;
}

const FindAnything = lazyPart(async () => (await import('./find-anything.tsx')).FindAnything, Unreachable);

/** Whether a key would be typed into something, or belongs to what is open over the page. */
export const isTaken = ({ target }: KeyboardEvent): boolean =>
  document.querySelector('dialog[open]') !== null ||
  (target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName)));

const asksForSearch = (event: KeyboardEvent): boolean =>
  !event.isComposing &&
  ((event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey) ||
    (event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTaken(event)));

/** Opens the search over everything; so do Ctrl-K and `/` wherever nothing is being typed. */
export function FindButton({ number }: { readonly number: string | undefined }) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const opener = useRef<Element>(null);
  const open = useCallback((): void => {
    opener.current = document.activeElement;
    setOpen(true);
  }, []);
  /** The focus goes back to where it was. */
  const close = (): void => {
    setOpen(false);
    const from = opener.current;
    const place = from instanceof HTMLElement && from.isConnected && from !== document.body ? from : button.current;
    place?.focus({ preventScroll: true });
  };
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (!asksForSearch(event)) return;
      event.preventDefault();
      open();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [open]);
  return (
    <>
      <button
        type="button"
        aria-keyshortcuts="Control+K /"
        ref={button}
        onClick={open}
        className="min-h-11 px-2 text-key-900 underline underline-offset-4"
      >
        {t('find')}
      </button>
      <Suspense fallback={null}>{isOpen ? <FindAnything number={number} onClose={close} /> : null}</Suspense>
    </>
  );
}
