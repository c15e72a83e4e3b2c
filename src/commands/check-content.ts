import type { CheckContext } from '../core/checks/check.ts';
import { type CheckedTarget, judgeTarget } from '../core/checks/checked-target.ts';
import { contentChecks } from '../core/checks/content/checks.ts';
import { contentDataSchema } from '../core/checks/content/content-observation.ts';
import type { Observation } from '../core/checks/observation.ts';
import type { JsonObject } from '../core/kernel/json.ts';
import { type ContentFiles, openContent } from '../probes/content/content-files.ts';
import { contentOfEvidence } from '../probes/content/evidence-files.ts';
import { probeContentDynamic, stageOfFiles, stageOfSite } from '../probes/content/probe-content-dynamic.ts';
import { probeContentFiles, probeContentSite } from '../probes/content/probe-content-static.ts';
import { type SiteBounds, scanSite } from '../probes/content/scan-site.ts';
import type { Gathered, ProbeKit } from '../probes/probe-kit.ts';

export interface ContentOptions {
  /** The register's row, or what stands for it: `allowedHosts`, `policyUrl`. */
  readonly declared?: JsonObject;
  /** Also opens pages in a browser without a network. */
  readonly withBrowser?: boolean;
  /** Files that are at hand already, instead of those at the target's path. */
  readonly files?: ContentFiles;
  /** How much of a site is read. */
  readonly bounds?: SiteBounds;
}

const isUrl = (target: string): boolean => /^https?:\/\//i.test(target);

const hostsSeen = ({ seen }: Observation): ReadonlySet<string> => {
  const data = contentDataSchema.safeParse(seen.state === 'seen' ? seen.data : null);
  return new Set(data.success ? data.data.reaches.map(({ host }) => host) : []);
};

/** Runs once, however often it is asked for: files are opened and a site is read for both probes together. */
function once<Value>(work: () => Promise<Value> | Value): () => Promise<Value> {
  let running: Promise<Value> | undefined;
  return () => {
    running ??= (async () => await work())();
    return running;
  };
}

/** Looks at the content of a folder, a zip file or a published site. */
export async function lookAtContent(
  target: string,
  kit: ProbeKit,
  options: ContentOptions = {},
): Promise<readonly Gathered[]> {
  const { declared = {}, bounds, withBrowser = false } = options;
  const { policyUrl } = declared;
  const settings = { kit, target, ...(typeof policyUrl === 'string' && policyUrl !== '' ? { policyUrl } : {}) };
  const site = once(() => scanSite(kit.outbound, target, kit.signal, bounds));
  const files = once(() => options.files ?? openContent(target));
  const observation = await (isUrl(target) ? probeContentSite(site, settings) : probeContentFiles(files, settings));
  if (!withBrowser || kit.signal.aborted || observation.seen.state === 'unseen') return [{ observation }];
  const stage = async () => (isUrl(target) ? stageOfSite(await site()) : stageOfFiles(await files()));
  const dynamic = await probeContentDynamic(stage, { kit, target, knownHosts: hostsSeen(observation) });
  return [{ observation }, { observation: dynamic }];
}

/** Looks at the content among the evidence of a deliverable; where there is none, nothing is seen of it. */
export async function lookAtEvidenceContent(
  target: string,
  kit: ProbeKit,
  declared: JsonObject,
): Promise<readonly Gathered[]> {
  const files = await contentOfEvidence(kit.evidence ?? []);
  return files === null ? [] : lookAtContent(target, kit, { declared, files, withBrowser: true });
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
