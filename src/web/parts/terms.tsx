import { type ToggleEvent, useId, useRef } from 'react';
import { useHelpWords } from '../data/help-words.ts';
import { termsIn } from '../data/terms-in.ts';
import type { TermText } from '../messages/help/term-texts.ts';

const margin = 8;

/** Puts what opened below its word, or above where there is more room. */
function placeBelow(box: HTMLElement, word: HTMLElement | null): void {
  if (word === null) return;
  const at = word.getBoundingClientRect();
  const left = Math.min(at.left, document.documentElement.clientWidth - box.offsetWidth - margin);
  const isBelow = at.bottom + box.offsetHeight + margin <= window.innerHeight || at.top < box.offsetHeight + margin;
  box.style.left = `${Math.max(margin, left)}px`;
  box.style.top = `${isBelow ? at.bottom + 4 : at.top - box.offsetHeight - 4}px`;
}

/** A word that opens to what it means: by click, Enter or Space; Esc or a click elsewhere closes it. */
function Term({ term }: { readonly term: TermText }) {
  const { t, say, language } = useHelpWords();
  const id = useId();
  const word = useRef<HTMLButtonElement>(null);
  const name = term[language][0];
  const place = ({ newState, currentTarget }: ToggleEvent<HTMLDivElement>): void => {
    if (newState === 'open') placeBelow(currentTarget, word.current);
  };
  return (
    <>
      <dfn className="not-italic">
        <button
          type="button"
          ref={word}
          popoverTarget={id}
          className="min-h-11 px-1 text-key-900 underline decoration-dotted underline-offset-4"
        >
          {name}
        </button>
      </dfn>
      <div
        id={id}
        popover="auto"
        role="note"
        aria-label={t('termOf', { term: name })}
        onToggle={place}
        className="fixed m-0 max-w-[min(32rem,calc(100vw-16px))] rounded-8 border border-solid-gray-600 bg-white p-4 text-std-16N-170 text-solid-gray-800 shadow-2"
      >
        <p className="font-bold">{name}</p>
        <p>{say(term.meaning)}</p>
      </div>
    </>
  );
}

/** The words that some texts of the page use and not everybody knows, each explained where it stands; nothing where there are none. */
export function TermList({ texts }: { readonly texts: readonly string[] }) {
  const { t, language } = useHelpWords();
  const terms = termsIn(texts, language);
  if (terms.length === 0) return null;
  return (
    <p className="my-2 flex flex-wrap items-center gap-x-2 text-dns-14N-130">
      <span className="text-solid-gray-700">{t('termsHere')}</span>
      {terms.map(([key, term]) => (
        <Term key={key} term={term} />
      ))}
    </p>
  );
}
