import type { Gap, GapReason } from '../../core/checks/deliverable/files-observation.ts';
import { Unseen } from '../unseen.ts';
import { openArchive } from './archives.ts';
import type { GivenFile } from './given-files.ts';

/** Bounds on files from people. Bytes are counted unpacked; `ratio`: unpacked to packed. */
export interface WalkLimits {
  readonly depth: number;
  readonly members: number;
  readonly member: number;
  readonly total: number;
  readonly ratio: number;
  readonly milliseconds: number;
}

export const walkLimits: WalkLimits = {
  depth: 5,
  members: 10_000,
  member: 100_000_000,
  total: 2_000_000_000,
  ratio: 200,
  milliseconds: 600_000,
};

/** A file or a member of an archive, in memory while it is looked at; `place` is for showing: 'a.zip › b/c.txt'. */
export interface WalkedItem {
  readonly place: string;
  /** The name within its folder or archive, with folders. */
  readonly name: string;
  /** The archives that it lies in, as a place; empty for a file of its own. */
  readonly container: string;
  readonly depth: number;
  readonly bytes: Buffer;
}

/** What a walk went through, and what it did not. */
export interface Walk {
  readonly walked: { files: number; members: number; bytes: number };
  readonly gaps: Gap[];
}

const shortest = (text: string): string => (text.length <= 1000 ? text : `${text.slice(0, 400)}…${text.slice(-400)}`);

/** 'a.zip' and 'b/c.txt' → 'a.zip › b/c.txt'. */
const placeIn = (container: string, name: string): string =>
  shortest(container === '' ? name : `${container} › ${name}`);

/** Goes through files, archives and archives in archives; everything is handed to `visit` before its own members are. */
export class Walker {
  readonly walk: Walk = { walked: { files: 0, members: 0, bytes: 0 }, gaps: [] };
  readonly #limits: WalkLimits;
  readonly #visit: (item: WalkedItem) => Promise<void>;
  readonly #signal: AbortSignal;
  readonly #begun = performance.now();
  #isFull = false;

  constructor(visit: (item: WalkedItem) => Promise<void>, signal: AbortSignal, limits: WalkLimits = walkLimits) {
    this.#visit = visit;
    this.#signal = signal;
    this.#limits = limits;
  }

  #gap(place: string, why: GapReason): void {
    this.walk.gaps.push({ place, why });
  }

  /** False, with a gap told once, when the bounds of the whole walk are reached. */
  #goesOn(place: string): boolean {
    this.#signal.throwIfAborted();
    const { walked } = this.walk;
    const isLate = performance.now() - this.#begun > this.#limits.milliseconds;
    const why: GapReason | null = isLate
      ? 'timeOver'
      : walked.files + walked.members >= this.#limits.members
        ? 'tooMany'
        : walked.bytes >= this.#limits.total
          ? 'tooLarge'
          : null;
    if (why !== null && !this.#isFull) this.#gap(place, why);
    this.#isFull ||= why !== null;
    return !this.#isFull;
  }

  async #members(item: WalkedItem): Promise<void> {
    const archive = openArchive(item, this.#limits);
    if (archive === null) return;
    if (item.depth >= this.#limits.depth) return this.#gap(item.place, 'tooDeep');
    for await (const member of archive) {
      const place = placeIn(item.place, member.name);
      if (!this.#goesOn(place)) return;
      if ('why' in member) this.#gap(member.name === '' ? item.place : place, member.why);
      else {
        this.walk.walked.members += 1;
        await this.#item({ place, container: item.place, depth: item.depth + 1, ...member });
      }
    }
  }

  async #item(item: WalkedItem): Promise<void> {
    this.walk.walked.bytes += item.bytes.length;
    await this.#visit(item);
    await this.#members(item);
  }

  async #file(file: GivenFile): Promise<void> {
    if (!this.#goesOn(file.name)) return;
    if (file.why !== undefined) return this.#gap(file.name, file.why);
    this.walk.walked.files += 1;
    if (file.size > this.#limits.member) return this.#gap(file.name, 'tooLarge');
    const bytes = await file.read();
    if (bytes === null) return this.#gap(file.name, 'unreadable');
    await this.#item({ place: shortest(file.name), name: file.name, container: '', depth: 0, bytes });
  }

  async files(files: AsyncIterable<GivenFile>): Promise<Walk> {
    for await (const file of files) await this.#file(file);
    if (this.#signal.aborted) throw new Unseen('stopped', '');
    return this.walk;
  }
}
