import { type CheckFinding, defineCheck } from '../check.ts';
import { retirementDataSchema } from './retirement-observation.ts';
import { retiredLinksText } from './web-texts.ts';

/** Whether start pages of our other published sites still link to the name. */
export const retiredLinksCheck = defineCheck({
  id: 'retired-links',
  version: 1,
  probe: 'retirement',
  data: retirementDataSchema,
  duties: ['15.10.cleanup'],
  results: {
    none: { outcome: 'pass' },
    noPages: { outcome: 'undetermined' },
    linked: { outcome: 'fail' },
    unseen: { outcome: 'undetermined' },
  },
  text: retiredLinksText,
  judge({ pages, host }) {
    if (pages.length === 0) return [{ result: 'noPages', params: { host: host.name } }];
    const findings = pages.flatMap(({ url: place, seen }): CheckFinding<'linked' | 'unseen'>[] => {
      if (seen.state === 'unseen')
        return [{ result: 'unseen', place, params: { detail: `${seen.reason} ${seen.detail}`.trim() } }];
      const count = seen.links.length + seen.more;
      return count === 0 ? [] : [{ result: 'linked', place, params: { links: seen.links.slice(0, 5), count } }];
    });
    return findings.length > 0 ? findings : [{ result: 'none', params: { count: pages.length } }];
  },
});
