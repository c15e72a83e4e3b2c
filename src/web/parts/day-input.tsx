import { type FocusEvent, type KeyboardEvent, Suspense, useRef, useState } from 'react';
import { belongsToIme } from '../data/ime.ts';
import { usePickWords } from '../data/pick-words.ts';
import { useToday } from '../data/use-today.ts';
import { LazyDayPicker } from './lazy-day-picker.tsx';
import { Popup } from './popup.tsx';

/** Loaded when a calendar is first opened. */

interface Props {
  readonly id: string;
  readonly name?: string | undefined;
  readonly label: string;
  readonly describedBy: string | undefined;
  readonly isInvalid: boolean;
  readonly isRequired: boolean;
  /** What stands in the field, in whatever spelling. */
  readonly text: string;
  /** The day that it was read as; '' where it is none. */
  readonly date: string;
  readonly onChange: (text: string) => void;
  readonly onBlur?: (() => void) | undefined;
}

function OpenButton({
  label,
  isOpen,
  onPress,
}: {
  readonly label: string;
  readonly isOpen: boolean;
  readonly onPress: () => void;
}) {
  const { t } = usePickWords();
  return (
    <button
      type="button"
      aria-label={t('openDays')}
      aria-description={label}
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      className="min-h-11 w-11 shrink-0 rounded-8 text-key-900"
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      <svg aria-hidden="true" viewBox="0 0 24 24" className="mx-auto size-6" fill="none" stroke="currentColor">
        <path strokeWidth="2" d="M4 6h16v14H4zM4 10h16M8 3v4M16 3v4" />
      </svg>
    </button>
  );
}

/** A day: written in any spelling, or picked from a calendar that a button opens. */
export function DayInput({ id, name, label, describedBy, isInvalid, isRequired, text, date, onChange, onBlur }: Props) {
  const { t } = usePickWords();
  const [isOpen, setOpen] = useState(false);
  const today = useToday();
  const field = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const close = (): void => {
    setOpen(false);
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (belongsToIme(event)) return;
    const isLast = event.key === 'Tab' && !event.shiftKey && (event.target as Element).matches('[role=gridcell]');
    if (isOpen && (event.key === 'Escape' || isLast)) close();
    else if (event.key === 'ArrowDown' && event.altKey) setOpen(true);
    else return;
    event.preventDefault();
  };
  const leave = ({ relatedTarget, currentTarget }: FocusEvent<HTMLElement>): void => {
    if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOpen(false);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the field and of the calendar that belongs to it
    <div ref={box} className="flex rounded-8 border border-solid-gray-600 bg-white" onKeyDown={onKeyDown}>
      <input
        ref={field}
        id={id}
        name={name}
        type="text"
        autoComplete="off"
        aria-describedby={describedBy}
        aria-invalid={isInvalid}
        aria-required={isRequired}
        className="min-h-11 min-w-0 flex-1 rounded-8 px-3 py-2 text-std-16N-170"
        value={text}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onBlur}
      />
      <OpenButton label={label} isOpen={isOpen} onPress={() => (isOpen ? close() : setOpen(true))} />
      {isOpen ? (
        <Popup anchor={box} role="dialog" aria-label={t('daysOf')} aria-description={label} onBlur={leave}>
          <Suspense fallback={null}>
            <LazyDayPicker
              value={date}
              today={today}
              hasFocus
              onPick={(picked) => {
                onChange(picked);
                close();
              }}
            />
          </Suspense>
        </Popup>
      ) : null}
    </div>
  );
}
