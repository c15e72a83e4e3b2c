import { type FocusEvent, type KeyboardEvent, type RefObject, Suspense, useState } from 'react';
import { belongsToIme } from '../data/ime.ts';
import type { PickOption } from '../data/pick-options.ts';
import { usePickWords } from '../data/pick-words.ts';
import { type PickListState, usePickList } from '../data/use-pick-list.ts';
import { LazyDayPicker } from './lazy-day-picker.tsx';
import { PickList } from './pick-list.tsx';
import { Popup } from './popup.tsx';

/** What helps to fill a cell: a list to pick from, or a calendar with how a typed day is understood. */
export type CellHelp =
  | { readonly kind: 'list'; readonly label: string; readonly options: readonly PickOption[]; readonly isMany: boolean }
  | { readonly kind: 'days'; readonly label: string; readonly today: string; readonly dayOf: (text: string) => string };

interface Options {
  readonly help: CellHelp | null;
  /** What is typed into the cell; null: it isn't edited. */
  readonly typed: string | null;
  readonly editor: RefObject<HTMLTextAreaElement | null>;
  readonly onType: (text: string) => void;
  /** What stood in the cell before. */
  readonly before: string;
  /** The cell is to hold this text, and one goes on by a key. */
  readonly onSettle: (text: string, key?: string) => void;
  readonly onLeave: () => void;
}

export interface CellAssist extends Options {
  readonly list: PickListState;
  readonly isAtDays: boolean;
  readonly setAtDays: (isAtDays: boolean) => void;
  /** Whether the help takes a key of the cell. */
  readonly takes: (event: KeyboardEvent) => boolean;
}

/** Enter and Tab take what is pointed at, and go on as from every cell. */
function confirms(event: KeyboardEvent, option: PickOption | undefined, settle: Options['onSettle']): boolean {
  if (option === undefined || event.altKey || (event.key !== 'Enter' && event.key !== 'Tab')) return false;
  const [back, on] = event.key === 'Enter' ? ['ArrowUp', 'ArrowDown'] : ['ArrowLeft', 'ArrowRight'];
  event.preventDefault();
  settle(option.text, event.shiftKey ? back : on);
  return true;
}

/** The help of the cell that is edited. */
export function useCellAssist(options: Options): CellAssist {
  const { help, typed, before, onType, onSettle } = options;
  const [isAtDays, setAtDays] = useState(false);
  const isEditing = typed !== null;
  const isList = help?.kind === 'list';
  const list = usePickList({
    options: isList ? help.options : [],
    isMany: isList && help.isMany,
    text: typed ?? '',
    isOpen: isEditing && isList,
    untouched: before,
    onPick: (text, isDone) => (isDone ? onSettle(text) : onType(text)),
  });
  const takes = (event: KeyboardEvent): boolean => {
    if (!isEditing || help === null || belongsToIme(event)) return false;
    if (isList) return confirms(event, help.isMany ? undefined : list.pointedAt, onSettle) || list.takes(event);
    if (event.key !== 'ArrowDown' || !event.altKey) return false;
    event.preventDefault();
    setAtDays(true);
    return true;
  };
  return { ...options, list, isAtDays: isAtDays && isEditing, setAtDays, takes };
}

/** A calendar below the cell: the focus comes to it by Alt and the arrow, or by a click. */
function Days({ assist, help }: { readonly assist: CellAssist; readonly help: Extract<CellHelp, { kind: 'days' }> }) {
  const { t, day } = usePickWords();
  const { editor, typed, isAtDays, setAtDays, onSettle, onLeave } = assist;
  const date = help.dayOf(typed ?? '');
  const onKeyDown = (event: KeyboardEvent): void => {
    if (belongsToIme(event) || (event.key !== 'Escape' && event.key !== 'Tab')) return;
    if (event.key === 'Tab' && !(event.target as Element).matches('[role=gridcell]')) return;
    event.preventDefault();
    setAtDays(false);
    editor.current?.focus();
  };
  const onBlur = ({ relatedTarget, currentTarget }: FocusEvent<HTMLElement>): void => {
    if (relatedTarget === editor.current || (relatedTarget instanceof Node && currentTarget.contains(relatedTarget)))
      return;
    setAtDays(false);
    onLeave();
  };
  return (
    <Popup
      anchor={editor}
      role="dialog"
      aria-label={t('daysOf')}
      aria-description={help.label}
      data-cell-help
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    >
      <p role="status" className="px-3 pt-2 text-dns-14N-130">
        {date === '' ? t('cellDayKeys') : t('echo', { date: day(date) })}
      </p>
      <Suspense fallback={null}>
        <LazyDayPicker
          key={isAtDays ? 'walked' : date}
          value={date}
          today={help.today}
          hasFocus={isAtDays}
          onPick={(picked) => {
            setAtDays(false);
            onSettle(picked);
          }}
        />
      </Suspense>
    </Popup>
  );
}

/** What opens beside the cell that is edited. */
export function CellHelpPopup({ assist }: { readonly assist: CellAssist }) {
  const { help, typed, list, editor } = assist;
  if (help === null || typed === null) return null;
  return help.kind === 'list' ? (
    <PickList list={list} anchor={editor} label={help.label} isMany={help.isMany} />
  ) : (
    <Days assist={assist} help={help} />
  );
}

/** Whether the focus goes to the help of a cell, which is still edited then. */
export const isCellHelp = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[data-cell-help]') !== null;
