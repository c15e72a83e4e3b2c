import { type KeyboardEvent, useId, useState } from 'react';
import { choiceParts } from '../../core/registers/choice-parts.ts';
import { belongsToIme } from './ime.ts';
import { isNamed, optionsFound, type PickOption, searchedIn, withChoice } from './pick-options.ts';

/** More would be a list that nobody reads: what is typed narrows it down. */
const optionsShown = 50;

interface Options {
  readonly options: readonly PickOption[];
  readonly text: string;
  /** Several can be picked. */
  readonly isMany: boolean;
  readonly isOpen: boolean;
  /** The text as it stood before anything was typed: as long as it does, all options are shown. */
  readonly untouched: string | null;
  /** The text that a pick makes of the field's; `isDone`: there is nothing more to pick. */
  readonly onPick: (text: string, isDone: boolean) => void;
}

/** A list to pick from (WAI-ARIA combobox): what is found, which option is pointed at, and what keys do. */
export function usePickList({ options, text, isMany, isOpen, untouched, onPick }: Options) {
  const id = useId();
  /** What the last pick made of the text: of several, more may be picked, and all are there again. */
  const [picked, setPicked] = useState<string | null>(null);
  const [pointed, setPointed] = useState<{ readonly text: string; readonly index: number } | null>(null);
  const searched = searchedIn(text, isMany);
  const isTyped = text !== untouched && text !== picked;
  const found = isOpen ? optionsFound(options, isTyped ? searched : '') : [];
  const shown = found.slice(0, optionsShown);
  // The only one that is left is what is meant, unless the text is one by itself.
  const isOnly =
    isTyped && searched.trim() !== '' && found.length === 1 && !options.some((one) => isNamed(searched, one));
  const index = pointed !== null && pointed.text === text ? pointed.index : isOnly ? 0 : -1;
  const optionId = (at: number): string => `${id}-${at}`;
  const point = (at: number): void => {
    setPointed({ text, index: at });
    document.getElementById(optionId(at))?.scrollIntoView({ block: 'nearest' });
  };
  const isPicked = (option: PickOption): boolean =>
    isMany ? choiceParts(text).some((part) => isNamed(part, option)) : isNamed(text, option);
  const pick = (option: PickOption): void => {
    const next = isMany ? withChoice(text, option, options) : option.text;
    setPicked(next);
    setPointed(null);
    onPick(next, !isMany);
  };
  /** Whether the list takes a key: arrows point, Enter picks what is pointed at. */
  const takes = (event: KeyboardEvent): boolean => {
    if (!isOpen || belongsToIme(event) || event.altKey || event.ctrlKey || event.metaKey) return false;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const option = shown[index];
    if (step !== 0 && shown.length > 0) {
      const from = index < 0 && step < 0 ? 0 : index;
      point((from + step + shown.length) % shown.length);
    } else if (event.key === 'Enter' && option !== undefined) pick(option);
    else return false;
    event.preventDefault();
    return true;
  };
  const pointedId = index < 0 || !isOpen ? undefined : optionId(index);
  return {
    id,
    shown,
    more: found.length - shown.length,
    index,
    pointedId,
    pointedAt: shown[index],
    optionId,
    isPicked,
    pick,
    takes,
  };
}

export type PickListState = ReturnType<typeof usePickList>;
