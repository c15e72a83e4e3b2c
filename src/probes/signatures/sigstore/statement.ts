import type { Bundle } from '@sigstore/bundle';
import { z } from 'zod';
import { normalForm } from '../../../core/kernel/normal-form.ts';

const statementSchema = z.object({
  _type: z.string().startsWith('https://in-toto.io/Statement'),
  predicateType: z.string(),
  subject: z
    .array(z.object({ name: z.string().default(''), digest: z.record(z.string(), z.string()).default({}) }))
    .max(10_000),
});

/** Digests that can't be made to fit another file. */
export const strongDigests = ['sha256', 'sha512'] as const;
export type StrongDigest = (typeof strongDigests)[number];

export interface Subject {
  readonly name: string;
  readonly digests: Readonly<Partial<Record<StrongDigest, string>>>;
}

/** What an attestation speaks of, and what it says of it. */
export interface Statement {
  readonly predicate: string;
  readonly subjects: readonly Subject[];
}

/** Of a path or a package's address the last part, as it is compared: macOS writes names decomposed. */
export const lastName = (name: string): string => normalForm(name.split('/').at(-1) ?? name, 'NFC');

/** The in-toto statement of a bundle; null when it attests nothing of the kind. */
export function statementIn({ content }: Bundle): Statement | null {
  if (content.$case !== 'dsseEnvelope' || content.dsseEnvelope.payloadType !== 'application/vnd.in-toto+json')
    return null;
  try {
    const { predicateType, subject } = statementSchema.parse(JSON.parse(content.dsseEnvelope.payload.toString('utf8')));
    const subjects = subject.map(({ name, digest: { sha256, sha512 } }) => ({
      name: lastName(name),
      digests: {
        ...(sha256 === undefined ? {} : { sha256: sha256.toLowerCase() }),
        ...(sha512 === undefined ? {} : { sha512: sha512.toLowerCase() }),
      },
    }));
    return { predicate: predicateType.slice(0, 200), subjects };
  } catch {
    return null;
  }
}
