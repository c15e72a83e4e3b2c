import { z } from 'zod';
import type { RawFinding, RawScan, ScanSeverity } from './scan.ts';

const one = z.looseObject({
  method: z.string().default(''),
  path: z.string().default(''),
  info: z.string().default(''),
  level: z.coerce.number().default(0),
  parameter: z.string().nullish(),
});

const groups = z.record(z.string(), z.array(one)).default({});

const report = z.looseObject({
  vulnerabilities: groups,
  anomalies: groups,
  additionals: groups,
  infos: z.looseObject({
    target: z.string(),
    date: z.string().default(''),
    version: z.string().default(''),
  }),
});

export const isWapiti = (value: object): boolean => 'vulnerabilities' in value && 'infos' in value;

const levels: readonly ScanSeverity[] = ['info', 'low', 'medium', 'high', 'critical'];

function findingsOf(found: z.infer<typeof groups>, base: string, least: ScanSeverity | null): readonly RawFinding[] {
  return Object.entries(found).flatMap(([category, list]) =>
    list.map(({ method, path, info, level, parameter }) => ({
      ruleId: category,
      title: category,
      severity: least ?? levels[level] ?? 'info',
      place: [URL.parse(path, base)?.href ?? path, method, parameter ?? ''].filter(Boolean).join(' '),
      description: info,
    })),
  );
}

/** `wapiti -f json`; what it calls additional is information. */
export function wapitiScan(value: unknown): RawScan {
  const { vulnerabilities, anomalies, additionals, infos } = report.parse(value);
  const base = URL.parse(infos.target) === null ? 'http://unknown.invalid/' : infos.target;
  return {
    tool: 'wapiti',
    version: infos.version.replace(/^wapiti\s*/i, ''),
    targets: [infos.target],
    started: infos.date,
    findings: [
      ...findingsOf(vulnerabilities, base, null),
      ...findingsOf(anomalies, base, null),
      ...findingsOf(additionals, base, 'info'),
    ],
  };
}
