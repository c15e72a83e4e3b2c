import { own } from '../core/kernel/own.ts';
import type { RawFinding, ScanSeverity } from './scan.ts';
import { severityOfScore } from './severity-of-score.ts';

/** What one script of nmap said at one place. */
export interface ScriptOutput {
  readonly id: string;
  readonly output: string;
  readonly place: string;
}

/** Grades of `ssl-enum-ciphers`. */
const grades: Readonly<Record<string, ScanSeverity>> = { B: 'low', C: 'medium', D: 'medium', E: 'high', F: 'high' };

/** Scripts that say by their words that something stands open; they don't write VULNERABLE. */
const openings: readonly (readonly [script: RegExp, says: RegExp, severity: ScanSeverity])[] = [
  [/^http-git$/, /git repository found/i, 'high'],
  [/^http-svn-(?:enum|info)$/, /\S/, 'high'],
  [/^ftp-anon$/, /anonymous ftp login allowed/i, 'medium'],
  [/-empty-password$/, /empty password/i, 'high'],
  [/-brute$/, /valid credentials/i, 'high'],
  [/^http-default-accounts$/, /\] at \//, 'high'],
  [/^http-passwd$/, /found/i, 'high'],
  [/^http-config-backup$/, /\S/, 'high'],
  [/^http-open-proxy$/, /open proxy/i, 'high'],
  [/^socks-open-proxy$/, /open/i, 'high'],
  [/^smtp-open-relay$/, /is an open relay/i, 'high'],
  [/^http-trace$/, /trace is enabled/i, 'low'],
  [/^dns-zone-transfer$/, /\bSOA\b/, 'medium'],
  [/^x11-access$/, /access is granted/i, 'high'],
  [/^vnc-info$/, /\bNone \(1\)/, 'high'],
  [/^sslv2$/, /sslv2 supported/i, 'high'],
  [/^smb-protocols$/, /SMBv1/, 'medium'],
  [/^smb-security-mode$/, /message_signing: disabled/i, 'medium'],
  [/^(?:mongodb-databases|redis-info|memcached-info|nfs-ls)$/, /\S/, 'high'],
  [/^(?:nfs-showmount|rsync-list-modules)$/, /\S/, 'medium'],
];

function severityOf(script: string, output: string): ScanSeverity {
  if (script === 'ssl-enum-ciphers') return own(grades, /least strength: ([A-F])/.exec(output)?.[1] ?? '') ?? 'info';
  if (/(?<!NOT )(?<!UNKNOWN )\bVULNERABLE\b/.test(output)) return 'high';
  if (/^\s*ERROR\b/.test(output)) return 'info';
  return openings.find(([id, says]) => id.test(script) && says.test(output))?.[2] ?? 'info';
}

/** A line of `vulners`: number, score, address. An exploit by a name of its own belongs to a number told by itself. */
function vulnersFinding(line: string, place: string): RawFinding[] {
  const [id = '', score = '', address = '', mark = ''] = line.trim().split(/\s+/);
  const cve = /CVE-\d{4}-\d{4,7}/i.exec(id)?.[0];
  const isOfOther = mark === '*EXPLOIT*' && cve === undefined;
  if (!/^\d{1,2}(?:\.\d+)?$/.test(score) || isOfOther || !/[A-Z]/i.test(id)) return [];
  const ruleId = cve?.toUpperCase() ?? id;
  return [
    {
      ruleId,
      title: ruleId,
      severity: severityOfScore(Number(score)),
      place,
      description: address,
      cve: cve === undefined ? [] : [cve],
    },
  ];
}

/** `vulscan` names numbers in brackets and rates none of them. */
const vulscanFindings = (output: string, place: string): readonly RawFinding[] =>
  [...output.matchAll(/\[(CVE-\d{4}-\d{4,7})\]([^\n]*)/g)].map(([, cve = '', words = '']) => ({
    ruleId: cve,
    title: cve,
    severity: 'medium',
    place,
    description: words.trim(),
    cve: [cve],
  }));

/** What a script found: the numbers that it lists one by one, else its own words. */
export function scriptFindings({ id, output, place }: ScriptOutput): readonly RawFinding[] {
  const listed =
    id === 'vulners'
      ? output.split('\n').flatMap((line) => vulnersFinding(line, place))
      : id === 'vulscan'
        ? vulscanFindings(output, place)
        : [];
  if (listed.length > 0) return listed;
  const severity = severityOf(id, output);
  const cve = severity === 'info' ? [] : (output.match(/CVE-\d{4}-\d{4,7}/gi) ?? []);
  return [{ ruleId: id, title: id, severity, place, description: output, cve }];
}
