import { usualFeedAges } from '../core/contract/usual-limits.ts';
import { own } from '../core/kernel/own.ts';
import { feedNameOf } from '../core/registers/feed-snapshot.ts';
import type { FeedRecord } from '../feeds/feed.ts';
import { listFeeds } from '../feeds/feed-store.ts';
import { fault, fine, type Look, several } from './look.ts';
import { wordsOfError } from './words-of-error.ts';

const take = {
  ja: 'インターネットに出られる機械では npx junshu feed update、出られない機械では、別の機械で取得したファイルを npx junshu feed import で取り込んでください。',
  en: 'With the internet run npx junshu feed update; without it fetch the files elsewhere and take them in with npx junshu feed import.',
};

/** Feeds without which endpoints and servers can't be judged. */
const wanted = ['support', 'exploited'] as const;

/** How old a feed may be; lists of ISMAP have no age of their own. */
const mostDays = ({ kind }: FeedRecord): number => own<number>(usualFeedAges, kind) ?? Number.POSITIVE_INFINITY;

const daysOld = ({ date }: FeedRecord, now: string): number => (Date.parse(now) - Date.parse(date)) / 86_400_000;

/** Whether feeds were taken, can be read, and are fresh enough to conclude from. */
export const feeds: Look = {
  name: 'feeds',
  needs: ['JUNSHU_DATA'],
  async look({ settings: { JUNSHU_DATA: folder }, now }) {
    let all: readonly FeedRecord[];
    try {
      all = await listFeeds(folder);
    } catch (error) {
      const why = wordsOfError(error);
      return fault({ ja: `フィードが読めません（${why.ja}）。`, en: `A feed can't be read (${why.en}).` }, take);
    }
    const missing = wanted.filter((kind) => !all.some((feed) => feed.kind === kind));
    const hasAdvisories = all.some(({ kind }) => kind === 'advisories');
    const never = [...missing, ...(hasAdvisories ? [] : ['advisories'])];
    if (never.length > 0)
      return fault(
        { ja: `一度も取り込んでいません：${never.join('、')}`, en: `Never taken in: ${never.join(', ')}` },
        take,
      );
    const told = all.map((feed) => `${feedNameOf(feed)} ${feed.date}`);
    const old = all.filter((feed) => daysOld(feed, now) > mostDays(feed) || daysOld(feed, now) < -1);
    if (old.length === 0) return fine(several(told, 10), several(told, 10));
    const names = several(old.map((feed) => `${feedNameOf(feed)} ${feed.date}`));
    return fault({ ja: `古いか、先の日付です：${names}`, en: `Old, or of a day to come: ${names}` }, take);
  },
};
