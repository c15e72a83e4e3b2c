/**
 * The obligations whose rules are held against the model in the suite. The model has expectations of 15) to 17) too; what it still
 * differs in there is told by `node test/honesty/main.ts` (docs/quality/honesty.md).
 */
export const isHeld = (key: string): boolean => Number.parseInt(key.split(' ')[1] ?? '', 10) <= 14;
