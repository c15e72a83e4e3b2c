import { type CheckFinding, defineCheck } from '../check.ts';
import { tlsDataSchema } from './tls-observation.ts';
import { tlsKeyExchangeText } from './tls-suite-texts.ts';

/** Groups of less than 128 bits of strength, and those that RFC 8422 gave up. */
const weak = /^(secp(160|192|224)|sect|0x)/;

/** Hashes whose signatures can be forged (RFC 9155); better ones were offered. */
export const weakHashes: readonly string[] = ['MD5', 'SHA-1'];

/** The least bits of a prime of its own. */
const leastBits = 2048;

/** Groups and primes by which keys are exchanged (RFC 8422, 7919; 「TLS暗号設定ガイドライン」第3版). */
export const tlsKeyExchangeCheck = defineCheck({
  id: 'site-tls-key-exchange',
  version: 2,
  probe: 'tls',
  data: tlsDataSchema,
  duties: ['15.8.tls'],
  results: {
    strong: { outcome: 'pass' },
    weakGroup: { outcome: 'fail' },
    shortPrime: { outcome: 'fail' },
    weakHash: { outcome: 'fail' },
    noneEphemeral: { outcome: 'fail' },
    unseen: { outcome: 'undetermined' },
  },
  text: tlsKeyExchangeText,
  judge({ keyExchange }) {
    const { groups, primeBits, hashes = [], complete } = keyExchange;
    const findings: CheckFinding<'weakGroup' | 'shortPrime' | 'weakHash' | 'unseen'>[] = [
      ...groups
        .filter((name) => weak.test(name))
        .map((name) => ({ result: 'weakGroup', place: name, params: {} }) as const),
      ...(primeBits !== null && primeBits < leastBits
        ? [{ result: 'shortPrime', params: { bits: primeBits } } as const]
        : []),
      ...hashes
        .filter((name) => weakHashes.includes(name))
        .map((name) => ({ result: 'weakHash', place: name, params: {} }) as const),
      ...(complete ? [] : [{ result: 'unseen', params: {} } as const]),
    ];
    if (findings.length > 0) return findings;
    if (groups.length === 0 && primeBits === null) return [{ result: 'noneEphemeral', params: {} }];
    return [{ result: 'strong', params: { groups: [...groups], bits: primeBits } }];
  },
});
