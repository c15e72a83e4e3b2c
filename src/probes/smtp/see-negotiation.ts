import type { MailNegotiation } from '../../core/checks/mail/smtp-observation.ts';
import { classOf } from '../../core/checks/site/suite-class.ts';
import { type CipherSuite, olderSuites, suiteNumbered } from '../tls/cipher-suites.ts';
import { greet, type TlsPeer } from '../tls/greet.ts';
import { namedGroups } from '../tls/named-groups.ts';
import type { ServerFlight } from '../tls/server-flight.ts';
import { signatureHash } from '../tls/signature-hash.ts';

const of = (wanted: (suite: CipherSuite) => boolean): readonly number[] =>
  olderSuites.filter(wanted).map(({ id }) => id);

const broken = of(({ name }) => classOf(name) === 'broken');
const staticKeys = of(({ name }) => classOf(name) === 'withoutForwardSecrecy');
const primes = of(({ name }) => name.startsWith('TLS_DHE_') && classOf(name) !== 'broken');
const curves = of(({ name }) => name.startsWith('TLS_ECDHE_') && classOf(name) !== 'broken');

const allGroups = namedGroups.map(({ id }) => id);
const weakGroups = namedGroups.filter(({ name }) => /^(secp(160|192|224)|sect)/.test(name)).map(({ id }) => id);

/** Broken suites that are asked for one after the other, at the most. */
const mostBroken = 3;

type Offer = (suites: readonly number[], groups?: readonly number[]) => Promise<ServerFlight | null>;

async function brokenTaken(offer: Offer): Promise<string[]> {
  const taken: string[] = [];
  let left = broken;
  while (taken.length < mostBroken) {
    const suite = (await offer(left))?.suite;
    if (suite === undefined || !left.includes(suite)) return taken;
    taken.push(suiteNumbered(suite).name);
    left = left.filter((one) => one !== suite);
  }
  return taken;
}

/** What a mail server agrees to by TLS 1.2, in at most eight connections; null where it speaks none or does not answer. */
export async function seeNegotiation(peer: TlsPeer, host: string): Promise<MailNegotiation | null> {
  const offer: Offer = async (suites, groups = allGroups) => {
    const outcome = await greet(peer, { version: 'TLSv1.2', host, suites, groups });
    return outcome.state === 'accepted' ? outcome.flight : null;
  };
  const usual = await offer(olderSuites.map(({ id }) => id));
  if (usual === null) return null;
  const byPrime = await offer(primes);
  const byWeakGroup = await offer(curves, weakGroups);
  const byStaticKey = await offer(staticKeys);
  const scheme = usual.keyExchange?.scheme ?? null;
  const group = byWeakGroup?.keyExchange?.group ?? null;
  return {
    chosen: suiteNumbered(usual.suite).name,
    broken: await brokenTaken(offer),
    withoutForwardSecrecy: byStaticKey === null ? null : suiteNumbered(byStaticKey.suite).name,
    weakGroup: namedGroups.find(({ id }) => id === group)?.name ?? null,
    primeBits: byPrime?.keyExchange?.primeBits ?? null,
    hash: scheme === null ? null : signatureHash(scheme),
    compression: usual.compression,
    secureRenegotiation: usual.secureRenegotiation,
    extendedMasterSecret: usual.extendedMasterSecret,
  };
}
