/** What one suite came to. A failure says what it is, what was wanted and what was seen. */
export interface Outcome {
  readonly suite: string;
  readonly cases: number;
  readonly failures: readonly string[];
}

/** A suite that is looked for below the folder; null where it isn't there. */
export type Suite = (folder: string) => Promise<readonly Outcome[] | null>;
