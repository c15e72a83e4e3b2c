import { addDays } from '../../kernel/plain-date.ts';
import type { MalwareData } from './malware-observation.ts';

/** Whether the signatures were older than allowed when it was scanned; false where the scanner does not tell their day. */
export const isOutdated = ({ dataAsOf, oldestDays, scannedOn }: MalwareData): boolean =>
  dataAsOf !== null && dataAsOf < addDays(scannedOn, -oldestDays);
