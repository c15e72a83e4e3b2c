import { type Shortened, shortened } from '../../core/checks/shortened.ts';

/** Observations are small; what is beyond is counted, and stands whole in the raw output. */
const most = 200;

const short = <Line>(line: Line): Line => (typeof line === 'string' ? (line.slice(0, 1000) as typeof line) : line);

/**
 * The first lines within so many bytes, at least one where there is any, and how many there are in truth. What decides a check has
 * to stand first.
 */
export function capped<Line>(lines: readonly Line[], bytes = 12_000, count = most): Shortened<Line> {
  const kept: Line[] = [];
  let room = bytes;
  for (const line of lines.slice(0, count).map(short)) {
    room -= Buffer.byteLength(JSON.stringify(line));
    if (room < 0 && kept.length > 0) break;
    kept.push(line);
  }
  return shortened(kept, lines.length);
}

/** The same lines, those that weigh first. */
export const foremost = <Line>(lines: readonly Line[], weighs: (line: Line) => boolean): readonly Line[] => [
  ...lines.filter(weighs),
  ...lines.filter((line) => !weighs(line)),
];
