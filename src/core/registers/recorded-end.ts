import { type EndOfWork, endOfWorkSchema } from '../contract/end-of-work.ts';
import type { Registers } from './entry.ts';

/** The end of the work as it is on record; undefined while nobody has recorded one that can be read. */
export const recordedEnd = ({ closing = [] }: Registers): EndOfWork | undefined =>
  endOfWorkSchema.safeParse(closing.find(({ id }) => id === 'end')?.data).data;
