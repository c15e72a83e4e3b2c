import { japanDay } from '../../core/kernel/plain-date.ts';
import { useSession } from './queries.ts';

/** Today in Japan. */
export const useToday = (): string => useSession().data?.today ?? japanDay(new Date().toISOString());
