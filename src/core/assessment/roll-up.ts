import type { ImplementationStatus } from '../kernel/three-values.ts';

/**
 * The form's one word for a row from its duties' claims: any 未実施 → 未実施; else any 実施 → 実施; else 該当なし.
 * null while a duty is unanswered.
 */
export function rollUp(statuses: readonly (ImplementationStatus | null)[]): ImplementationStatus | null {
  if (statuses.length === 0 || statuses.includes(null)) return null;
  if (statuses.includes('notImplemented')) return 'notImplemented';
  return statuses.includes('implemented') ? 'implemented' : 'notApplicable';
}
