import { z } from 'zod';
import type { RawFinding, RawScan, ScanSeverity } from './scan.ts';

const instance = z.looseObject({
  uri: z.string().default(''),
  method: z.string().default(''),
  param: z.string().default(''),
});

const alert = z.looseObject({
  pluginid: z.string(),
  alertRef: z.string().optional(),
  name: z.string().optional(),
  alert: z.string().optional(),
  riskcode: z.coerce.number(),
  confidence: z.coerce.number().default(1),
  desc: z.string().default(''),
  solution: z.string().default(''),
  cweid: z.coerce.string().default(''),
  instances: z.array(instance).default([]),
});

const report = z.looseObject({
  '@version': z.string().default(''),
  '@generated': z.string().default(''),
  created: z.string().optional(),
  site: z.array(z.looseObject({ '@name': z.string().default(''), alerts: z.array(alert).default([]) })),
});

export const isZap = (value: object): boolean => 'site' in value && ('@version' in value || '@programName' in value);

const risks: readonly ScanSeverity[] = ['info', 'low', 'medium', 'high'];

/** Descriptions come as HTML: the tags go, the words stay. */
const words = (html: string): string =>
  html
    .slice(0, 20_000)
    .replace(/<[^<>]{0,200}>/g, ' ')
    .replace(/ {2,}/g, ' ');

function findingsOf(one: z.infer<typeof alert>, site: string): readonly RawFinding[] {
  const shared = {
    ruleId: one.alertRef ?? one.pluginid,
    title: one.name ?? one.alert ?? one.pluginid,
    severity: risks[one.riskcode] ?? ('info' as const),
    description: [words(one.desc), words(one.solution)].filter(Boolean).join('\n'),
    cwe: /^[1-9]\d*$/.test(one.cweid) ? [one.cweid] : [],
  };
  const places = one.instances.map(({ uri, method, param }) => [uri, method, param].filter(Boolean).join(' '));
  return (places.length === 0 ? [site] : places).map((place) => ({ ...shared, place }));
}

/** ZAP's traditional JSON report; alerts that people marked as false positives (confidence 0) are left out. */
export function zapScan(value: unknown): RawScan {
  const { site, created, ...head } = report.parse(value);
  return {
    tool: 'ZAP',
    version: head['@version'],
    targets: site.map((one) => one['@name']),
    started: created ?? head['@generated'],
    findings: site.flatMap((one) =>
      one.alerts.filter(({ confidence }) => confidence > 0).flatMap((found) => findingsOf(found, one['@name'])),
    ),
  };
}
