import { copiedValue } from '../backup/copy-text.ts';
import { append, emptyFrontier, type Frontier, leafHash } from '../core/log/merkle.ts';

/** The table whose copy holds the logs. */
export const logTable = 'log_entries';

/** A log as the copy of its table tells it. */
export interface CopiedLog {
  readonly frontier: Frontier;
  /** Entries whose header is not the one that was hashed, or that are out of order. */
  readonly altered: readonly number[];
}

const wanted = ['tenant_id', 'contract_id', 'seq', 'header', 'leaf_hash'] as const;

/** Follows the copy of the logs' table row by row; every root is derived anew from the headers. */
export class CopiedLogs {
  readonly #logs = new Map<string, CopiedLog>();
  readonly #places: readonly number[];

  constructor(columns: readonly string[]) {
    this.#places = wanted.map((name) => columns.indexOf(name));
  }

  add(line: Buffer): void {
    const values = line.toString().split('\t');
    const [, contract = '', seqText = '', header = '', leaf = ''] = this.#places.map((at) =>
      copiedValue(values[at] ?? ''),
    );
    const { frontier, altered } = this.#logs.get(contract ?? '') ?? { frontier: emptyFrontier, altered: [] };
    const hashed = leafHash(Buffer.from(header ?? ''));
    const isSound = Number(seqText) === frontier.size && leaf === `\\x${hashed.toString('hex')}`;
    this.#logs.set(contract ?? '', {
      frontier: append(frontier, hashed),
      altered: isSound ? altered : [...altered.slice(0, 100), frontier.size],
    });
  }

  of(contract: string): CopiedLog {
    return this.#logs.get(contract) ?? { frontier: emptyFrontier, altered: [] };
  }
}
