import type { VerdictReason } from './assessment.ts';
import { checkTargets } from './check-targets.ts';
import type { Facts } from './facts.ts';
import { namesOf } from './language/names.ts';
import { tlsMethods } from './tls-methods.ts';

/** The duties of which sentences rest on the versions of TLS that a site offers. */
const duties = ['15.8.scan', '15.8.tls'];

/** Two methods that say the opposite of one thing leave it open, whichever is right: told as a reason of its own. */
export function methodReasons(dutyId: string, facts: Facts): readonly VerdictReason[] {
  if (!duties.includes(dutyId)) return [];
  const told = checkTargets(facts, 'site').flatMap((site) => {
    const { differing } = tlsMethods(site.entryId, facts);
    return differing.length === 0 ? [] : [{ site, differing }];
  });
  if (told.length === 0) return [];
  return [
    {
      rule: 'methodsDiffer',
      verdict: 'undetermined',
      situation: 'judged',
      dutyIds: duties,
      params: {
        count: told.length,
        names: namesOf(told.map(({ site }) => site)),
        what: [...new Set(told.flatMap(({ differing }) => differing))],
      },
      rows: told.map(({ site: { register, entryId } }) => ({ register, entryId })),
    },
  ];
}
