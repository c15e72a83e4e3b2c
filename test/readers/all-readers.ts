import { checkReaders } from './check-readers.ts';
import { fileReaders } from './file-readers.ts';
import { kernelReaders } from './kernel-readers.ts';
import { probeReaders } from './probe-readers.ts';
import type { Reader } from './reader.ts';
import { scanReaders } from './scan-readers.ts';

/** Every reader of text from outside, by its name. */
export const allReaders: ReadonlyMap<string, Reader> = new Map([
  ...Object.entries(kernelReaders),
  ...Object.entries(fileReaders),
  ...Object.entries(scanReaders),
  ...Object.entries(probeReaders),
  ...Object.entries(checkReaders),
]);
