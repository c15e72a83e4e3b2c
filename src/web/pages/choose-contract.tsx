import { Link, Navigate } from '@tanstack/react-router';
import { useIncidentWords } from '../data/incident-words.ts';
import { lastContract } from '../data/last-contract.ts';
import { useContracts } from '../data/queries.ts';
import { Loaded, Page } from '../parts/page.tsx';

type Wanted = '/c/$number/tasks' | '/c/$number/incident';

/** Where a page was asked for without a contract: the only one that there is, else a question. */
function ChooseContract({ to }: { readonly to: Wanted }) {
  const { t } = useIncidentWords();
  const query = useContracts();
  const last = lastContract();
  return (
    <Page title={t('whichContract')} question={t('whichQuestion')}>
      <Loaded query={query}>
        {(contracts) => {
          const [first, ...rest] = contracts.toSorted(
            (one, other) => Number(other.number === last) - Number(one.number === last),
          );
          if (first === undefined) return <p className="my-6">{t('noContracts')}</p>;
          if (rest.length === 0) return <Navigate to={to} params={{ number: first.number }} replace />;
          return (
            <ul className="mt-4 grid gap-3">
              {[first, ...rest].map(({ number, title }) => (
                <li key={number}>
                  <Link
                    to={to}
                    params={{ number }}
                    className="flex min-h-14 flex-col justify-center rounded-8 border border-key-900 px-4 py-2 font-bold no-underline wrap-anywhere"
                  >
                    {title}
                    <span className="text-dns-14N-130 text-solid-gray-700">{number}</span>
                  </Link>
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
    </Page>
  );
}

export const ChooseTasks = () => <ChooseContract to="/c/$number/tasks" />;
export const ChooseIncident = () => <ChooseContract to="/c/$number/incident" />;
