import { X509Certificate } from 'node:crypto';
import type { ChainEnd } from '../../core/checks/site/tls-observation.ts';

/** Certificates that a chain may end in. */
export interface Roots {
  readonly pem: readonly string[];
  readonly bySubject: ReadonlyMap<string, readonly X509Certificate[]>;
}

/** Reads a list of roots once; 121 certificates take some milliseconds. */
export function rootsFrom(pem: readonly string[]): Roots {
  const certificates = pem.map((text) => new X509Certificate(text));
  return { pem, bySubject: Map.groupBy(certificates, ({ subject }) => subject) };
}

const issued = (issuer: X509Certificate, certificate: X509Certificate): boolean =>
  certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);

const isSelfSigned = (certificate: X509Certificate): boolean => issued(certificate, certificate);

/** Fetches the issuer that a certificate points to (RFC 5280 §4.2.2.1); null where there is none to be had. */
export type FetchIssuer = (certificate: X509Certificate) => Promise<X509Certificate | null>;

/** Longest path that is followed; public ones have three or four certificates. */
const longestPath = 8;

interface Step {
  readonly at: X509Certificate;
  /** A certificate of the path was fetched, since the server had not sent it. */
  readonly fetched: boolean;
}

const endsIn = ({ bySubject }: Roots, at: X509Certificate): boolean =>
  (bySubject.get(at.subject) ?? []).some(({ fingerprint256 }) => fingerprint256 === at.fingerprint256) ||
  (bySubject.get(at.issuer) ?? []).some((root) => issued(root, at));

function endAt(roots: Roots, { at, fetched }: Step, length: number): ChainEnd | null {
  if (endsIn(roots, at)) return fetched ? 'missingIntermediate' : 'publicRoot';
  if (isSelfSigned(at)) return length === 1 ? 'selfSigned' : 'unknownRoot';
  return null;
}

/**
 * Follows a chain from the server's own certificate, by what was sent and, where that ends too early, by what the certificates
 * point to: so a forgotten intermediate is told from a root that nobody knows. Dates are judged elsewhere.
 */
export async function chainEndOf(
  sent: readonly X509Certificate[],
  roots: Roots,
  fetchIssuer: FetchIssuer,
): Promise<ChainEnd> {
  const [leaf] = sent;
  if (leaf === undefined) return 'unknownIssuer';
  let step: Step = { at: leaf, fetched: false };
  for (let length = 1; length <= longestPath; length += 1) {
    const end = endAt(roots, step, length);
    if (end !== null) return end;
    const { at } = step;
    const next = sent.find((one) => one !== at && issued(one, at));
    const fetched = next === undefined ? await fetchIssuer(at) : null;
    if (next === undefined && (fetched === null || !issued(fetched, at)))
      return length > 1 ? 'unknownRoot' : 'unknownIssuer';
    step = { at: next ?? fetched ?? at, fetched: step.fetched || next === undefined };
  }
  return 'unknownRoot';
}
