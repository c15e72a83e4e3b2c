import type { CheckContext } from '../core/checks/check.ts';
import { type CheckedTarget, judgeTarget } from '../core/checks/checked-target.ts';
import { contentChecks } from '../core/checks/content/checks.ts';
import type { JsonObject } from '../core/kernel/json.ts';
import { openContent } from '../probes/content/content-files.ts';
import { probeContentFiles, probeContentSite } from '../probes/content/probe-content-static.ts';
import { type SiteBounds, scanSite } from '../probes/content/scan-site.ts';
import type { Gathered, ProbeKit } from '../probes/probe-kit.ts';

export interface ContentOptions {
  /** The register's row, or what stands for it: `allowedHosts`, `policyUrl`. */
  readonly declared?: JsonObject;
  /** How much of a site is read. */
  readonly bounds?: SiteBounds;
}

const isUrl = (target: string): boolean => /^https?:\/\//i.test(target);

/** Looks at the content of a folder, a zip file or a published site. */
export async function lookAtContent(
  target: string,
  kit: ProbeKit,
  options: ContentOptions = {},
): Promise<readonly Gathered[]> {
  const { declared = {}, bounds } = options;
  const policyUrl =
    typeof declared.policyUrl === 'string' && declared.policyUrl !== '' ? { policyUrl: declared.policyUrl } : {};
  const settings = { kit, target, ...policyUrl };
  const observation = isUrl(target)
    ? await probeContentSite(() => scanSite(kit.outbound, target, kit.signal, bounds), settings)
    : await probeContentFiles(() => openContent(target), settings);
  return [{ observation }];
}

/** Looks at content and judges it; needs no server and no database. */
export async function checkContent(
  target: string,
  kit: ProbeKit,
  options: ContentOptions = {},
): Promise<CheckedTarget> {
  const observations = (await lookAtContent(target, kit, options)).map(({ observation }) => observation);
  const context: CheckContext = { asOf: kit.today, declared: options.declared ?? {} };
  return judgeTarget(target, observations, contentChecks, context);
}
