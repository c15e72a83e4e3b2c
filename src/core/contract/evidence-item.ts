import { z } from 'zod';
import { plainDateSchema } from './contract.ts';

/** What a file may prove. A closed list: words in both languages stand in `evidence-texts.ts`. */
export const evidenceKinds = [
  'erasureProof',
  'permissionMail',
  'pledge',
  'trainingMaterial',
  'attendanceRecord',
  'diagnosisReport',
  'auditReport',
  'incidentReport',
  'procedure',
  'configuration',
  'log',
  'certificate',
  'agreement',
  'submittedDocument',
  'minutes',
  'checklist',
  'photo',
  'screenshot',
  'other',
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** 機密性１・２・３ of the common standards. */
export const confidentialities = ['level1', 'level2', 'level3'] as const;
export type Confidentiality = (typeof confidentialities)[number];

/** What was done to a file, or could not be, on its way in; people are told. */
const evidenceNotices = ['positionRemoved', 'positionKept', 'contentsNotExamined'] as const;
export type EvidenceNotice = (typeof evidenceNotices)[number];

const digest = z.string().regex(/^[0-9a-f]{64}$/);

/** The row that a file proves something about. */
export const evidenceTargetSchema = z.strictObject({
  register: z.string().min(1).max(80),
  entryId: z.string().min(1).max(200),
});
export type EvidenceTarget = z.infer<typeof evidenceTargetSchema>;

/** What people say of a file; all of it can be mended later. */
export const evidenceMetadataSchema = z.strictObject({
  kind: z.enum(evidenceKinds),
  /** The day that the file tells of, not the day of the upload. */
  datedOn: plainDateSchema.optional(),
  confidentiality: z.enum(confidentialities).default('level2'),
  targets: z.array(evidenceTargetSchema).max(200).default([]),
  duties: z.array(z.string().min(1).max(40)).max(100).default([]),
  note: z.string().min(1).max(2000).optional(),
});
export type EvidenceMetadata = z.infer<typeof evidenceMetadataSchema>;

/**
 * A file that proves something; entry id = id of its upload, in the book `evidenceItems`. The bytes lie in the data folder under
 * `digest`; what the file is (name, size, digests) is never changed, only what is said of it.
 */
export const evidenceItemSchema = z.strictObject({
  ...evidenceMetadataSchema.shape,
  /** Shown and given out: NFC, without folders and invisible characters. */
  name: z.string().min(1).max(255),
  /** As it was sent. */
  originalName: z.string().min(1).max(1024),
  /** SHA-256 of the stored bytes. */
  digest,
  /** SHA-256 of the bytes as they were sent; another one when a position was removed. */
  originalDigest: digest,
  size: z.int().min(1).max(10_000_000_000_000),
  /** By the content, not by the name. */
  mediaType: z.string().min(3).max(120),
  notices: z.array(z.enum(evidenceNotices)).default([]),
  recordedBy: z.string().max(200),
  recordedAt: z.iso.datetime({ offset: true }),
  /** Taken back, by whom and why; the entry and its bytes stay, but it proves nothing any more. */
  withdrawn: z
    .strictObject({ on: plainDateSchema, by: z.string().max(200), reason: z.string().min(1).max(2000) })
    .optional(),
});
export type EvidenceItem = z.infer<typeof evidenceItemSchema>;

/** A file found missing or altered when it was read again; entry id = evidence item, in the book `evidenceFaults`. */
export const evidenceFaultSchema = z.strictObject({
  fault: z.enum(['missing', 'altered']),
  foundAt: z.iso.datetime({ offset: true }),
});
export type EvidenceFault = z.infer<typeof evidenceFaultSchema>;
