import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useState } from 'react';
import { own } from '../../core/kernel/own.ts';
import type { DashboardView } from '../../queries/read-models.ts';
import { belongsToIme } from '../data/ime.ts';
import { useWords } from '../data/language.tsx';
import { Arc, centre } from './arc.tsx';

type Row = DashboardView['rows'][number];

/**
 * Sixteen equal arcs, one per matter in the form's order, each with its glyph. Arrow keys or the mouse point at one, whose words stand
 * below; Enter opens it. The words beside it and the table below say the same.
 */
export function Donut({ number, rows }: { readonly number: string; readonly rows: readonly Row[] }) {
  const { t, say } = useWords();
  const navigate = useNavigate();
  const [at, setAt] = useState<number | null>(null);
  const wordsOf = ({ number: n, shortLabel, status }: Row): string =>
    `${n}) ${say(shortLabel)}：${t(status ?? 'unanswered')}`;
  const open = (index: number): void => {
    const row = rows[index];
    if (row !== undefined) void navigate({ to: '/c/$number/items/$n', params: { number, n: String(row.number) } });
  };
  const walk = (event: KeyboardEvent): void => {
    if (belongsToIme(event)) return;
    const step = own({ ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }, event.key);
    if (step !== undefined) setAt(((at ?? -Math.max(0, step)) + step + rows.length) % rows.length);
    else if (event.key === 'Enter' && at !== null) open(at);
    else return;
    event.preventDefault();
  };
  const current = at === null ? undefined : rows[at];
  const answered = rows.filter(({ status }) => status !== null).length;
  return (
    <div className="shrink-0 text-center">
      <div
        role="listbox"
        tabIndex={0}
        aria-label={t('donutLabel')}
        aria-activedescendant={current === undefined ? undefined : `arc-${current.number}`}
        onKeyDown={walk}
        onFocus={() => setAt(at ?? 0)}
        onBlur={() => setAt(null)}
        onMouseLeave={() => setAt(null)}
      >
        <svg viewBox="0 0 100 100" width="150" height="150" role="presentation" className="donut mx-auto">
          {rows.map((row, index) => (
            <Arc
              key={row.number}
              row={row}
              index={index}
              count={rows.length}
              isCurrent={index === at}
              words={wordsOf(row)}
              onPoint={() => setAt(index)}
              onOpen={() => open(index)}
            />
          ))}
          <text x={centre} y={centre + 6} textAnchor="middle" fontSize="17" fontWeight="700" fill="currentColor">
            {answered}/{rows.length}
          </text>
        </svg>
      </div>
      <p aria-hidden="true" className="min-h-10 max-w-40 text-dns-14N-130">
        {current === undefined ? '' : wordsOf(current)}
      </p>
    </div>
  );
}
