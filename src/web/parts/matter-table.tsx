import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, useRef } from 'react';
import { japanDay, japanTime } from '../../core/kernel/plain-date.ts';
import type { DashboardView } from '../../queries/read-models.ts';
import { belongsToIme } from '../data/ime.ts';
import { useWords } from '../data/language.tsx';
import { AlertChip, StatusChip, VerdictMark } from './chips.tsx';

type Row = DashboardView['rows'][number];

function Registers({ number, row }: { readonly number: string; readonly row: Row }) {
  const { say } = useWords();
  return row.registers.map(({ name, label, count }) => (
    <span key={name} className="mr-3 inline-block whitespace-nowrap">
      <Link to="/c/$number/registers/$register" params={{ number, register: name }}>
        {say(label)}
      </Link>{' '}
      {count}
    </span>
  ));
}

function Changed({ row }: { readonly row: Row }) {
  if (row.changedAt === null) return '—';
  return (
    <time dateTime={row.changedAt}>
      {japanDay(row.changedAt).slice(5).replace('-', '/')} {japanTime(row.changedAt)}
    </time>
  );
}

const cell = 'border-b border-solid-gray-420 px-3 py-2 align-middle text-dns-16N-130';

function MatterRow({ number, row }: { readonly number: string; readonly row: Row }) {
  const { t, say } = useWords();
  return (
    <tr className="hover:bg-solid-gray-50">
      <td className={`${cell} whitespace-nowrap text-right`}>{row.number}</td>
      <th scope="row" className={`${cell} whitespace-nowrap`}>
        <Link
          to="/c/$number/items/$n"
          params={{ number, n: String(row.number) }}
          className="inline-flex min-h-11 items-center"
        >
          {say(row.shortLabel)}
        </Link>
      </th>
      <td className={cell}>
        <span className="flex flex-wrap gap-1">
          <StatusChip status={row.status} />
          {row.sentBack ? <AlertChip>{t('sentBack')}</AlertChip> : null}
          {row.contradicted ? <AlertChip>{t('contradicted')}</AlertChip> : null}
        </span>
      </td>
      <td className={`${cell} whitespace-nowrap`}>
        {row.answered}/{row.duties}
      </td>
      <td className={cell}>
        <VerdictMark verdict={row.verdict} />{' '}
        {row.problems > 0 ? (
          <span className="whitespace-nowrap text-dns-14B-130 text-red-900">
            {t('problems', { count: row.problems })}
          </span>
        ) : null}
        {row.period === null ? null : <p className="min-w-60 text-dns-14N-130">{say(row.period)}</p>}
      </td>
      <td className={cell}>
        <Registers number={number} row={row} />
      </td>
      <td className={`${cell} whitespace-nowrap`}>
        <Changed row={row} />
      </td>
    </tr>
  );
}

/** The sixteen as a table; ↑ and ↓ walk along the matters, Enter opens one like every link. */
export function MatterTable({ number, rows }: { readonly number: string; readonly rows: readonly Row[] }) {
  const { t } = useWords();
  const body = useRef<HTMLTableSectionElement>(null);
  const walk = (event: KeyboardEvent): void => {
    if (belongsToIme(event) || !['ArrowDown', 'ArrowUp'].includes(event.key)) return;
    const links = [...(body.current?.querySelectorAll<HTMLAnchorElement>('th a') ?? [])];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    if (at < 0) return;
    event.preventDefault();
    links[Math.max(0, Math.min(links.length - 1, at + (event.key === 'ArrowDown' ? 1 : -1)))]?.focus();
  };
  return (
    <div className="mt-8">
      <h2 id="rows" className="text-std-20B-150">
        {t('rows')}
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="mt-2 overflow-x-auto" tabIndex={0} aria-labelledby="rows">
        <table className="w-full min-w-190 border-t border-solid-gray-420">
          <thead className="bg-solid-gray-100">
            <tr>
              {[
                '#',
                t('colItem'),
                t('colStatus'),
                t('colAnswered'),
                t('colVerdict'),
                t('colRegisters'),
                t('colChanged'),
              ].map((heading) => (
                <th key={heading} scope="col" className="px-3 py-2 whitespace-nowrap text-dns-14B-130">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={body} onKeyDown={walk}>
            {rows.map((row) => (
              <MatterRow key={row.number} number={number} row={row} />
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
