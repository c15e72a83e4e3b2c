import { Piscina } from 'piscina';
import type { Result } from '../core/kernel/result.ts';
import type { TablePreview } from '../core/registers/table-import.ts';
import type { FilledForm } from '../core/report/filled-form.ts';
import type { Scan } from '../scanners/scan.ts';
import type { FilledChecklist, FillRequest } from '../xlsx/checklist-fill.ts';
import type { ChecklistFile, ReadChecklistSheet } from '../xlsx/checklist-sheet.ts';
import type { PreviewRequest } from './preview-table.ts';
import { type UnreadableFile, unreadable } from './unreadable.ts';

/** Longest reading, in milliseconds: far above the largest file that is taken, and an end for what was meant to have none. */
const deadline = 20_000;

let workers: Piscina | undefined;

/** Threads with a bound on memory, made when first needed, so that a large or hostile file never holds up the server's answers. */
function readingWorkers(): Piscina {
  workers ??= new Piscina({
    filename: new URL('./readers.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: 2,
    idleTimeout: 60_000,
    resourceLimits: { maxOldGenerationSizeMb: 320 },
  });
  return workers;
}

const tooMuch = () =>
  unreadable(
    'このファイルは、読むのに時間かメモリが掛かりすぎます。',
    'This file takes too long, or too much memory, to read.',
    '要る行と列だけにするか、分けて取り込んでください。',
    'Keep the rows and columns that are needed, or import it in parts.',
  );

const isBeyondBounds = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'AbortError' || (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY');

async function aside<Value>(name: string, input: unknown): Promise<Result<Value, UnreadableFile>> {
  try {
    return (await readingWorkers().run(input, { name, signal: AbortSignal.timeout(deadline) })) as Result<
      Value,
      UnreadableFile
    >;
  } catch (error) {
    if (isBeyondBounds(error)) return tooMuch();
    throw error;
  }
}

/** `previewTable` on a thread of its own, bounded in time and memory. */
export const previewTableAside = (request: PreviewRequest): Promise<Result<TablePreview, UnreadableFile>> =>
  aside('previewTable', request);

/** `readFilledForm` on a thread of its own, bounded in time and memory. */
export const readFilledFormAside = (bytes: Uint8Array): Promise<Result<FilledForm, UnreadableFile>> =>
  aside('readFilledForm', bytes);

/** `readChecklistSheet` on a thread of its own, bounded in time and memory. */
export const readChecklistSheetAside = (file: ChecklistFile): Promise<Result<ReadChecklistSheet, UnreadableFile>> =>
  aside('readChecklistSheet', file);

/** `fillChecklistSheet` on a thread of its own, bounded in time and memory. */
export const fillChecklistSheetAside = (request: FillRequest): Promise<Result<FilledChecklist, UnreadableFile>> =>
  aside('fillChecklistSheet', request);

/** `readScan` on a thread of its own, bounded in time and memory. */
export const readScanAside = (bytes: Uint8Array): Promise<Result<Scan, UnreadableFile>> => aside('readScan', bytes);
