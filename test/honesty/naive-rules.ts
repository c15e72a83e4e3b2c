import type { Verdict } from '../../src/core/kernel/three-values.ts';
import { naiveChecklists } from './naive-checklists.ts';
import { naiveCloud } from './naive-cloud.ts';
import { naiveDeliverables } from './naive-deliverables.ts';
import { naiveInformation } from './naive-information.ts';
import { naiveOrganisation } from './naive-organisation.ts';
import { naivePublic } from './naive-public.ts';
import type { NaiveContract } from './naive-reading.ts';
import { naiveSystems } from './naive-systems.ts';

/** What a rule is expected to say about a duty; keyed by both. */
export type Expectation = (contract: NaiveContract) => Verdict;
export type Expectations = Readonly<Record<string, Expectation>>;

/** Every expectation, by `rule duty`. */
export const naiveRules: Expectations = {
  ...naiveOrganisation,
  ...naiveInformation,
  ...naiveCloud,
  ...naiveSystems,
  ...naivePublic,
  ...naiveDeliverables,
  ...naiveChecklists,
};
