import type { ReactNode } from 'react';
import type { Backing } from '../../core/assessment/backing.ts';
import type { BackingTally } from '../../core/assessment/backing-of-duty.ts';
import { type BackingWord, backingTexts, backingWords } from '../../core/assessment/backing-words.ts';
import { useBackingWords } from '../data/backing-words.ts';

/** A small mark that opens to what it means. */
function Mark({
  label,
  words,
  children,
}: {
  readonly label: string;
  readonly words: string;
  readonly children: ReactNode;
}) {
  const { t } = useBackingWords();
  return (
    <details className="inline-block max-w-full align-middle text-dns-14N-130 text-solid-gray-800">
      <summary className="inline-flex min-h-11 cursor-pointer flex-wrap items-center gap-x-1 py-2 underline decoration-dotted underline-offset-4 wrap-anywhere">
        <span aria-hidden="true">▣</span>
        <span>{t('backingLabel', { label })}</span>
        <span className="font-bold">{words}</span>
      </summary>
      <div className="mb-3 border-l-4 border-solid-gray-420 pl-3">{children}</div>
    </details>
  );
}

/** One word with what it means, and how it stands here. */
function Meaning({ word, state }: { readonly word: BackingWord; readonly state: string }) {
  const { t, say } = useBackingWords();
  const { word: name, meaning } = backingTexts[word];
  return (
    <li className="my-1">
      <span className="font-bold">{say(name)}</span> — {t('backingLine', { state, meaning: say(meaning) })}
    </li>
  );
}

const isWordOnly = (reachable: readonly BackingWord[]): boolean => reachable.every((word) => word === 'statement');

/** By what one sentence is borne out, explained in place. */
export function BackingMark({ backing, label }: { readonly backing: Backing; readonly label?: string }) {
  const { t, say } = useBackingWords();
  const { reached, reachable, rows, by } = backing;
  if (reachable.length === 0 && reached.length === 0) return null;
  const told = reached.map((word) => {
    const name = say(backingTexts[word].word);
    return rows > 1 ? t('backingOf', { word: name, count: by[word] ?? 0, rows }) : name;
  });
  const state = (word: BackingWord): string =>
    t(reached.includes(word) ? 'backingReached' : reachable.includes(word) ? 'backingOpen' : 'backingImpossible');
  return (
    <Mark label={label ?? t('backing')} words={told.length === 0 ? t('backingNone') : told.join(t('backingAnd'))}>
      <ul>
        {backingWords.map((word) => (
          <Meaning key={word} word={word} state={state(word)} />
        ))}
      </ul>
      <p>{t(isWordOnly(reachable) ? 'backingOnlyWord' : 'backingNoRank')}</p>
    </Mark>
  );
}

/** How many sentences of a duty, a matter or the report bear each word, explained in place. */
export function BackingCount({ tally, label }: { readonly tally: BackingTally; readonly label: string }) {
  const { t, say } = useBackingWords();
  const { sentences, words } = tally;
  const told = backingWords.filter((word) => words[word].reached > 0);
  const name = (word: BackingWord): string => say(backingTexts[word].word);
  const summary = told.map((word) => t('backingSentences', { word: name(word), count: words[word].reached }));
  return (
    <Mark label={label} words={summary.length === 0 ? t('backingNone') : summary.join(t('backingAnd'))}>
      <ul>
        {backingWords.map((word) => (
          <Meaning key={word} word={word} state={t('backingCount', { sentences, ...words[word] })} />
        ))}
      </ul>
      <p>{t('backingNoRank')}</p>
    </Mark>
  );
}
