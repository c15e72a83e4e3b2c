import type { BenchRow } from './row.ts';

/** The middle of some figures. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Runs per second of some work done `count` times. */
export async function perSecond(count: number, work: (index: number) => unknown): Promise<number> {
  const start = performance.now();
  for (let index = 0; index < count; index += 1) await work(index);
  return (count * 1000) / (performance.now() - start);
}

/**
 * Milliseconds of processor time for some work, collector and compiler included, so that other work on the machine doesn't count; the
 * least of some rounds, since neighbours make even that longer.
 */
export function processorTime(rounds: number, count: number, work: () => unknown): number {
  const took = Array.from({ length: rounds }, () => {
    const start = process.cpuUsage();
    for (let index = 0; index < count; index += 1) work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000 / count;
  });
  return Math.min(...took);
}

/** A figure beside its baseline; met when the ratio reaches the target. */
export function atLeast(name: string, unit: string, value: number, baseline: number, target: number): BenchRow {
  const ratio = value / baseline;
  return { name, value, unit, baseline, ratio, target: `≥ ${target} ×`, met: ratio >= target };
}

/** A figure that must not be above a bound, beside something to hold it against where there is that. */
export const atMost = (
  name: string,
  unit: string,
  value: number,
  bound: number,
  baseline: number | null,
): BenchRow => ({
  name,
  value,
  unit,
  baseline,
  ratio: baseline === null ? null : value / baseline,
  target: `≤ ${bound} ${unit}`,
  met: value <= bound,
});

/** A figure that is told, without a bound. */
export const toldOnly = (name: string, unit: string, value: number, baseline: number | null = null): BenchRow => ({
  name,
  value,
  unit,
  baseline,
  ratio: baseline === null ? null : value / baseline,
  target: 'told',
  met: true,
});
