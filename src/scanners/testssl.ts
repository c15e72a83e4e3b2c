import { z } from 'zod';
import type { RawScan } from './scan.ts';
import { severityOfWord } from './severity-of-word.ts';

/** One row of `testssl --jsonfile` (flat). */
const rows = z.array(
  z.looseObject({
    id: z.string(),
    ip: z.string().optional(),
    port: z.union([z.string(), z.number()]).optional(),
    severity: z.string(),
    finding: z.string(),
    cve: z.string().optional(),
    cwe: z.string().optional(),
  }),
);

export const isTestssl = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.some((row) => typeof row === 'object' && row !== null && 'id' in row && 'severity' in row && 'finding' in row);

/** The name that was asked for stands before the address: `host/192.0.2.1`. */
const hostOf = (ip = ''): string => ip.split('/')[0] || (ip.split('/')[1] ?? '');

/** Rows about the machine that testssl ran on and about the run itself. */
const ownRows = new Set(['scanTime', 'clientProblem', 'engine_problem']);

/** The flat JSON of testssl.sh; `OK` is no finding. It holds neither date nor version: the person says them. */
export function testsslScan(value: unknown): RawScan {
  const found = rows.parse(value).filter(({ id, severity }) => severity !== 'OK' && !ownRows.has(id));
  const place = ({ ip, port }: (typeof found)[number]): string =>
    port === undefined ? hostOf(ip) : `${hostOf(ip)}:${port}`;
  return {
    tool: 'testssl.sh',
    version: '',
    targets: found.map(({ ip }) => hostOf(ip)),
    findings: found.map((row) => ({
      ruleId: row.id,
      title: row.id,
      severity: severityOfWord(row.severity),
      place: place(row),
      description: row.finding,
      cwe: row.cwe?.split(' ') ?? [],
      cve: row.cve?.split(' ') ?? [],
    })),
  };
}
