import { Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { useWords } from '../data/language.tsx';
import { lazyPart } from './lazy-part.tsx';

/** Without a connection nothing is found. */
function Unreachable() {
  const { t } = useWords();
  return <p role="alert">{t('unreachable')}</p>;
}

const KeyboardList = lazyPart(async () => (await import('./keyboard-list.tsx')).KeyboardList);
const FindAnything = lazyPart(async () => (await import('./find-anything.tsx')).FindAnything, Unreachable);

/** Whether a key would be typed into something, or belongs to what is open over the page. */
const isTaken = ({ target }: KeyboardEvent): boolean =>
  document.querySelector('dialog[open]') !== null ||
  (target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName)));

const isWith = ({ ctrlKey, metaKey }: KeyboardEvent): boolean => ctrlKey || metaKey;

/** What a key asks to be opened. */
function askedBy(event: KeyboardEvent): 'search' | 'keys' | null {
  const { key, altKey, shiftKey, isComposing } = event;
  if (isComposing || altKey) return null;
  if (isWith(event)) return key.toLowerCase() === 'k' && !shiftKey ? 'search' : null;
  if ((key !== '/' && key !== '?') || isTaken(event)) return null;
  return key === '/' ? 'search' : 'keys';
}

/** Opens the search over everything; so do Ctrl-K and `/` wherever nothing is being typed, where `?` lists the keys. */
export function FindButton({ number }: { readonly number: string | undefined }) {
  const { t } = useWords();
  const [opened, setOpened] = useState<'search' | 'keys' | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const opener = useRef<Element>(null);
  const open = useCallback((what: 'search' | 'keys'): void => {
    opener.current = document.activeElement;
    setOpened(what);
  }, []);
  /** The focus goes back to where it was. */
  const close = (): void => {
    setOpened(null);
    const from = opener.current;
    const place = from instanceof HTMLElement && from.isConnected && from !== document.body ? from : button.current;
    place?.focus({ preventScroll: true });
  };
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const asked = askedBy(event);
      if (asked === null) return;
      event.preventDefault();
      open(asked);
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
        onClick={() => open('search')}
        className="min-h-11 px-2 text-key-900 underline underline-offset-4"
      >
        {t('find')}
      </button>
      <Suspense fallback={null}>
        {opened === 'search' ? <FindAnything number={number} onClose={close} /> : null}
        {opened === 'keys' ? <KeyboardList onClose={close} /> : null}
      </Suspense>
    </>
  );
}
