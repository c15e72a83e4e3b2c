import { useParams } from '@tanstack/react-router';
import { useCheckWords } from '../data/check-words.ts';
import { useChecks } from '../data/queries.ts';
import { CheckArea } from '../parts/check-area.tsx';
import { CheckRuns } from '../parts/check-runs.tsx';
import { HeldBack } from '../parts/held-back.tsx';
import { Loaded, Page } from '../parts/page.tsx';

/** What a machine can see of the targets that the registers declare: now, before, and by itself. */
export function ChecksPage() {
  const { t } = useCheckWords();
  const { number } = useParams({ from: '/c/$number/checks' });
  const query = useChecks(number);
  return (
    <Page title={t('checksTitle')} question={t('checksQuestion')}>
      <p className="mt-2">{t('checksNotice')}</p>
      <HeldBack key={number} number={number} books={['checkSigners', 'checkBundles']} />
      <Loaded query={query}>
        {({ areas, runs }) => (
          <>
            <CheckRuns number={number} runs={runs} />
            {areas.map((area) => (
              <CheckArea key={area.area} number={number} view={area} />
            ))}
          </>
        )}
      </Loaded>
    </Page>
  );
}
