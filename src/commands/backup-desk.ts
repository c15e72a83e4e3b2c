import { type BackupNote, keepBackupNote, readBackupNote } from '../backup/backup-note.ts';
import { diskCodeOf } from '../blobs/durable.ts';
import type { Bilingual } from '../core/kernel/bilingual.ts';
import { fileWords } from '../faults/system-fault.ts';
import { MachineProblem } from '../postgres/places.ts';
import { type BackupSource, type BackupWish, backUp, type MadeBackup } from './back-up.ts';

/** How the backup that was asked for last stands: made, or why not. */
export interface BackupOutcome {
  readonly made: MadeBackup | null;
  readonly fault: Bilingual | null;
}

const stopped: Bilingual = {
  ja: 'サーバーが止まったため、バックアップをやめました。半端なバックアップは残っていません。',
  en: 'The server was stopped, and the backup with it. Nothing half was left.',
};

/** Why there is no backup, in words; null for a fault of ours. */
function faultOf(error: unknown, place: string): Bilingual | null {
  if (error instanceof MachineProblem) return error.text;
  const code = diskCodeOf(error) ?? (error as NodeJS.ErrnoException).code ?? '';
  const why = fileWords(code);
  if (why === null) return null;
  return {
    ja: `${place} にバックアップを作れませんでした（${code}）。${why.what.ja}${why.mend.ja}半端なバックアップは残っていません。`,
    en: `No backup was made in ${place} (${code}). ${why.what.en} ${why.mend.en} Nothing half was left there.`,
  };
}

/** Backups of this process, one at a time, and what became of the last. */
export class BackupDesk {
  readonly #source: BackupSource;
  readonly #stop = new AbortController();
  #running: Promise<BackupOutcome> | null = null;
  #last: BackupOutcome | null = null;

  constructor(source: BackupSource) {
    this.#source = source;
  }

  get isRunning(): boolean {
    return this.#running !== null;
  }

  /** What became of the one that was asked for last in this process; null before the first, and while it is under way. */
  get outcome(): BackupOutcome | null {
    return this.#running === null ? this.#last : null;
  }

  get note(): BackupNote {
    return readBackupNote(this.#source.dataFolder);
  }

  /** Begins a backup; false while one is under way. */
  start(wish: Omit<BackupWish, 'signal'>): boolean {
    if (this.#running !== null) return false;
    void this.run(wish).catch((error) => this.#source.tellFault(error));
    return true;
  }

  /** Makes a backup, and remembers what became of it. Rejects with faults of ours alone. */
  run(wish: Omit<BackupWish, 'signal'>): Promise<BackupOutcome> {
    if (this.#running !== null) return this.#running;
    const work = this.#make(wish).finally(() => {
      this.#running = null;
    });
    this.#running = work;
    return work;
  }

  async #make(wish: Omit<BackupWish, 'signal'>): Promise<BackupOutcome> {
    try {
      const made = await backUp(this.#source, { ...wish, signal: this.#stop.signal });
      this.#last = { made, fault: null };
      const { at, place, seconds } = made;
      this.#remember({ last: { at, place, bytes: made.tableBytes + made.fileBytes, seconds }, fault: null });
    } catch (error) {
      if (this.#stop.signal.aborted) return { made: null, fault: stopped };
      const fault = faultOf(error, wish.place);
      this.#last = { made: null, fault: fault ?? { ja: '内部で問題が起きました。', en: 'Something broke inside.' } };
      this.#remember({ fault: { at: this.#source.now(), ...(this.#last.fault as Bilingual) } });
      if (fault === null) throw error;
    }
    return this.#last;
  }

  /** A disk that takes no note has a backup all the same. */
  #remember(change: Partial<BackupNote>): void {
    try {
      keepBackupNote(this.#source.dataFolder, change);
    } catch (error) {
      if (diskCodeOf(error) === undefined) throw error;
    }
  }

  /** Breaks off what is under way; nothing half is left of it. */
  async close(): Promise<void> {
    this.#stop.abort();
    await this.#running?.catch(() => undefined);
  }
}
