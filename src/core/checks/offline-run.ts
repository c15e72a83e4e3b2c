import { z } from 'zod';
import { checkAreas } from '../contract/check-schedule.ts';
import { evidenceKinds } from '../contract/evidence-item.ts';
import type { JsonObject } from '../kernel/json.ts';
import { observationSchema } from './observation.ts';

const place = { area: z.enum(checkAreas), register: z.string().min(1).max(80), entryId: z.string().min(1).max(200) };

/** A file of a target: the bundle names it, and it travels beside the bundle. */
const bundledFileSchema = z.strictObject({
  /** Of the evidence item. */
  id: z.string().min(1).max(200),
  name: z.string().min(1).max(255),
  kind: z.enum(evidenceKinds),
  size: z.int().min(0),
  /** SHA-256, hex. */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
});
export type BundledFile = z.infer<typeof bundledFileSchema>;

/**
 * What is to be looked at where this installation can't reach: the targets with what is declared of them. The nonce makes each
 * bundle one of its kind, so that a result answers one question once.
 */
export const checkBundleSchema = z.strictObject({
  format: z.literal('junshu-check-bundle@1'),
  contract: z.string().min(1).max(80),
  nonce: z.string().min(16).max(80),
  madeAt: z.iso.datetime(),
  targets: z
    .array(
      z.strictObject({
        ...place,
        target: z.string().min(1).max(2000),
        title: z.string().max(2000),
        /** Absent where nothing but the target is looked at. */
        files: z.array(bundledFileSchema).max(10_000).optional(),
        declared: z.record(z.string(), z.json()).transform((row) => row as JsonObject),
      }),
    )
    .min(1)
    .max(2000),
});
export type CheckBundle = z.infer<typeof checkBundleSchema>;

/** What was seen on the other side, before it is signed. `raw` is a tool's whole output, base64. */
export const checkResultBodySchema = z.strictObject({
  format: z.literal('junshu-check-result@1'),
  contract: z.string().min(1).max(80),
  /** SHA-256 over the bundle's canonical JSON, hex. */
  bundle: z.string().regex(/^[0-9a-f]{64}$/),
  nonce: z.string().min(16).max(80),
  /** Who ran it and where, in their own words. */
  operator: z.string().max(200),
  observations: z
    .array(z.strictObject({ ...place, observation: observationSchema, raw: z.base64().optional() }))
    .max(20_000),
});
export type CheckResultBody = z.infer<typeof checkResultBodySchema>;

/** A result as it travels: Ed25519 over the body's canonical JSON; the key says itself, whether to trust it is the importer's. */
export const checkResultSchema = z.strictObject({
  body: checkResultBodySchema,
  /** 32 bytes, base64. */
  publicKey: z.base64(),
  /** 64 bytes, base64. */
  signature: z.base64(),
});
export type CheckResultFile = z.infer<typeof checkResultSchema>;
