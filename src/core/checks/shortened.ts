import { z } from 'zod';

declare const line: unique symbol;

/** What a line of such a list is. */
export type LineOf<List> = List extends Shortened<infer Line> ? Line : never;

/**
 * The first lines of many, kept for people to look at, and how many there are in truth. No check concludes from such a list: its lines
 * are read by `told` alone, which asks what holds of those that were cut off, and by `named`, for words. What a check concludes comes
 * from counts, or from a list that is whole.
 */
export interface Shortened<Line> {
  readonly all: number;
  readonly [line]: Line;
}

interface Kept<Line> {
  readonly lines: readonly Line[];
  readonly all: number;
}

/** Its shape where it is kept. */
export const shortenedSchema = <Line extends z.ZodType>(item: Line, most = 200): z.ZodType<Shortened<z.output<Line>>> =>
  z.strictObject({ lines: z.array(item).max(most), all: z.int().min(0) }) as unknown as z.ZodType<
    Shortened<z.output<Line>>
  >;

/** A list cut by whoever saw the whole of it. */
export const shortened = <Line>(lines: readonly Line[], all: number): Shortened<Line> =>
  ({ lines, all }) as unknown as Shortened<Line>;

const keptIn = <Line>(list: Shortened<Line>): Kept<Line> => list as unknown as Kept<Line>;

/** What is found of each line, and of so many that were cut off. */
export function told<Line, Found>(
  list: Shortened<Line>,
  each: (line: Line) => readonly Found[],
  rest: (count: number) => readonly NoInfer<Found>[],
): Found[] {
  const { lines, all } = keptIn(list);
  return [...lines.flatMap(each), ...(all > lines.length ? rest(all - lines.length) : [])];
}

/** Whether nothing was cut off. */
export const isWhole = <Line>(list: Shortened<Line>): boolean => keptIn(list).lines.length === list.all;

/** The first few, as people name them. */
export const named = <Line>(list: Shortened<Line>, most: number): Line[] => keptIn(list).lines.slice(0, most);
