import { Link, useParams } from '@tanstack/react-router';
import { useId } from 'react';
import { holdsWords, searchWords } from '../../core/kernel/search-key.ts';
import type { RegisterListItem } from '../../queries/register-list.ts';
import { useRegisters } from '../data/queries.ts';
import { useRegisterWords } from '../data/register-words.ts';
import { useAddress } from '../data/use-address.ts';
import { Loaded, Page } from '../parts/page.tsx';
import { RegisterSearch } from '../parts/register-search.tsx';

/** Something in it is broken or can't be told, or its emptiness is to be looked at. */
const needsAttention = ({ problems, emptySaid }: RegisterListItem): boolean =>
  problems.length > 0 || (emptySaid !== null && emptySaid !== 'declaredEmpty');

/** What stands behind a register's name: rows, or that it is rightly empty; when it was last touched. */
function Figures({ item: { count, touchedOn, emptySaid } }: { readonly item: RegisterListItem }) {
  const { t } = useRegisterWords();
  const isDeclared = count === 0 && emptySaid === 'declaredEmpty';
  return (
    <span className="shrink-0 text-right text-dns-14N-130 text-solid-gray-700">
      {count > 0 ? t('rowsCount', { count }) : t(isDeclared ? 'listDeclared' : 'listEmpty')}
      {touchedOn === null ? null : (
        <>
          {' '}
          <span className="whitespace-nowrap">
            {t('listTouched', { date: touchedOn.slice(2).replaceAll('-', '/') })}
          </span>
        </>
      )}
    </span>
  );
}

const problemsShown = 1;

/** What is wrong in a register: how much of each kind, and the worst in words. */
function Problems({ item: { problems, emptySaid } }: { readonly item: RegisterListItem }) {
  const { t, say } = useRegisterWords();
  const broken = problems.filter(({ isBroken }) => isBroken).length;
  const open = problems.length - broken;
  return (
    <p className="text-dns-14N-130">
      {broken === 0 ? null : (
        <span className="mr-2 font-bold text-red-900">
          <span aria-hidden="true">✗ </span>
          {t('listBroken', { count: broken })}
        </span>
      )}
      {open === 0 ? null : (
        <span className="mr-2 font-bold text-solid-gray-800">
          <span aria-hidden="true">? </span>
          {t('listOpen', { count: open })}
        </span>
      )}
      {problems.length > 0 || emptySaid === 'declaredEmpty' ? null : (
        <span className="mr-2 font-bold text-orange-900">
          <span aria-hidden="true">⚠ </span>
          {t('listAsk')}
        </span>
      )}
      {problems.slice(0, problemsShown).map(({ text }) => say(text))}
      {problems.length > problemsShown ? ` ${t('listMore', { count: problems.length - problemsShown })}` : ''}
    </p>
  );
}

function Line({
  number,
  item,
  isTold = false,
}: {
  readonly number: string;
  readonly item: RegisterListItem;
  readonly isTold?: boolean;
}) {
  const { t, say } = useRegisterWords();
  return (
    <li className="break-inside-avoid border-b border-solid-gray-420">
      <div className="flex min-h-11 items-center gap-x-3">
        <Link
          to="/c/$number/registers/$register"
          params={{ number, register: item.name }}
          title={say(item.purpose)}
          className="flex min-h-11 min-w-0 flex-1 items-center"
        >
          {say(item.label)}
        </Link>
        {isTold ? (
          <span className="shrink-0 text-dns-14N-130 text-solid-gray-700">
            {t('matterNumber', { number: item.obligations[0] ?? '' })}
          </span>
        ) : null}
        <Figures item={item} />
      </div>
      {isTold ? <Problems item={item} /> : null}
    </li>
  );
}

function Group({
  title,
  number,
  items,
  isTold = false,
}: {
  readonly title: string;
  readonly number: string;
  readonly items: readonly RegisterListItem[];
  readonly isTold?: boolean;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mb-4 break-inside-avoid">
      <h2 id={id} className="border-b-2 border-solid-gray-600 text-dns-16B-130">
        {title}
      </h2>
      <ul className={isTold ? 'gap-x-8 desktop-admin:columns-2' : ''}>
        {items.map((item) => (
          <Line key={item.name} number={number} item={item} isTold={isTold} />
        ))}
      </ul>
    </section>
  );
}

/** Registers by the matter that they serve first; what needs attention stands before all. */
function RegisterList({
  number,
  registers,
}: {
  readonly number: string;
  readonly registers: readonly RegisterListItem[];
}) {
  const { t, say } = useRegisterWords();
  const urgent = registers.filter(needsAttention);
  const groups = Map.groupBy(
    registers.filter((item) => !needsAttention(item)),
    ({ obligations }) => obligations[0] ?? 0,
  );
  const titleOf = (matter: number, item: RegisterListItem | undefined): string =>
    item === undefined || item.matter.ja === ''
      ? t('matterNone')
      : t('matterGroup', { number: matter, label: say(item.matter) });
  const ordered = [...groups].toSorted(([one], [other]) => one - other);
  return (
    <div className="mt-4">
      {urgent.length === 0 ? null : <Group title={t('attention')} number={number} items={urgent} isTold />}
      <div className="columns-2xs gap-x-8">
        {ordered.map(([matter, items]) => (
          <Group key={matter} title={titleOf(matter, items[0])} number={number} items={items} />
        ))}
      </div>
    </div>
  );
}

/** Registers in whose name or purpose all the words stand. */
const named = (registers: readonly RegisterListItem[], words: readonly string[]): readonly RegisterListItem[] =>
  registers.filter(({ label, purpose }) => holdsWords(`${label.ja}\n${label.en}\n${purpose.ja}\n${purpose.en}`, words));

/** Every register in short: what needs attention first, then by matter, with rows and when it was last touched. */
export function RegistersPage() {
  const { t } = useRegisterWords();
  const { number } = useParams({ from: '/c/$number/registers' });
  const [text, setText] = useAddress('q');
  const query = useRegisters(number);
  const words = searchWords(text);
  return (
    <Page title={t('registersTitle')} question={t('registersQuestion')}>
      <RegisterSearch number={number} text={text} onChange={setText} />
      <Loaded query={query}>
        {(all) => {
          const registers = words.length === 0 ? all : named(all, words);
          return registers.length === 0 ? (
            <p className="mt-4">{t('noRegister')}</p>
          ) : (
            <RegisterList number={number} registers={registers} />
          );
        }}
      </Loaded>
    </Page>
  );
}
