import { Link } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useContractsWords } from '../data/contracts-words.ts';
import { useClosedContracts, useContracts, useNotices } from '../data/queries.ts';
import { Banner } from '../parts/banner.tsx';
import { AlertChip } from '../parts/chips.tsx';
import { ContractList } from '../parts/contract-list.tsx';
import { lazyPart } from '../parts/lazy-part.tsx';
import { Loaded, Page } from '../parts/page.tsx';

/** Seen by newcomers alone: whoever works here for long does not load them. */
const SampleNotice = lazyPart(async () => (await import('../parts/sample-notice.tsx')).SampleNotice);
const FirstSteps = lazyPart(async () => (await import('../parts/first-steps.tsx')).FirstSteps);

/** Contracts that were closed: what is left of them. */
function ClosedContracts() {
  const { t, day } = useContractsWords();
  const { data = [] } = useClosedContracts();
  if (data.length === 0) return null;
  return (
    <section aria-labelledby="closed" className="mt-8">
      <h2 id="closed" className="text-std-20B-150">
        {t('closedContracts')}
      </h2>
      <ul className="mt-2 grid gap-2">
        {data.map(({ number, title, closedOn, size, root, remainder }) => (
          <li key={number} className="rounded-8 border border-solid-gray-420 p-3">
            <Link to="/c/$number/closing" params={{ number }} className="inline-flex min-h-11 items-center font-bold">
              {number} {title ?? ''}
            </Link>
            <p>
              {t('closingClosedOn')} {day(closedOn)} · {t('closingLogSize')} {size}{' '}
              {remainder?.isDue === true ? (
                <AlertChip>{t('closedReminder', { day: day(remainder.remindOn) })}</AlertChip>
              ) : null}
            </p>
            <p className="break-all text-dns-14N-130 text-solid-gray-700">
              {t('closingRoot')} {root}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Notices() {
  const { say, t } = useContractsWords();
  const { data = [] } = useNotices();
  return data.map((text) => (
    <Banner key={text.ja} kind="warning" title={t('installationNotice')}>
      {say(text)}
    </Banner>
  ));
}

/** Which contract needs a hand next? */
export function Contracts() {
  const { t } = useContractsWords();
  const query = useContracts();
  return (
    <Page
      title={t('contractsTitle')}
      question={t('contractsQuestion')}
      actions={
        <>
          <Link to="/read-form" className="inline-flex min-h-11 items-center px-4">
            {t('readFormTitle')}
          </Link>
          <Link
            to="/new"
            className="inline-flex min-h-11 items-center rounded-8 border border-key-900 px-4 font-bold no-underline"
          >
            {t('newContract')}
          </Link>
        </>
      }
    >
      <Notices />
      <Loaded query={query}>
        {(contracts) => (
          <>
            <Suspense fallback={null}>{contracts.length === 0 ? <FirstSteps /> : <SampleNotice />}</Suspense>
            {contracts.length === 0 ? null : <ContractList contracts={contracts} />}
          </>
        )}
      </Loaded>
      <ClosedContracts />
    </Page>
  );
}
