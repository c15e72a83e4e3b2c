import { usualFeedAges } from '../../contract/usual-limits.ts';
import { addDays, type PlainDate } from '../../kernel/plain-date.ts';
import { told } from '../shortened.ts';
import type { RequiredProductSeen, RequiredRelease } from './requirements-observation.ts';

/** How what is asked for stands on a day. `partly`: it may be met with support, and without. */
export type SupportOnDay =
  | 'supported'
  | 'partly'
  | 'ended'
  | 'dayUnknown'
  | 'unknownVersion'
  | 'unknownProduct'
  | 'lookedAt';

type ReleaseOnDay = 'supported' | 'ended' | 'unknown' | 'future';

function releaseOn({ releasedOn, endsOn, isEnded }: RequiredRelease, day: PlainDate, feed: PlainDate): ReleaseOnDay {
  if (releasedOn !== null && releasedOn > day) return 'future';
  if (endsOn !== null) return endsOn >= day ? 'supported' : 'ended';
  if (isEnded === null) return 'unknown';
  if (!isEnded) return 'supported';
  // That it ended is known, the day isn't: before the feed's own day it may have lived.
  return day >= feed ? 'ended' : 'unknown';
}

/** A person's own look holds as long as a feed does, and tells of earlier days too; one that has not been made yet tells nothing. */
const isFresh = (checkedOn: PlainDate | null, day: PlainDate, asOf: PlainDate): boolean =>
  checkedOn !== null && checkedOn <= asOf && checkedOn >= addDays(day, -usualFeedAges.support);

/** Where later releases are allowed too, those that came after the feed aren't known: it is judged on the feed's day. */
const dayFor = ({ bound }: RequiredProductSeen, day: PlainDate, feed: PlainDate): PlainDate =>
  bound !== 'only' && day > feed ? feed : day;

/** Whether a product can be had with support on a day, in a release that the requirement allows. */
export function supportOnDay(
  asked: RequiredProductSeen,
  day: PlainDate,
  feed: PlainDate,
  asOf: PlainDate,
): SupportOnDay {
  const { checkedOn, label, releases } = asked;
  const on = dayFor(asked, day, feed);
  const states = told<RequiredRelease, ReleaseOnDay>(
    releases,
    (release) => [releaseOn(release, on, feed)],
    () => ['unknown'],
  );
  if (states.includes('supported'))
    return states.includes('ended') && asked.bound !== 'latest' ? 'partly' : 'supported';
  if (states.length > 0 && states.every((state) => state === 'ended')) return 'ended';
  if (isFresh(checkedOn, day, asOf)) return 'lookedAt';
  if (label === null) return 'unknownProduct';
  return states.length === 0 ? 'unknownVersion' : 'dayUnknown';
}
