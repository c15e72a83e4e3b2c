import type { JsonObject } from '../../kernel/json.ts';

/** Whether the register says why the deliverable has to be a program. */
export const hasReason = ({ executableReason }: JsonObject): boolean =>
  typeof executableReason === 'string' && executableReason.trim() !== '';
