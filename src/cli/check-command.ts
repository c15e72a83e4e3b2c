import type { Command } from 'commander';
import type { CheckedTarget } from '../core/checks/checked-target.ts';
import type { Bilingual } from '../core/kernel/bilingual.ts';
import type { ProbeKit } from '../probes/probe-kit.ts';

/** What a check on the command line works with; it needs no server and no database. Ctrl-C aborts its signal. */
export interface CheckKit extends ProbeKit {
  /** How far it has come, for whoever watches. */
  readonly progress: (done: number, total: number, now: Bilingual) => void;
}

/** One `junshu check NAME ARGUMENT`. */
export interface CheckCommand {
  readonly name: string;
  /** As commander writes it: '<url>'. */
  readonly argument: string;
  readonly description: string;
  /** What it does to others, told before it begins; absent where it only reads what everyone reads. */
  readonly notice?: Bilingual;
  readonly configure?: (command: Command) => void;
  run(argument: string, options: Readonly<Record<string, unknown>>, kit: CheckKit): Promise<readonly CheckedTarget[]>;
}
