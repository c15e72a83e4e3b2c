/**
 * How a suite stands by 「TLS暗号設定ガイドライン」第3版 (IPA, CRYPTREC GL-3001-3): the high level takes authenticated encryption with
 * forward secrecy; the recommended one takes CBC with forward secrecy too; without forward secrecy it is neither; the rest is broken.
 */
const suiteClasses = ['high', 'recommended', 'withoutForwardSecrecy', 'broken'] as const;
export type SuiteClass = (typeof suiteClasses)[number];

const isBroken = (name: string): boolean =>
  /NULL|EXPORT|anon|RC4|RC2|_DES|DES40|3DES|IDEA|SEED|MD5|_DSS_/.test(name) || name.startsWith('0x');

const isEphemeral = (name: string): boolean => /^TLS_(ECDHE|DHE)_/.test(name);

const isAuthenticated = (name: string): boolean => /GCM|CCM|POLY1305/.test(name);

/** The class of a suite by its name of IANA; one without a name in our table is taken for broken. */
export function classOf(name: string): SuiteClass {
  if (isBroken(name)) return 'broken';
  // The suites of TLS 1.3 name no key exchange: it is always ephemeral.
  if (!name.includes('_WITH_')) return 'high';
  if (!isEphemeral(name)) return 'withoutForwardSecrecy';
  return isAuthenticated(name) ? 'high' : 'recommended';
}
