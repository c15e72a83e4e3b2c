import { useState } from 'react';
import { japanDay, japanTime } from '../../core/kernel/plain-date.ts';
import type { CalendarFeedView, CreatedCalendarFeed } from '../../queries/read-models.ts';
import { contractPath, send } from '../data/api.ts';
import { useCalendarWords } from '../data/calendar-words.ts';
import { draftKey } from '../data/drafts.ts';
import { refresh, useCalendarFeeds } from '../data/queries.ts';
import { useKept } from '../data/use-kept.ts';
import { Button } from './button.tsx';
import { FeedAddress } from './feed-address.tsx';
import { TextField } from './field.tsx';
import { FormProblems } from './form-problems.tsx';
import { KeptNotice } from './kept-notice.tsx';
import { Loaded, Trouble } from './page.tsx';

function Feed({
  number,
  feed,
  onTrouble,
}: {
  readonly number: string;
  readonly feed: CalendarFeedView;
  readonly onTrouble: (error: unknown) => void;
}) {
  const { t, day } = useCalendarWords();
  const { id, label, createdAt, lastReadAt } = feed;
  const revoke = (): void => {
    send('DELETE', contractPath(number, `/calendar-feeds/${id}`), {}).then(() => refresh(number), onTrouble);
  };
  const read =
    lastReadAt === null
      ? t('feedNeverRead')
      : t('feedReadAt', { when: `${day(japanDay(lastReadAt))} ${japanTime(lastReadAt)}` });
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 border-b border-solid-gray-420 py-2">
      <span>
        <b>{label}</b> — {t('feedMadeOn', { date: day(japanDay(createdAt)) })} — {read}
      </span>
      <Button onClick={revoke} aria-label={t('revokeFeed', { label })}>
        {t('revoke')}
      </Button>
    </li>
  );
}

/** One's own feeds of the contract: made, copied, revoked. */
export function CalendarFeeds({ number }: { readonly number: string }) {
  const { t } = useCalendarWords();
  const query = useCalendarFeeds(number);
  const kept = useKept(draftKey(number, 'calendar-feed'), { label: '' });
  const [made, setMade] = useState<CreatedCalendarFeed | null>(null);
  const [error, setError] = useState<unknown>(null);
  const create = (): Promise<boolean> =>
    kept.send(async ({ label }) => {
      setMade(await send<CreatedCalendarFeed>('POST', contractPath(number, '/calendar-feeds'), { label }));
      await refresh(number);
    });
  return (
    <section aria-labelledby="feeds" className="mt-10">
      <h2 id="feeds" className="text-std-20B-150">
        {t('feedsTitle')}
      </h2>
      <p>{t('feedsHelp')}</p>
      <FormProblems trouble={kept.trouble} fields={{ label: t('feedLabel') }}>
        <TextField
          path="label"
          label={t('feedLabel')}
          isRequired
          value={kept.value.label}
          onChange={(label) => kept.change({ label })}
        />
        <KeptNotice kept={kept} />
      </FormProblems>
      <div className="mt-2 flex flex-wrap items-center gap-2">
        <Button kind="solid" aria-disabled={kept.value.label.trim() === ''} onClick={() => void create()}>
          {t('makeFeed')}
        </Button>
        <a href={`/api${contractPath(number, '/calendar.ics')}`} className="inline-flex min-h-11 items-center px-2">
          {t('icsFile')}
        </a>
      </div>
      {error === null ? null : <Trouble error={error} />}
      {made === null ? null : <FeedAddress key={made.id} url={made.url} />}
      <Loaded query={query}>
        {(feeds) => (
          <ul className="mt-4">
            {feeds.map((feed) => (
              <Feed key={feed.id} number={number} feed={feed} onTrouble={setError} />
            ))}
          </ul>
        )}
      </Loaded>
    </section>
  );
}
