import { type KeyboardEvent, useEffect, useRef } from 'react';
import { own } from '../../core/kernel/own.ts';
import { showCell } from '../../core/registers/show-cell.ts';
import type { RegisterView } from '../../queries/read-models.ts';
import { belongsToIme } from '../data/ime.ts';
import type { GridRow } from '../data/row-drafts.ts';
import { useRowWords } from '../data/row-words.ts';
import { Button } from './button.tsx';
import { RowForm } from './row-form.tsx';
import { RowSurroundings } from './row-surroundings.tsx';

interface Props {
  readonly number: string;
  readonly view: RegisterView;
  /** The row as it is stored; revision 0: a new one. */
  readonly row: GridRow;
  /** How often it was opened by hand: each time, the focus comes along. */
  readonly handOpenings: number;
  readonly onSave: Parameters<typeof RowForm>[0]['onSave'];
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

/** What a row is called in the words of its register. */
export function useRowTitle({ declaration, titles }: RegisterView): (row: GridRow) => string {
  const { language, t } = useRowWords();
  const field = own(declaration.fields, declaration.titleField);
  return ({ data, revision }) =>
    (field === undefined ? '' : showCell(field, own(data, declaration.titleField), titles, language)) ||
    (revision === 0 ? t('newRow') : '—');
}

/** One row opened beside the grid, or above the cards on a narrow screen: its fields, evidence, history, and rows that belong to it. */
export function RowPanel({ number, view, row, handOpenings, onSave, onRemove, onClose }: Props) {
  const { t } = useRowWords();
  const titleOf = useRowTitle(view);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (handOpenings === 0) return;
    heading.current?.focus({ preventScroll: true });
    const { top = 0 } = heading.current?.getBoundingClientRect() ?? {};
    // Above the cards it begins where the window does, not at its end.
    heading.current?.scrollIntoView({ block: top > window.innerHeight / 2 ? 'start' : 'nearest' });
  }, [handOpenings]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || belongsToIme(event)) return;
    event.preventDefault();
    onClose();
  };
  return (
    <section
      data-place={row.id}
      aria-label={t('rowTitle', { title: titleOf(row) })}
      onKeyDown={onKeyDown}
      className="@container my-4 rounded-8 border-2 border-key-900 p-4 desktop-admin:sticky desktop-admin:top-16 order-first desktop-admin:order-none desktop-admin:max-h-[calc(100vh-5rem)] desktop-admin:w-104 desktop-admin:shrink-0 desktop-admin:overflow-y-auto"
    >
      <div className="flex items-start justify-between gap-2">
        <h2 ref={heading} tabIndex={-1} className="text-std-18B-160">
          {t('rowTitle', { title: titleOf(row) })}
        </h2>
        <Button onClick={onClose} className="shrink-0 whitespace-nowrap">
          {t('closeRow')}
        </Button>
      </div>
      <p className="text-dns-14N-130 text-solid-gray-700">{t('closeRowHelp')}</p>
      <RowForm number={number} view={view} row={row} onSave={onSave} onRemove={onRemove} onClose={onClose} />
      {row.revision === 0 ? null : <RowSurroundings number={number} view={view} row={row} />}
    </section>
  );
}
