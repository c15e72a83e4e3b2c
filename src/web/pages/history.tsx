import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { contractPath, read } from '../data/api.ts';
import { useVerbWords } from '../data/verb-words.ts';
import { Banner } from '../parts/banner.tsx';
import { Button } from '../parts/button.tsx';
import { HistoryList } from '../parts/history-list.tsx';
import { Page } from '../parts/page.tsx';

function Verification({ number }: { readonly number: string }) {
  const { t, say } = useVerbWords();
  const [result, setResult] = useState<{ size: number; faults: { message: { ja: string; en: string } }[] } | null>(
    null,
  );
  const verify = async (): Promise<void> => setResult(await read(contractPath(number, '/log/verification')));
  return (
    <div className="my-4">
      <Button onClick={() => void verify()}>{t('verify')}</Button>
      {result === null ? null : result.faults.length === 0 ? (
        <Banner kind="success" title={t('verified', { size: result.size })} isLive />
      ) : (
        <Banner kind="error" title={t('faulty', { count: result.faults.length })} isLive>
          {result.faults.map(({ message }) => say(message)).join('\n')}
        </Banner>
      )}
    </div>
  );
}

/** When, who, what; and whether the log agrees with itself. */
export function HistoryPage() {
  const { t } = useVerbWords();
  const { number } = useParams({ from: '/c/$number/history' });
  return (
    <Page title={t('historyTitle')} question={t('historyQuestion')}>
      <Verification number={number} />
      <HistoryList number={number} />
    </Page>
  );
}
