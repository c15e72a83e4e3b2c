import type { CheckTarget } from '../core/assessment/check-targets.ts';
import type { CheckArea } from '../core/contract/check-schedule.ts';
import type { JsonObject } from '../core/kernel/json.ts';
import type { Gathered, ProbeKit } from '../probes/probe-kit.ts';
import { readSettings } from '../settings.ts';

/** Looks at one target with every probe of its area; `declared` is the target's row. */
export type LookAtTarget = (target: CheckTarget, declared: JsonObject, kit: ProbeKit) => Promise<readonly Gathered[]>;

/** How each area is looked at; an area without probes of its own can't be asked for. */
export const areaProbes: Readonly<Partial<Record<CheckArea, () => Promise<LookAtTarget>>>> = {
  mail: async () => {
    const { lookAtMail } = await import('./check-mail.ts');
    return ({ target }, declared, kit) => lookAtMail(target, kit, { declared });
  },
  retirement: async () => {
    const { lookAtRetired } = await import('./check-retired.ts');
    return ({ target }, declared, kit) => lookAtRetired(target, kit, { declared });
  },
  server: async () => {
    const { lookAtServer } = await import('./check-server.ts');
    return ({ target }, declared, kit) => lookAtServer(target, kit, { declared });
  },
  site: async () => {
    const { lookAtSite } = await import('./check-site.ts');
    const isDeep = readSettings(process.env).JUNSHU_CHECK_DEEP;
    return ({ target }, declared, kit) => lookAtSite(target, kit, { declared, withPorts: true, isDeep });
  },
  deliverable: async () => {
    const { lookAtEvidence } = await import('./check-deliverable.ts');
    const { lookAtEvidenceContent } = await import('./check-content.ts');
    const { lookAtRequirements } = await import('./check-requirements.ts');
    return async ({ target }, declared, kit) => [
      ...(await lookAtEvidence(target, kit)),
      ...(await lookAtEvidenceContent(target, kit, declared)),
      ...(await lookAtRequirements(target, declared, kit)),
    ];
  },
  content: async () => {
    const { lookAtContent } = await import('./check-content.ts');
    return ({ target }, declared, kit) => lookAtContent(target, kit, { declared, withBrowser: true });
  },
};
