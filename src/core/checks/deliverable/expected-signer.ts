import type { JsonObject } from '../../kernel/json.ts';
import type { SeenSignature } from './signatures-observation.ts';

/** Whether a text fits a pattern in which '*' stands for anything, also nothing. Case counts. */
export function fitsPattern(pattern: string, text: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.pop();
  if (last === undefined) return pattern === text;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = text.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}

const textIn = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/**
 * Whose signature it is against whom the deliverable's row expects. In sigstore anyone who can sign in somewhere can sign, so the
 * mail address or URI counts only together with the service that vouches for it; without both nothing is expected. A signature
 * by a key that was given bears no identity: the key is the identity.
 */
export function signerFit(
  { signer, issuer, format }: Pick<SeenSignature, 'signer' | 'issuer' | 'format'>,
  { signerIdentity, signerIssuer }: JsonObject,
): 'valid' | 'identityOpen' | 'otherIdentity' {
  if (format !== 'sigstore' || issuer === '') return 'valid';
  const [identity, voucher] = [textIn(signerIdentity), textIn(signerIssuer)];
  if (identity === '' || voucher === '') return 'identityOpen';
  return fitsPattern(identity, signer) && voucher === issuer ? 'valid' : 'otherIdentity';
}
