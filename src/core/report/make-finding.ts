import type { Json } from '../kernel/json.ts';
import type { SubmissionFinding } from './finding.ts';
import { type FindingRule, findingTexts } from './finding-texts.ts';

/** One finding; its id is its rule and place, so that a note stays with it from run to run. */
export function finding(
  rule: FindingRule,
  place: string,
  fix: string,
  params: Readonly<Record<string, Json>>,
  obligation: number | null,
  dutyId: string | null = null,
  cause: string = rule,
): SubmissionFinding {
  return {
    id: `${rule}:${place}`,
    rule,
    cause,
    severity: findingTexts[rule].severity,
    obligation,
    dutyId,
    params,
    fix,
  };
}
