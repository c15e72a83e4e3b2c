import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { FoundThing, FoundThings } from '../../queries/find-models.ts';
import { read } from '../data/api.ts';
import { belongsToIme } from '../data/ime.ts';
import { usePageWords } from '../data/page-words.ts';
import { findTexts } from '../messages/find-texts.ts';
import { Button } from './button.tsx';
import { Trouble } from './page.tsx';

const kindTexts = {
  contract: 'findContract',
  matter: 'findMatter',
  duty: 'findDuty',
  row: 'findRow',
  evidence: 'findEvidence',
} as const satisfies Readonly<Record<FoundThing['kind'], string>>;

const nothing: FoundThings = { things: [], isCapped: false, unread: 0 };

/** What some words find, asked for once they rest a moment; what was found before stays until then. */
function useFound(words: string, number: string | undefined) {
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setAsked(words.trim()), 150);
    return () => clearTimeout(timer);
  }, [words]);
  const path = `/search?q=${encodeURIComponent(asked)}${number === undefined ? '' : `&in=${encodeURIComponent(number)}`}`;
  const query = useQuery({
    queryKey: [path],
    queryFn: () => (asked === '' ? nothing : read<FoundThings>(path)),
    placeholderData: (before) => before,
  });
  return { query, isCurrent: asked === words.trim() && !query.isPlaceholderData && query.isSuccess };
}

const addressOf = ({ contract, path }: FoundThing): string =>
  `/c/${encodeURIComponent(contract)}${path === '' ? '' : `/${path}`}`;

interface ListProps {
  readonly id: string;
  readonly things: readonly FoundThing[];
  readonly index: number;
  readonly onOpen: (thing: FoundThing) => void;
}

/** What was found; the focus stays in the field, which says what is pointed at. */
function FoundList({ id, things, index, onOpen }: ListProps) {
  const { t, say } = usePageWords(findTexts);
  return (
    <div id={id} role="listbox" aria-label={t('findTitle')} className="min-h-0 flex-1 overflow-y-auto">
      {things.map((thing, at) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which keeps the focus
        // biome-ignore lint/a11y/useFocusableInteractive: options are pointed at from the field (aria-activedescendant)
        <div
          key={`${thing.contract}/${thing.kind}/${thing.path}`}
          id={`${id}-${at}`}
          role="option"
          aria-selected={at === index}
          onClick={() => onOpen(thing)}
          className={`min-h-11 cursor-pointer border-solid-gray-420 border-b px-3 py-2 hover:bg-key-50 ${at === index ? 'bg-key-100 outline-2 -outline-offset-2 outline-key-900' : ''}`}
        >
          <span className="mr-2 whitespace-nowrap text-dns-14N-130 text-solid-gray-700">
            {t(kindTexts[thing.kind])}
          </span>
          <span className="font-bold">{say(thing.title)}</span>
          <span className="block truncate text-dns-14N-130 text-solid-gray-700">
            {thing.contract} {say(thing.text)}
          </span>
        </div>
      ))}
    </div>
  );
}

/** The words, what they find, and which of it is pointed at; `open` goes there. */
function useFinder(number: string | undefined, id: string, open: (thing: FoundThing) => void) {
  const [words, setWords] = useState('');
  const [pointed, setPointed] = useState(0);
  /** Enter was pressed before the answer was there: it opens what comes first. */
  const [isWaiting, setWaiting] = useState(false);
  const { query, isCurrent } = useFound(words, number);
  const found = query.data ?? nothing;
  const { things } = found;
  const index = Math.min(pointed, things.length - 1);
  useEffect(() => {
    if (!isWaiting || !isCurrent) return;
    setWaiting(false);
    if (things[0] !== undefined) open(things[0]);
  });
  const point = (at: number): void => {
    setPointed(at);
    document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' });
  };
  const type = (next: string): void => {
    setWords(next);
    setPointed(0);
    setWaiting(false);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (belongsToIme(event)) return;
    const thing = things[index];
    if (event.key === 'Enter' && !isCurrent) setWaiting(true);
    else if (thing === undefined) return;
    else if (event.key === 'ArrowDown') point((index + 1) % things.length);
    else if (event.key === 'ArrowUp') point((index - 1 + things.length) % things.length);
    else if (event.key === 'Enter') open(thing);
    else return;
    event.preventDefault();
  };
  return { words, type, onKeyDown, query, found, index };
}

interface FieldProps {
  readonly id: string;
  readonly finder: ReturnType<typeof useFinder>;
}

function FinderField({ id, finder: { words, type, onKeyDown, found, index } }: FieldProps) {
  const { t } = usePageWords(findTexts);
  const hasFound = found.things.length > 0;
  return (
    <div className="min-w-0 flex-1">
      <label htmlFor={`${id}-field`}>{t('findLabel')}</label>
      <input
        id={`${id}-field`}
        role="combobox"
        aria-expanded={hasFound}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={hasFound ? `${id}-${index}` : undefined}
        value={words}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
        className="min-h-11 w-full rounded-8 border border-solid-gray-600 bg-white px-3 text-std-16N-170"
      />
    </div>
  );
}

/** How many were found, and what was not looked at. */
function FinderState({ finder: { words, found } }: Pick<FieldProps, 'finder'>) {
  const { t } = usePageWords(findTexts);
  const { things, isCapped, unread } = found;
  const count = things.length;
  const state = words.trim() === '' ? 'findHow' : count === 0 ? 'findNothing' : isCapped ? 'findCapped' : 'findCount';
  return (
    <p role="status" className="px-3 pb-2 text-dns-14N-130 text-solid-gray-700">
      {t(state, { count })} {unread > 0 ? t('findUnread', { count: unread }) : ''}
    </p>
  );
}

interface Props {
  /** The contract that is open: what is found in it comes first. */
  readonly number: string | undefined;
  readonly onClose: () => void;
}

/** A search over all contracts (Ctrl-K, `/`): a field and what it finds, opened by Enter. */
export function FindAnything({ number, onClose }: Props) {
  const { t } = usePageWords(findTexts);
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const open = (thing: FoundThing): void => {
    dialog.current?.close();
    router.history.push(addressOf(thing));
  };
  const finder = useFinder(number, id, open);
  const { query, found, index } = finder;
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      aria-label={t('findTitle')}
      onClose={onClose}
      className="m-auto h-[min(40rem,90dvh)] w-[min(48rem,95vw)] rounded-8 border border-solid-gray-600 bg-white p-0 backdrop:bg-opacity-gray-500"
    >
      <div className="flex h-full flex-col">
        <div className="flex items-end gap-2 p-3">
          <FinderField id={id} finder={finder} />
          <Button onClick={() => dialog.current?.close()}>{t('findClose')}</Button>
        </div>
        <FinderState finder={finder} />
        {query.isError ? <Trouble error={query.error} retry={() => void query.refetch()} /> : null}
        <FoundList id={id} things={found.things} index={index} onOpen={open} />
      </div>
    </dialog>
  );
}
