import { z } from 'zod';
import { shortenedSchema } from '../shortened.ts';
import { walkedSchema } from './files-observation.ts';

const signatureFormats = ['cms', 'pdf', 'authenticode', 'smime', 'openpgp', 'sigstore', 'xml'] as const;
export type SignatureFormat = (typeof signatureFormats)[number];

/**
 * What became of verifying one signature. `intact`: it fits the content, and nothing was given to hold its signer against; `signerUnknown`: it can't
 * even be computed without the signer's key; `unlogged`: no trusted log or clock vouches for when it was made (sigstore);
 * `untimed`: the certificate has expired since, and no trusted timestamp tells that it was signed before; `revoked`: what the document
 * itself keeps says that the certificate was; `revocationUnread`: not all that it keeps of that can be read;
 * `growthUnread`: what was added behind it can't be read; `formUnverified`: of a form that
 * is known and not verified here.
 */
const signatureStates = [
  'valid',
  'intact',
  'signerUnknown',
  'tampered',
  'untrusted',
  'expired',
  'untimed',
  'partlyCovered',
  'growthUnread',
  'revoked',
  'revocationUnread',
  'formUnverified',
  'unlogged',
  'contentMissing',
  'notUnderstood',
  'noTool',
] as const;
export type SignatureState = (typeof signatureStates)[number];

export const seenSignatureSchema = z.strictObject({
  place: z.string().max(1000),
  format: z.enum(signatureFormats),
  state: z.enum(signatureStates),
  /** As the certificate or key says; empty where it can't be told. */
  signer: z.string().max(300),
  issuer: z.string().max(300),
  /** What a signed attestation says of the file (in-toto's predicate type); absent where the file itself is signed. */
  predicate: z.string().max(200).optional(),
});
export type SeenSignature = z.infer<typeof seenSignatureSchema>;

/** A commit or tag of the source; the states of a signature that can come of it. */
export const seenSourceSchema = z.strictObject({
  place: z.string().max(300),
  state: z.enum(['valid', 'unsigned', 'tampered', 'untrusted', 'expired', 'signerUnknown', 'notUnderstood']),
  signer: z.string().max(300),
});
export type SeenSource = z.infer<typeof seenSourceSchema>;

export const signaturesDataSchema = z.strictObject({
  walked: walkedSchema,
  signatures: shortenedSchema(seenSignatureSchema, 2000),
  /** The newest commit and its tags; null where there is no repository. */
  source: z.array(seenSourceSchema).max(30).nullable(),
  /** How many certificates and OpenPGP keys were given to trust; none is ever trusted by itself. */
  anchors: z.int().min(0),
  keys: z.int().min(0),
});
export type SignaturesData = z.infer<typeof signaturesDataSchema>;
