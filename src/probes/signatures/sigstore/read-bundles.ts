import { type Bundle, bundleFromJSON } from '@sigstore/bundle';
import { z } from 'zod';

const largest = 5_000_000;

/** Bounds before the library reads it: it holds every entry against every other. */
const boundsSchema = z.looseObject({
  verificationMaterial: z.looseObject({
    tlogEntries: z.array(z.unknown()).max(16).optional(),
    timestampVerificationData: z.looseObject({ rfc3161Timestamps: z.array(z.unknown()).max(16).optional() }).optional(),
  }),
  dsseEnvelope: z.looseObject({ signatures: z.array(z.unknown()).max(16) }).optional(),
});

const mostInFile = 50;

function readOne(text: string): Bundle | null {
  try {
    const value: unknown = JSON.parse(text);
    return boundsSchema.safeParse(value).success ? bundleFromJSON(value) : null;
  } catch {
    return null;
  }
}

/** Bundles of sigstore (v0.1 to v0.3): one in a file, or one a line. Null when the file holds anything else. */
export function readBundles(bytes: Buffer): readonly Bundle[] | null {
  if (bytes.length > largest) return null;
  const text = bytes.toString('utf8');
  const whole = readOne(text);
  if (whole !== null) return [whole];
  const lines = text.split('\n', mostInFile + 2).filter((line) => line.trim() !== '');
  const bundles = lines.length > 1 ? lines.map(readOne) : [];
  const read = bundles.filter((bundle) => bundle !== null);
  return read.length === bundles.length && read.length > 0 && read.length <= mostInFile ? read : null;
}
