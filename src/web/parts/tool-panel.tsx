import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { useGridWords } from '../data/grid-words.ts';
import { belongsToIme } from '../data/ime.ts';
import { Button } from './button.tsx';

interface Props {
  readonly title: string;
  readonly help?: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A panel above the rows: the focus goes into it when it opens; Esc closes it. */
export function ToolPanel({ title, help, onClose, children }: Props) {
  const { t } = useGridWords();
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => body.current?.querySelector<HTMLElement>('select, input, textarea, button')?.focus(), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || belongsToIme(event)) return;
    event.preventDefault();
    onClose();
  };
  return (
    <section aria-label={title} onKeyDown={onKeyDown} className="my-3 rounded-8 border-2 border-key-900 p-4">
      <div className="flex items-start justify-between gap-2">
        <h2 className="text-std-18B-160">{title}</h2>
        <Button onClick={onClose} className="shrink-0">
          {t('closePanel')}
        </Button>
      </div>
      {help === undefined ? null : <p className="text-dns-14N-130 text-solid-gray-700">{help}</p>}
      <div ref={body}>{children}</div>
    </section>
  );
}

/** Where the focus was when a panel opened, and back to it: a head of the grid hands it to the grid. */
export function useReturn(grid: RefObject<(() => void) | null>) {
  const opener = useRef<Element | null>(null);
  const leave = (): void => {
    opener.current = document.activeElement;
  };
  const comeBack = (): void => {
    const to = opener.current;
    // What was open goes first.
    requestAnimationFrame(() => {
      const isGrid = to?.closest('[role=columnheader]') !== null || !to.isConnected;
      if (isGrid) grid.current?.();
      else if (to instanceof HTMLElement) to.focus();
    });
  };
  return { leave, comeBack };
}
