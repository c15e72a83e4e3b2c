import type { Bundle } from '@sigstore/bundle';
import { type SignedEntity, type TrustMaterial, toSignedEntity, Verifier } from '@sigstore/verify';
import type { SignatureState } from '../../../core/checks/deliverable/signatures-observation.ts';
import type { Verified } from '../verify-cms.ts';
import { certificateIn, identityOf } from './identity.ts';
import { type SigstoreKey, verifyByKey } from './public-key.ts';
import { stateBy } from './state-by.ts';
import { publicGoodRoot, type SigstoreRoot } from './trusted-root.ts';

/** What bundles are held against: given roots, else the public instance's; keys for those who sign with one. */
export interface SigstoreTrust {
  readonly roots: readonly SigstoreRoot[];
  readonly publicKeys: readonly SigstoreKey[];
}

/** An instance without logs of its own vouches by its clocks alone. */
const verifierOf = (material: TrustMaterial): Verifier =>
  new Verifier(material, {
    tlogThreshold: Math.min(1, material.tlogs.length),
    ctlogThreshold: Math.min(1, material.ctlogs.length),
    timestampThreshold: 1,
  });

const timesOf = ({ timestamps }: SignedEntity): readonly Date[] =>
  timestamps.map((one) =>
    one.$case === 'timestamp-authority'
      ? one.timestamp.signingTime
      : new Date(Number(one.tlogEntry.integratedTime) * 1000),
  );

/** Whether an authority of the root did sign the certificate, and only the time is wrong. */
function isOutOfTime(entity: SignedEntity, { certificateAuthorities }: TrustMaterial): boolean {
  if (entity.key.$case !== 'certificate') return false;
  const { certificate } = entity.key;
  const issuers = certificateAuthorities.flatMap(({ certChain }) => certChain);
  return (
    issuers.some((issuer) => certificate.issuer.equals(issuer.subject) && certificate.verify(issuer)) &&
    timesOf(entity).some((time) => !certificate.validForDate(time))
  );
}

function stateUnder({ material }: SigstoreRoot, entity: SignedEntity): SignatureState {
  const state = stateBy(() => verifierOf(material).verify(entity));
  return state === 'untrusted' && isOutOfTime(entity, material) ? 'expired' : state;
}

/** Of several roots the one that knows the signer decides. */
function foremostState(all: readonly SignatureState[]): SignatureState {
  return all.find((state) => state === 'valid') ?? all.find((state) => state !== 'untrusted') ?? 'untrusted';
}

/**
 * Verifies one bundle offline: signature, certificate at the time that a log or clock tells, log entries. `content` is what was
 * signed where the bundle does not hold it itself.
 */
export function verifyBundle(bundle: Bundle, content: Buffer | null, { roots, publicKeys }: SigstoreTrust): Verified {
  const unread: Verified = { state: 'notUnderstood', signer: '', issuer: '' };
  try {
    const certificate = certificateIn(bundle);
    const entity = toSignedEntity(bundle, content ?? undefined);
    const trusted = roots.length > 0 ? roots : [publicGoodRoot()];
    if (certificate === undefined) return verifyByKey(entity, trusted, publicKeys);
    const who = identityOf(certificate);
    if (content === null && bundle.content.$case === 'messageSignature') return { state: 'contentMissing', ...who };
    return { state: foremostState(trusted.map((root) => stateUnder(root, entity))), ...who };
  } catch {
    return unread;
  }
}
