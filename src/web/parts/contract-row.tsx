import { Link } from '@tanstack/react-router';
import type { ContractListItem } from '../../queries/read-models.ts';
import { useContractsWords } from '../data/contracts-words.ts';
import { AlertChip } from './chips.tsx';
import { DaysLeft } from './due.tsx';

function Due({ contract: { nextReport, daysLeft } }: { readonly contract: ContractListItem }) {
  const { t, day } = useContractsWords();
  if (nextReport === null) return <span className="text-solid-gray-700">{t('noReportDue')}</span>;
  return (
    <>
      <span className="whitespace-nowrap">{day(nextReport.dueOn)}</span>{' '}
      {daysLeft === null ? null : <DaysLeft days={daysLeft} />}
    </>
  );
}

/** A contract that can't be read or judged: why, and what to do, stand in its place. */
function Trouble({ contract: { trouble } }: { readonly contract: ContractListItem }) {
  const { say } = useContractsWords();
  return trouble === undefined ? null : <p className="text-red-900">✗ {say(trouble)}</p>;
}

/** One contract of the list: what it is, what is due next, how far it is, and what presses. */
export function ContractRow({ contract }: { readonly contract: ContractListItem }) {
  const { t } = useContractsWords();
  const { number, title, contractor, answered, counts, sentBack, openIncidents, trouble } = contract;
  if (trouble !== undefined)
    return (
      <li className="border-solid-gray-420 border-b py-2">
        <p className="font-bold">{t('contractTrouble', { number })}</p>
        <Trouble contract={contract} />
      </li>
    );
  return (
    <li className="grid items-center gap-x-4 border-solid-gray-420 border-b py-2 desktop:grid-cols-[minmax(0,1fr)_21rem_11rem]">
      <div className="min-w-0">
        <h2 className="text-std-16B-170">
          <Link to="/c/$number" params={{ number }} className="inline-flex min-h-11 items-center">
            {title}
          </Link>
        </h2>
        <p className="text-dns-14N-130 text-solid-gray-700">
          {number} · {contractor}
        </p>
      </div>
      <p>
        <span className="text-dns-14N-130 text-solid-gray-700">{t('reportDue')}</span> <Due contract={contract} />
      </p>
      <p className="flex flex-wrap items-center gap-2">
        <span className="text-dns-14N-130" title={t('progressTwin', { answered, ...counts })}>
          {t('answeredOf', { answered })}
        </span>
        {openIncidents > 0 ? <AlertChip glyph="!">{t('openIncidents', { count: openIncidents })}</AlertChip> : null}
        {sentBack > 0 ? <AlertChip>{t('sentBack')}</AlertChip> : null}
      </p>
    </li>
  );
}
