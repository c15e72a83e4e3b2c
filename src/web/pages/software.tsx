import { useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { MatchedSoftware } from '../../commands/match-software.ts';
import type { SoftwareView } from '../../queries/software-view.ts';
import { contractPath, send } from '../data/api.ts';
import { refresh, useSoftware } from '../data/queries.ts';
import { type SoftwareTextKey, useSoftwareWords } from '../data/software-words.ts';
import { Banner } from '../parts/banner.tsx';
import { Button } from '../parts/button.tsx';
import { FeedImport, FeedTable } from '../parts/feed-table.tsx';
import { IsmapTable } from '../parts/ismap-table.tsx';
import { Loaded, Page, Trouble } from '../parts/page.tsx';
import { RecordVulnerabilities } from '../parts/record-vulnerabilities.tsx';
import { SupportTable } from '../parts/support-table.tsx';
import { VulnerabilityTable } from '../parts/vulnerability-table.tsx';

const figures: readonly (keyof SoftwareView['counts'] & SoftwareTextKey)[] = [
  'rows',
  'ended',
  'endingInContract',
  'unknown',
  'differing',
  'vulnerabilities',
  'unrecorded',
  'exploited',
  'uncovered',
];

function Figures({ counts }: { readonly counts: SoftwareView['counts'] }) {
  const { c } = useSoftwareWords();
  return (
    <dl aria-label={c('figures')} className="mt-4 grid grid-cols-2 gap-2 desktop:grid-cols-3">
      {figures.map((key) => (
        <div key={key} className="rounded-8 border border-solid-gray-420 px-3 py-2">
          <dt className="text-dns-14N-130 text-solid-gray-700">{c(key)}</dt>
          <dd className="text-std-20B-150">{counts[key]}</dd>
        </div>
      ))}
    </dl>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="mt-8">
      <h2 className="text-std-20B-150">{title}</h2>
      {children}
    </section>
  );
}

function Match({ number }: { readonly number: string }) {
  const { c } = useSoftwareWords();
  const [done, setDone] = useState<MatchedSoftware | null>(null);
  const [trouble, setTrouble] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const match = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setTrouble(null);
    await send<MatchedSoftware>('POST', contractPath(number, '/software/matches'), {}).then((told) => {
      setDone(told);
      return refresh(number);
    }, setTrouble);
    setBusy(false);
  };
  return (
    <div className="mt-4">
      <Button kind="solid" aria-disabled={isBusy} onClick={() => void match()}>
        {c(isBusy ? 'matching' : 'match')}
      </Button>
      {trouble === null ? null : <Trouble error={trouble} />}
      {done === null ? null : <Banner kind="success" title={c('matched', { ...done })} isLive />}
    </div>
  );
}

function Body({ number, view }: { readonly number: string; readonly view: SoftwareView }) {
  const { c, day } = useSoftwareWords();
  const { counts, feeds, vulnerabilities, ismap } = view;
  return (
    <>
      <Match number={number} />
      {feeds.length === 0 ? (
        <Banner kind="information" title={c('neverMatched')}>
          {c('neverMatchedNext')}
        </Banner>
      ) : null}
      <Figures counts={counts} />
      <Section title={c('feeds')}>
        {feeds.length === 0 ? null : <FeedTable feeds={feeds} />}
        <FeedImport />
      </Section>
      <Section title={c('vulnerabilities')}>
        {vulnerabilities.length === 0 ? (
          <p className="mt-2">{c('noVulnerabilities', { count: counts.uncovered })}</p>
        ) : (
          <VulnerabilityTable rows={vulnerabilities} />
        )}
        <RecordVulnerabilities number={number} count={counts.unrecorded} />
      </Section>
      <Section title={c('support')}>
        <p className="mt-2 text-solid-gray-700">{c('supportHelp', { date: day(view.contractEnd) })}</p>
        <SupportTable view={view} />
      </Section>
      {ismap.length === 0 ? null : (
        <Section title={c('ismap')}>
          <IsmapTable rows={ismap} asOf={view.asOf} />
        </Section>
      )}
    </>
  );
}

/** What do the feeds tell of the contract's software and cloud services? */
export function SoftwarePage() {
  const { c } = useSoftwareWords();
  const { number } = useParams({ from: '/c/$number/software' });
  const query = useSoftware(number);
  return (
    <Page title={c('title')} question={c('question')}>
      <Loaded query={query}>{(view) => <Body number={number} view={view} />}</Loaded>
    </Page>
  );
}
