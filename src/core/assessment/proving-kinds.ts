import type { EvidenceKind } from '../contract/evidence-item.ts';

/** What shows that the official permitted, approved, confirmed or agreed. */
export const officialWord = ['permissionMail', 'agreement', 'minutes'] as const satisfies readonly EvidenceKind[];

/** What shows that something was presented, submitted or reported. */
export const presentation = ['submittedDocument', 'minutes'] as const satisfies readonly EvidenceKind[];

/** What can show that something was erased; a mail that permitted a copy, say, doesn't. */
export const erasure = ['erasureProof', 'certificate', 'log', 'photo'] as const satisfies readonly EvidenceKind[];

/** What shows a state of things: how something is set up, or what it did. */
export const stateOfThings = ['configuration', 'log', 'screenshot'] as const satisfies readonly EvidenceKind[];

/** What shows that something found was mended. */
export const mending = [
  ...stateOfThings,
  ...presentation,
  'photo',
  'diagnosisReport',
  'auditReport',
] as const satisfies readonly EvidenceKind[];

/** What shows that somebody weighed something. */
export const consideration = ['minutes', 'submittedDocument', 'checklist'] as const satisfies readonly EvidenceKind[];

/** What can prove any measure at all: a certificate of an erasure or a permission proves none. */
export const measure = [
  'procedure',
  'configuration',
  'log',
  'certificate',
  'agreement',
  'auditReport',
  'submittedDocument',
  'minutes',
  'checklist',
  'photo',
  'screenshot',
  'diagnosisReport',
] as const satisfies readonly EvidenceKind[];

/** What a supplier says of its support. */
export const supplierWord = [
  'screenshot',
  'certificate',
  'agreement',
  'submittedDocument',
] as const satisfies readonly EvidenceKind[];
