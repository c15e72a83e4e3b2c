import { useState } from 'react';
import { own } from '../../core/kernel/own.ts';
import { holdsDay } from '../../core/registers/declaration.ts';
import { showCell } from '../../core/registers/show-cell.ts';
import type { RegisterView } from '../../queries/read-models.ts';
import { contractPath } from '../data/api.ts';
import { usePastRegister } from '../data/queries.ts';
import { useRegisterWords } from '../data/register-words.ts';
import { isDayRead } from '../data/typed-day.ts';
import { useAddress } from '../data/use-address.ts';
import { Banner } from './banner.tsx';
import { DateField } from './date-field.tsx';
import { Loaded } from './page.tsx';

interface Props {
  readonly number: string;
  readonly register: string;
}

/** The register as it stood at the end of a day, from the log: to be read and exported, not changed. */
export function PastRegister({ number, register }: Props) {
  const { t } = useRegisterWords();
  const [day, setDay] = useAddress('asOf');
  const [startsOpen] = useState(day !== '');
  return (
    <details open={startsOpen} className="my-4">
      <summary className="min-h-11 cursor-pointer py-2">{t('pastRegister')}</summary>
      <DateField label={t('pastDay')} value={day} onChange={setDay} />
      {day === '' || !isDayRead(day) ? null : <PastRows number={number} register={register} day={day} />}
    </details>
  );
}

function PastRows({ number, register, day: date }: Props & { readonly day: string }) {
  const { t, day } = useRegisterWords();
  const base = `/api${contractPath(number, `/registers/${register}/export`)}?asOf=${date}`;
  return (
    <Loaded query={usePastRegister(number, register, date)}>
      {(view) => (
        <>
          <p role="status">
            {t('pastRows', { date: day(date), count: view.entries.length, size: view.past?.size ?? 0 })}
          </p>
          {view.past?.isIncomplete === true ? <Banner kind="warning" title={t('pastIncomplete')} /> : null}
          <a className="inline-flex min-h-11 items-center px-2" href={`${base}&format=xlsx`}>
            {t('exportXlsx')}
          </a>
          <PastTable view={view} label={t('pastRegister')} />
        </>
      )}
    </Loaded>
  );
}

function PastTable({ view, label }: { readonly view: RegisterView; readonly label: string }) {
  const { say, language } = useRegisterWords();
  const fields = Object.entries(view.declaration.fields);
  const cell = 'border border-solid-gray-420 px-2 py-1 text-left align-top';
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="max-h-96 overflow-auto" tabIndex={0} aria-label={label}>
      <table className="text-dns-14N-130">
        <thead>
          <tr>
            {fields.map(([key, field]) => (
              <th key={key} scope="col" className={`${cell} whitespace-nowrap bg-solid-gray-50`}>
                {say(field.label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.entries.map(({ id, data }) => (
            <tr key={id}>
              {fields.map(([key, field]) => (
                <td key={key} className={`${cell} ${holdsDay(field) ? 'whitespace-nowrap' : 'min-w-28'}`}>
                  {showCell(field, own(data, key), view.titles, language)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
