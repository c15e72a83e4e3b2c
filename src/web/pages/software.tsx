import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { SoftwareView } from '../../queries/software-models.ts';
import { useSoftware } from '../data/queries.ts';
import { useSoftwareWords } from '../data/software-words.ts';
import { Banner } from '../parts/banner.tsx';
import { FeedImport } from '../parts/feed-import.tsx';
import { FeedTable } from '../parts/feed-table.tsx';
import { IsmapTable } from '../parts/ismap-table.tsx';
import { MatchSoftware } from '../parts/match-software.tsx';
import { Loaded, Page } from '../parts/page.tsx';
import { RecordVulnerabilities } from '../parts/record-vulnerabilities.tsx';
import { SoftwareFigures } from '../parts/software-figures.tsx';
import { SupportTable } from '../parts/support-table.tsx';
import { VulnerabilityTable } from '../parts/vulnerability-table.tsx';

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="mt-8">
      <h2 className="text-std-20B-150">{title}</h2>
      {children}
    </section>
  );
}

function Body({ number, view }: { readonly number: string; readonly view: SoftwareView }) {
  const { c, day } = useSoftwareWords();
  const { counts, feeds, vulnerabilities, ismap } = view;
  return (
    <>
      <MatchSoftware number={number} />
      {feeds.length === 0 ? (
        <Banner kind="information" title={c('neverMatched')}>
          {c('neverMatchedNext')}
        </Banner>
      ) : null}
      <SoftwareFigures counts={counts} />
      <Section title={c('feeds')}>
        {feeds.length === 0 ? null : <FeedTable feeds={feeds} />}
        <FeedImport number={number} />
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
