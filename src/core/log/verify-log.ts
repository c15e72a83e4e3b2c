import type { Bilingual } from '../kernel/bilingual.ts';
import { bodyCommitment, type LogEntry, leafBytes } from './log-entry.ts';
import { append, type Digest, emptyFrontier, emptyRoot, type Frontier, leafHash, rootOf } from './merkle.ts';

/** Something in a log that does not agree with itself. */
export interface LogFault {
  readonly seq: number;
  readonly message: Bilingual;
}

/** What came of re-deriving a log from its entries. */
export interface LogVerification {
  readonly size: number;
  readonly root: Digest;
  readonly erased: number;
  readonly faults: readonly LogFault[];
}

/** Size and root that the log is held against, stored or signed elsewhere. */
export interface LogHead {
  readonly size: number;
  readonly root: Digest;
}

/** A fault with its place in both languages. */
export const faultAt = (seq: number, ja: string, en: string): LogFault => ({
  seq,
  message: { ja: `記録${seq}：${ja}`, en: `Entry ${seq}: ${en}` },
});

function faultsOf(
  { header, leafHash: stored, salt, body, isUnreadable }: LogEntry,
  seq: number,
  contract: string,
): LogFault[] {
  const found: LogFault[] = [];
  if (header.seq !== seq)
    found.push(faultAt(seq, `順番が違います（${header.seq}）。`, `out of order (${header.seq}).`));
  if (header.contract !== contract) found.push(faultAt(seq, '別の契約の記録です。', 'belongs to another contract.'));
  if (!leafHash(leafBytes(header)).equals(stored)) {
    found.push(faultAt(seq, '見出しが書き換えられています。', 'the header was altered.'));
  }
  if (isUnreadable)
    found.push(faultAt(seq, '本文の封が開きません（改変か鍵違い）。', 'the seal of the body does not open.'));
  if ((body === null) !== (salt === null)) {
    found.push(faultAt(seq, '本文か塩の片方だけがありません。', 'body or salt alone is missing.'));
  }
  if (body !== null && salt !== null && bodyCommitment(salt, body) !== header.commitment) {
    found.push(faultAt(seq, '本文が書き換えられています。', 'the body was altered.'));
  }
  return found;
}

/** A verification under way: feed it every entry in order, so that a log of any length is verified in bounded memory. */
export class LogVerifier {
  #frontier: Frontier = emptyFrontier;
  #erased = 0;
  readonly #faults: LogFault[] = [];
  readonly #contract: string;
  readonly #wanted: ReadonlySet<number>;
  readonly #roots = new Map<number, Digest>([[0, emptyRoot]]);

  /** `wanted`: sizes at which the root is asked for afterwards. */
  constructor(contract: string, wanted: Iterable<number> = []) {
    this.#contract = contract;
    this.#wanted = new Set(wanted);
  }

  /** The root over the first entries, of a wanted size; undefined where the log has fewer. */
  rootAt(size: number): Digest | undefined {
    return this.#roots.get(size);
  }

  add(entry: LogEntry): void {
    this.#faults.push(...faultsOf(entry, this.#frontier.size, this.#contract));
    if (entry.body === null && !entry.isUnreadable) this.#erased += 1;
    this.#frontier = append(this.#frontier, leafHash(leafBytes(entry.header)));
    if (this.#wanted.has(this.#frontier.size)) this.#roots.set(this.#frontier.size, rootOf(this.#frontier));
  }

  /** The outcome; with a head that was stored or signed elsewhere, also whether the log leads to it. */
  finish(head?: LogHead): LogVerification {
    const { size } = this.#frontier;
    const root = rootOf(this.#frontier);
    if (head === undefined) return { size, root, erased: this.#erased, faults: this.#faults };
    if (size !== head.size) {
      this.#faults.push(
        faultAt(size, `件数が合いません（${head.size}件のはずです）。`, `${head.size} entries were expected.`),
      );
    } else if (!root.equals(head.root)) {
      this.#faults.push(faultAt(size, '全体の根が合いません。', 'the root does not agree.'));
    }
    return { size, root, erased: this.#erased, faults: this.#faults };
  }
}

/** Re-derives a whole log: leaf hashes from headers, commitments from bodies, the root from the leaves. */
export function verifyLog(contract: string, entries: Iterable<LogEntry>, head?: LogHead): LogVerification {
  const verifier = new LogVerifier(contract);
  for (const entry of entries) verifier.add(entry);
  return verifier.finish(head);
}
