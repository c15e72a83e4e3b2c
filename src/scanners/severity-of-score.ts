import type { ScanSeverity } from './scan.ts';

/** The qualitative scale of CVSS 3 and 4; SARIF's `security-severity` and OpenVAS use the same bounds. */
export function severityOfScore(score: number): ScanSeverity {
  if (score >= 9) return 'critical';
  if (score >= 7) return 'high';
  if (score >= 4) return 'medium';
  return score > 0 ? 'low' : 'info';
}
