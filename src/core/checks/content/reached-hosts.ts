import type { Json } from '../../kernel/json.ts';
import type { ContentData, Reach, ReachCertainty } from './content-observation.ts';

/** Where and how a host is reached, as a finding tells it. */
export interface ReachedHost {
  readonly host: string;
  readonly params: Readonly<Record<string, Json>>;
}

/** The hosts outside that are reached with one certainty, each once, with the first page and every channel. */
export function reachedHosts(
  { reaches, ownHosts }: { readonly reaches: readonly Reach[]; readonly ownHosts: readonly string[] },
  certainty: ReachCertainty,
): readonly ReachedHost[] {
  const byHost = Map.groupBy(
    reaches.filter((reach) => reach.certainty === certainty && !ownHosts.includes(reach.host)),
    ({ host }) => host,
  );
  return [...byHost].map(([host, seen]) => ({
    host,
    params: {
      page: seen[0]?.page ?? '',
      url: seen[0]?.url ?? '',
      channels: [...new Set(seen.map(({ channel }) => channel))].join(', '),
      count: seen.reduce((sum, { count }) => sum + count, 0),
    },
  }));
}

/** What was not read wholly, each with its page; told beside whatever was found. */
export function unreadFindings({ unread, moreUnread, moreReaches, read, unknownKinds }: ContentData) {
  const told = unread.map(({ page, reason, detail }) => ({
    result: 'unread' as const,
    place: page,
    params: { detail: detail === '' ? reason : `${reason}: ${detail}` },
  }));
  const more = moreUnread + moreReaches;
  const rest = [
    ...(more > 0 ? [`${more} more`] : []),
    ...(unknownKinds.length > 0 ? [`${unknownKinds.join(' ')}`] : []),
    ...(read === 0 ? ['nothing to read'] : []),
  ];
  return [...told, ...rest.map((detail) => ({ result: 'unread' as const, params: { detail } }))];
}
