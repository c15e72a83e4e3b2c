import { type CheckedTarget, judgeTarget } from '../core/checks/checked-target.ts';
import { retirementChecks } from '../core/checks/retirement/checks.ts';
import type { JsonObject } from '../core/kernel/json.ts';
import type { Gathered, ProbeKit } from '../probes/probe-kit.ts';
import { probeRetirement } from '../probes/retirement/probe-retirement.ts';

export interface RetiredOptions {
  /** What is declared of the name; `pages` are the start pages of the other published sites. */
  readonly declared?: JsonObject;
  /** 80 and 443 unless a test listens elsewhere. */
  readonly httpPort?: number;
  readonly httpsPort?: number;
}

const pagesOf = ({ pages }: JsonObject): readonly string[] =>
  Array.isArray(pages) ? pages.filter((page): page is string => typeof page === 'string') : [];

/** Looks at what is left of one retired name. */
export async function lookAtRetired(
  target: string,
  { outbound, now }: ProbeKit,
  { declared = {}, ...ports }: RetiredOptions = {},
): Promise<readonly Gathered[]> {
  return [{ observation: await probeRetirement({ outbound, target, now, pages: pagesOf(declared), ...ports }) }];
}

/** Looks at one retired name and judges it; needs no server and no database. */
export async function checkRetired(
  target: string,
  kit: ProbeKit,
  options: RetiredOptions = {},
): Promise<CheckedTarget> {
  const observations = (await lookAtRetired(target, kit, options)).map(({ observation }) => observation);
  return judgeTarget(target, observations, retirementChecks, { asOf: kit.today, declared: options.declared ?? {} });
}
