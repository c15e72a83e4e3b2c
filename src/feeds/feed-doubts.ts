import type { Bilingual } from '../core/kernel/bilingual.ts';
import type { PlainDate } from '../core/kernel/plain-date.ts';
import { type Result, refused } from '../core/kernel/result.ts';
import { feedNameOf } from '../core/registers/feed-snapshot.ts';
import { type UnreadableFile, unreadable } from '../tables/unreadable.ts';
import type { FeedRecord } from './feed.ts';

/** What of a feed is held against the one that it would replace. */
type Told = Pick<FeedRecord, 'kind' | 'ecosystem' | 'date' | 'count'>;

/** Feeds grow; one that has lost half of what it told, or a fifth of many, is likelier cut off than mended. */
const isMuchSmaller = (count: number, before: number): boolean =>
  count < before / 2 || (count < before * 0.8 && before - count >= 20);

function olderThan(feed: Told, kept: Told): Bilingual[] {
  if (feed.date >= kept.date) return [];
  return [
    {
      ja: `手元のもの（${kept.date}）より古い日付（${feed.date}）です。`,
      en: `Its day (${feed.date}) is before that of the one at hand (${kept.date}).`,
    },
  ];
}

function smallerThan(feed: Told, kept: Told): Bilingual[] {
  if (!isMuchSmaller(feed.count, kept.count)) return [];
  return [
    {
      ja: `手元のもの（${kept.count}件）よりずっと少ない件数（${feed.count}件）です。`,
      en: `It holds ${feed.count} entries, far fewer than the one at hand (${kept.count}).`,
    },
  ];
}

function otherThanCounted({ count }: Told, counted: number | undefined): Bilingual[] {
  if (counted === undefined || counted === count) return [];
  return [
    {
      ja: `ファイル自身は${counted}件と書いていますが、入っているのは${count}件です。`,
      en: `The file itself says ${counted} entries, and holds ${count}.`,
    },
  ];
}

/** What speaks against taking a feed without a question: it is older or much smaller than the one that it replaces, or contradicts itself. */
export const doubtsOf = (feed: Told, counted: number | undefined, kept: Told | undefined): readonly Bilingual[] => [
  ...otherThanCounted(feed, counted),
  ...(kept === undefined ? [] : [...olderThan(feed, kept), ...smallerThan(feed, kept)]),
];

/** Nothing is replaced before a person has seen the doubts. */
export function askFirst(feed: Told, doubts: readonly Bilingual[]): Result<never, UnreadableFile> {
  const joined = (language: keyof Bilingual): string =>
    doubts.map((doubt) => doubt[language]).join(language === 'en' ? ' ' : '');
  const { refusal } = unreadable(
    `${feedNameOf(feed)}：${joined('ja')}前のフィードはそのまま残っています。`,
    `${feedNameOf(feed)}: ${joined('en')} The feed that was there before stays.`,
    '公式の配布元から取得し直してください。これでよければ「それでも置き換える」（--replace）を付けて取り込んでください。',
    'Fetch it again from the publisher; if this is the one, take it in with “replace it all the same” (--replace).',
  );
  return refused({ ...refusal, asks: 'replace' });
}

/** A feed of a day that has not come was made by a clock that is wrong, or by hand. */
export function refuseFuture(date: PlainDate, today: PlainDate): Result<never, UnreadableFile> {
  return unreadable(
    `フィードの日付（${date}）が今日（${today}）より後です。前のフィードはそのまま残っています。`,
    `The feed’s day (${date}) is after today (${today}). The feed that was there before stays.`,
    'この機械の時計と、指定した時点を確かめ、公式の配布元から取得し直してください。',
    'Check this machine’s clock and the day that was given, and fetch it again from the publisher.',
  );
}
