import { z } from 'zod';

/** Scanners that can be run from here when they are installed. */
export const scanTools = ['wapiti', 'testssl'] as const;
export type ScanTool = (typeof scanTools)[number];

/** `light` asks for little and only reads; `full` also sends what an attacker would. */
export const scanDepths = ['light', 'full'] as const;
export type ScanDepth = (typeof scanDepths)[number];

/** How a scan came to its end. */
const scanStates = ['running', 'done', 'stopped', 'failed'] as const;
export type ScanState = (typeof scanStates)[number];

/**
 * A scan run from here: who confirmed which notice and when, what was contacted, how it ended. Entry id = the run's, in the book
 * `scanRuns`; it stays when the result is never imported.
 */
export const scanRunSchema = z.strictObject({
  tool: z.enum(scanTools),
  depth: z.enum(scanDepths),
  /** The row that was scanned, and its site's URL as it stood. */
  register: z.enum(['sites', 'webApplications']),
  entryId: z.string().min(1).max(80),
  url: z.string().max(2000),
  /** The addresses that were vetted before anything was contacted. */
  addresses: z.array(z.string().max(60)).max(100),
  /** The notice that was confirmed, by its version (scan-notice-texts.ts). */
  notice: z.string().max(80),
  confirmedBy: z.string().max(200),
  confirmedAt: z.iso.datetime(),
  state: z.enum(scanStates),
  endedAt: z.iso.datetime().optional(),
  version: z.string().max(200).optional(),
  /** As it was started; files of the machine stand as OUTPUT, our own proxy as PROXY. */
  arguments: z.array(z.string().max(2000)).max(60).optional(),
  /** Why there is no result, in the words of probes; absent where there is one. */
  reason: z.string().max(60).optional(),
  detail: z.string().max(500).optional(),
  traffic: z
    .strictObject({ connections: z.int().min(0), bytes: z.int().min(0), refused: z.array(z.string().max(300)).max(20) })
    .optional(),
  /** The tool's output, waiting among the uploads to be imported; and its SHA-256. */
  uploadId: z.string().max(80).optional(),
  sha256: z.string().max(64).optional(),
});
export type ScanRun = z.infer<typeof scanRunSchema>;
