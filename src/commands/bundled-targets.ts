import { type CheckTarget, checkTargets, declaredOf } from '../core/assessment/check-targets.ts';
import type { Facts } from '../core/assessment/facts.ts';
import type { BundledFile, CheckBundle } from '../core/checks/offline-run.ts';
import type { CheckArea } from '../core/contract/check-schedule.ts';
import { evidenceItemsOf } from './evidence-of-target.ts';

const bundledFiles = (facts: Facts, target: CheckTarget): readonly BundledFile[] =>
  evidenceItemsOf(facts, target).map(({ id, item: { name, kind, size, digest } }) => ({
    id,
    name,
    kind,
    size,
    digest,
  }));

/** The targets of an area that can be looked at elsewhere; a deliverable without files has nothing to look at. */
export function bundledTargets(facts: Facts, area: CheckArea): CheckBundle['targets'] {
  const owned = checkTargets(facts, area).filter(({ isOwned }) => isOwned);
  return owned.flatMap((one) => {
    const { register, entryId, target, title } = one;
    const { note: _, ...declared } = declaredOf(facts, one);
    const bundled = { area, register, entryId, target, title, declared };
    if (area !== 'deliverable') return [bundled];
    const files = [...bundledFiles(facts, one)];
    return files.length === 0 ? [] : [{ ...bundled, files }];
  });
}
