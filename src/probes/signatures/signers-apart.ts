import { ASN1Obj } from '@sigstore/core';
import { signersOf } from './timestamps.ts';

/** More signers than these are verified together, as one. */
const mostSigners = 20;

/**
 * The same CMS with one of its signers at a time: each signs apart from the others, and the set of them is signed by none
 * (RFC 5652, 5.3). null where there is one alone, too many, or what can't be read.
 */
export function signersApart(cms: Buffer): readonly Buffer[] | null {
  const parsed = (): ASN1Obj => ASN1Obj.parseBuffer(Buffer.from(cms));
  try {
    const count = signersOf(parsed()).length;
    if (count < 2 || count > mostSigners) return null;
    return Array.from({ length: count }, (_, index) => {
      const whole = parsed();
      const signers = signersOf(whole);
      const one = signers[index];
      if (one !== undefined) signers.splice(0, signers.length, one);
      return whole.toDER();
    });
  } catch {
    return null;
  }
}
