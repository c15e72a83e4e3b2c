/** Observations are small; what is beyond is counted, and stands whole in the raw output. */
const most = 200;

export const capped = <Line>(lines: readonly Line[]): { lines: Line[]; all: number } => ({
  lines: lines.slice(0, most).map((line) => (typeof line === 'string' ? (line.slice(0, 1000) as typeof line) : line)),
  all: lines.length,
});
