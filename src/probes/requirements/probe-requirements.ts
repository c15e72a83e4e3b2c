import {
  type RequiredProduct,
  type Requirement,
  requirementsIn,
} from '../../core/checks/deliverable/required-environment.ts';
import type { RequiredProductSeen, RequirementsData } from '../../core/checks/deliverable/requirements-observation.ts';
import type { Tool } from '../../core/checks/observation.ts';
import { shortened } from '../../core/checks/shortened.ts';
import { type FeedSource, loadFeeds } from '../../feeds/matching-feeds.ts';
import { requiredReleases } from '../../matching/required-releases.ts';
import type { SupportIndex } from '../../matching/support-feed.ts';
import { observe } from '../observe.ts';
import type { Gathered, ProbeKit } from '../probe-kit.ts';
import { ownTool } from '../tools.ts';

const most = { text: 5000, requirements: 30, products: 10, releases: 30, name: 300 } as const;

function seen(asked: RequiredProduct, index: SupportIndex | null): RequiredProductSeen {
  const known = index === null ? null : requiredReleases(asked, index);
  const releases = (known?.releases ?? []).map(({ name, releaseDate, eolFrom, eoesFrom, isEol }) => ({
    name,
    releasedOn: releaseDate ?? null,
    endsOn: eolFrom ?? null,
    extendedUntil: eoesFrom ?? null,
    isEnded: isEol ?? null,
  }));
  return {
    ...asked,
    label: known?.label ?? null,
    releases: shortened(releases.slice(0, most.releases), releases.length),
  };
}

/** What has more products than can be told is left unread rather than read in part. */
const requirementSeen = ({ text, products }: Requirement, index: SupportIndex | null) => ({
  text: text.slice(0, most.name),
  products: products === null || products.length > most.products ? null : products.map((one) => seen(one, index)),
});

/** Looks up what a deliverable asks of users' machines in the support feed. */
export async function probeRequirements(
  target: string,
  declared: string,
  source: FeedSource,
  { now }: Pick<ProbeKit, 'now'>,
): Promise<Gathered> {
  const tools: Tool[] = [ownTool(['requirements'])];
  const observation = await observe(
    { probe: 'requirements', version: 1, target, now, tools },
    async (): Promise<RequirementsData> => {
      const { software, snapshots } = await loadFeeds(source, []);
      const feed = snapshots.find(({ kind }) => kind === 'support');
      if (feed !== undefined)
        tools.push({ name: 'support', version: `sha256:${feed.digest}`, arguments: [], dataAsOf: feed.date });
      const text = declared.slice(0, most.text);
      const requirements = requirementsIn(text);
      return {
        declared: text,
        asksNothing: requirements === null,
        requirements: (requirements ?? [])
          .slice(0, most.requirements)
          .map((one) => requirementSeen(one, software.support)),
        feed: feed?.date ?? null,
      };
    },
  );
  return { observation };
}
