import { type RefObject, useState } from 'react';
import { own } from '../../core/kernel/own.ts';
import { showCell } from '../../core/registers/show-cell.ts';
import type { RegisterView } from '../../queries/read-models.ts';
import { useGridWords } from '../data/grid-words.ts';
import type { GridRow } from '../data/row-drafts.ts';
import type { NamedField } from '../data/use-arrangement.ts';
import { Button } from './button.tsx';

/** Cards at once; more come on demand. */
const cardsAtOnce = 200;

/** Brings the focus back to a row: to its card on narrow screens, else to the grid, which stands on it. */
export function focusRow(id: string, grid: RefObject<(() => void) | null>): void {
  // What was open goes first.
  requestAnimationFrame(() => {
    const card = document.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`);
    if (card !== null && card.getClientRects().length > 0) card.focus();
    else grid.current?.();
  });
}

/** On narrow screens: a list of cards that open the row's form. */
export function RowCards({
  view,
  rows,
  fields,
  onOpen,
}: {
  readonly view: RegisterView;
  readonly rows: readonly GridRow[];
  /** The shown columns, of which a card tells the first. */
  readonly fields: readonly NamedField[];
  readonly onOpen: (row: GridRow) => void;
}) {
  const { t, say, language } = useGridWords();
  const [count, setCount] = useState(cardsAtOnce);
  return (
    <div className="desktop:hidden">
      <ul className="mt-4 grid gap-2">
        {rows.slice(0, count).map((row) => {
          const texts = fields
            .map(
              ([key, field]) =>
                [
                  say(field.label),
                  own(row.texts, key) ?? showCell(field, own(row.data, key), view.titles, language),
                ] as const,
            )
            .filter(([, text]) => text !== '');
          return (
            <li key={row.id}>
              <button
                type="button"
                data-card={row.id}
                onClick={() => onOpen(row)}
                className="min-h-11 w-full rounded-8 border border-solid-gray-420 p-3 text-left"
              >
                <span className="font-bold">{texts[0]?.[1] ?? '—'}</span>
                <span className="block text-dns-14N-130 text-solid-gray-700">
                  {texts
                    .slice(1, 4)
                    .map(([label, text]) => `${label} ${text}`)
                    .join(' · ')}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {rows.length > count ? (
        <Button className="mt-2" onClick={() => setCount(count + cardsAtOnce)}>
          {t('moreCards', { count: rows.length - count })}
        </Button>
      ) : null}
    </div>
  );
}
