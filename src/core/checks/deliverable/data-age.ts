import { isOfAge } from '../../kernel/age.ts';
import type { MalwareData } from './malware-observation.ts';

/** Whether the signatures were older than allowed when it was scanned, or bear a day that had not come; false where the scanner does not tell their day. */
export const isOutdated = ({ dataAsOf, oldestDays, scannedOn }: MalwareData): boolean =>
  dataAsOf !== null && !isOfAge(dataAsOf, scannedOn, oldestDays);
