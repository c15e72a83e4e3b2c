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

/** A figure beside its baseline; met when the ratio reaches the target. */
export function atLeast(name: string, unit: string, value: number, baseline: number, target: number): BenchRow {
  const ratio = value / baseline;
  return { name, value, unit, baseline, ratio, target: `≥ ${target} ×`, met: ratio >= target };
}
