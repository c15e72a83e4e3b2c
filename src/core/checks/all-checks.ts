import type { Check } from './check.ts';
import { contentChecks } from './content/checks.ts';
import { deliverableChecks } from './deliverable/checks.ts';
import { mailChecks } from './mail/checks.ts';
import { retirementChecks } from './retirement/checks.ts';
import { serverChecks } from './server/checks.ts';
import { siteChecks } from './site/checks.ts';
import { softwareChecks } from './software/checks.ts';

/**
 * Every check, area by area. Data of a check are read by its own schema before it judges, so that one list can hold them all.
 */
export const allChecks: readonly Check[] = [
  ...siteChecks,
  ...serverChecks,
  ...mailChecks,
  ...retirementChecks,
  ...deliverableChecks,
  ...contentChecks,
  ...softwareChecks,
];

const byId = new Map(allChecks.map((check) => [check.id, check]));

/** A check by its id, or undefined when there is none of that name. */
export const checkNamed = (id: string): Check | undefined => byId.get(id);
