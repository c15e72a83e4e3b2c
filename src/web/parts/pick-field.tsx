import { type KeyboardEvent, useRef, useState } from 'react';
import { belongsToIme } from '../data/ime.ts';
import type { PickOption } from '../data/pick-options.ts';
import { usePickWords } from '../data/pick-words.ts';
import { usePickList } from '../data/use-pick-list.ts';
import { FieldFrame } from './field.tsx';
import { PickList } from './pick-list.tsx';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly isRequired: boolean;
  readonly help: string | undefined;
  readonly error: string | undefined;
  readonly options: readonly PickOption[];
  readonly isMany: boolean;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** When the list is open, and what the field's keys do to it. */
function usePicking({ options, isMany, value, onChange }: Pick<Props, 'options' | 'isMany' | 'value' | 'onChange'>) {
  const [isOpen, setOpen] = useState(false);
  const [untouched, setUntouched] = useState<string | null>(null);
  const open = (text: string | null): void => {
    setUntouched(text);
    setOpen(true);
  };
  const onPick = (text: string, isDone: boolean): void => {
    onChange(text);
    if (isDone) setOpen(false);
  };
  const list = usePickList({ options, text: value, isMany, isOpen, untouched, onPick });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (belongsToIme(event) || list.takes(event)) return;
    if (event.key === 'Escape' && isOpen) setOpen(false);
    else if (!isOpen && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) open(value);
    else return;
    event.preventDefault();
  };
  return { isOpen, open, close: () => setOpen(false), list, onKeyDown };
}

/** A field whose text is picked from a list that typing searches (WAI-ARIA combobox). What it doesn't know stays as typed, and is told. */
export function PickField({ name, options, isMany, value, onChange, error, ...frame }: Props) {
  const { t } = usePickWords();
  const field = useRef<HTMLInputElement>(null);
  const { isOpen, open, close, list, onKeyDown } = usePicking({ options, isMany, value, onChange });
  // What is half typed is not wrong yet.
  return (
    <FieldFrame {...frame} error={isOpen ? undefined : error}>
      {({ id, describedBy }) => (
        <div className="flex rounded-8 border border-solid-gray-600 bg-white">
          <input
            ref={field}
            id={id}
            name={name}
            type="text"
            role="combobox"
            autoComplete="off"
            aria-autocomplete="list"
            aria-expanded={isOpen}
            aria-controls={isOpen ? list.id : undefined}
            aria-activedescendant={list.pointedId}
            aria-describedby={describedBy}
            aria-invalid={!isOpen && error !== undefined}
            aria-required={frame.isRequired}
            className="min-h-11 min-w-0 flex-1 rounded-8 px-3 py-2 text-std-16N-170"
            value={value}
            onChange={(event) => {
              onChange(event.target.value);
              if (!isOpen) open(null);
            }}
            onClick={() => isOpen || open(value)}
            onBlur={close}
            onKeyDown={onKeyDown}
          />
          <button
            type="button"
            tabIndex={-1}
            aria-label={t('openList')}
            aria-description={frame.label}
            aria-expanded={isOpen}
            className="min-h-11 w-11 shrink-0 rounded-8 text-key-900"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              field.current?.focus();
              if (isOpen) close();
              else open(value);
            }}
          >
            <span aria-hidden="true">▼</span>
          </button>
          {isOpen ? <PickList list={list} anchor={field} label={frame.label} isMany={isMany} /> : null}
        </div>
      )}
    </FieldFrame>
  );
}
