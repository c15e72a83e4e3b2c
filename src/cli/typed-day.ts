import { isPlainDate, type PlainDate } from '../core/kernel/plain-date.ts';
import { CommandFailure, exitCodes } from './console.ts';

/** The day that an option names; undefined where it was not given. Anything else than a day is refused in words. */
export function typedDay(option: string, text: unknown): PlainDate | undefined {
  if (typeof text !== 'string') return undefined;
  if (isPlainDate(text)) return text;
  throw new CommandFailure(exitCodes.usage, [
    {
      ja: `${option} ${text} は日付ではありません（2027-03-31 の形で）。`,
      en: `${option} ${text} is no day (like 2027-03-31).`,
    },
  ]);
}
