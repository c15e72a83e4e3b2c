import type { RefObject } from 'react';
import { usePickWords } from '../data/pick-words.ts';
import type { PickListState } from '../data/use-pick-list.ts';
import { Popup } from './popup.tsx';

interface Props {
  readonly list: PickListState;
  readonly anchor: RefObject<HTMLElement | null>;
  readonly label: string;
  readonly isMany: boolean;
}

/** The options that are found, below their field; the focus stays in the field. */
export function PickList({ list, anchor, label, isMany }: Props) {
  const { t } = usePickWords();
  const { id, shown, more, index, optionId, isPicked, pick } = list;
  return (
    <Popup anchor={anchor} isAsWide onMouseDown={(event) => event.preventDefault()}>
      <div
        id={id}
        role="listbox"
        aria-label={t('listOf')}
        aria-description={label}
        aria-multiselectable={isMany || undefined}
      >
        {shown.map((option, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which keeps the focus
          // biome-ignore lint/a11y/useFocusableInteractive: options are pointed at from the field (aria-activedescendant)
          <div
            key={option.text}
            id={optionId(at)}
            role="option"
            aria-selected={isPicked(option)}
            onClick={() => pick(option)}
            className={`flex min-h-11 cursor-pointer items-center gap-2 px-3 py-1 hover:bg-key-50 ${at === index ? 'bg-key-100 outline-2 -outline-offset-2 outline-key-900' : ''}`}
          >
            <span aria-hidden="true" className="w-4 shrink-0">
              {isPicked(option) ? '✓' : ''}
            </span>
            {option.label}
          </div>
        ))}
      </div>
      <p role="status" className={shown.length > 0 && more === 0 ? 'sr-only' : 'px-3 py-2 text-dns-14N-130'}>
        {shown.length === 0
          ? t('notFound')
          : more > 0
            ? t('more', { count: more })
            : t('found', { count: shown.length })}
      </p>
    </Popup>
  );
}
