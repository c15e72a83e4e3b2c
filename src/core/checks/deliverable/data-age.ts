import type { PlainDate } from '../../kernel/plain-date.ts';
import { addDays } from '../../kernel/plain-date.ts';
import type { MalwareData } from './malware-observation.ts';

/** Whether the scanner's signatures are older than the installation allows; false where it does not tell their day. */
export const isOutdated = ({ dataAsOf, oldestDays }: MalwareData, asOf: PlainDate): boolean =>
  dataAsOf !== null && dataAsOf < addDays(asOf, -oldestDays);
