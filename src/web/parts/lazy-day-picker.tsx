import { lazyPart } from './lazy-part.tsx';

/** The calendar, loaded when somebody opens it: a day can be typed without. */
export const LazyDayPicker = lazyPart(async () => (await import('./day-picker.tsx')).DayPicker);
