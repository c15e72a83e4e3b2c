import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { japanDay, japanTime } from '../../core/kernel/plain-date.ts';
import type { HistoryItem } from '../../queries/read-models.ts';
import { contractPath, read } from '../data/api.ts';
import { type MessageKey, useWords } from '../data/language.tsx';
import { useHistory } from '../data/queries.ts';
import { Banner } from '../parts/banner.tsx';
import { Button } from '../parts/button.tsx';
import { Loaded, Page } from '../parts/page.tsx';

const changesShown = 30;

function Difference({ change }: { readonly change: HistoryItem['changes'][number] }) {
  const { t } = useWords();
  const { before, after } = change;
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].filter(
    (field) => JSON.stringify(before?.[field]) !== JSON.stringify(after?.[field]),
  );
  return (
    <li>
      <b>
        {change.register}/{change.entryId}
      </b>
      {after === null
        ? ` — ${t('removeRow')}`
        : fields.slice(0, 8).map((field) => (
            <div key={field} className="pl-4">
              {field}: {before === null ? '' : `${JSON.stringify(before[field] ?? null)} → `}
              {JSON.stringify(after[field] ?? null)}
            </div>
          ))}
    </li>
  );
}

function Event({ item }: { readonly item: HistoryItem }) {
  const { t, day } = useWords();
  return (
    <li className="border-b border-solid-gray-420 py-3">
      <p>
        <time dateTime={item.at}>
          {day(japanDay(item.at))} {japanTime(item.at)}
        </time>{' '}
        · {item.actor} · <b>{t(`verb_${item.verb}` as MessageKey)}</b> · #{item.seq}
      </p>
      <details>
        <summary className="min-h-11 cursor-pointer py-2">{t('rowsCount', { count: item.changes.length })}</summary>
        <ul className="text-dns-14N-130">
          {item.changes.slice(0, changesShown).map((change) => (
            <Difference key={`${change.register}/${change.entryId}`} change={change} />
          ))}
        </ul>
      </details>
    </li>
  );
}

function Verification({ number }: { readonly number: string }) {
  const { t, say } = useWords();
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
  const { t } = useWords();
  const { number } = useParams({ from: '/c/$number/history' });
  const query = useHistory(number);
  return (
    <Page title={t('historyTitle')} question={t('historyQuestion')}>
      <Verification number={number} />
      <Loaded query={query}>
        {(items) => (
          <ol>
            {items.map((item) => (
              <Event key={item.seq} item={item} />
            ))}
          </ol>
        )}
      </Loaded>
    </Page>
  );
}
