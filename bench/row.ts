/** One line of the bench's table: a figure beside its baseline, measured in the same process or pair. */
export interface BenchRow {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The baseline's figure in the same unit; null where the target is absolute. */
  readonly baseline: number | null;
  /** value ÷ baseline; null without a baseline. */
  readonly ratio: number | null;
  readonly target: string;
  readonly met: boolean;
}
