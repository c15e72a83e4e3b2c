import { Link, useParams } from '@tanstack/react-router';
import { useRegisters } from '../data/queries.ts';
import { useRegisterWords } from '../data/register-words.ts';
import { Loaded, Page } from '../parts/page.tsx';
import { RegisterSearch } from '../parts/register-search.tsx';

/** Every register with what it is for and how many rows it holds. */
export function RegistersPage() {
  const { t, say } = useRegisterWords();
  const { number } = useParams({ from: '/c/$number/registers' });
  const query = useRegisters(number);
  return (
    <Page title={t('registersTitle')} question={t('registersQuestion')}>
      <RegisterSearch number={number} />
      <Loaded query={query}>
        {(registers) => (
          <ul className="mt-6 grid gap-4 desktop:grid-cols-2">
            {registers.map(({ name, label, purpose, obligations, count }) => (
              <li key={name} className="rounded-8 border border-solid-gray-420 p-4">
                <h2 className="text-std-18B-160">
                  <Link to="/c/$number/registers/$register" params={{ number, register: name }}>
                    {say(label)}
                  </Link>
                </h2>
                <p className="text-dns-14N-130">
                  {t('rowsCount', { count })} · {t('forItems', { numbers: obligations.join(', ') })}
                </p>
                <p className="text-solid-gray-700">{say(purpose)}</p>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Page>
  );
}
