import { hash } from 'node:crypto';
import type { Bundle } from '@sigstore/bundle';
import type { SeenSignature, SignatureState } from '../../../core/checks/deliverable/signatures-observation.ts';
import type { WalkedItem } from '../../files/walk.ts';
import { lastName, type Statement, type StrongDigest, type Subject, statementIn, strongDigests } from './statement.ts';
import { type SigstoreTrust, verifyBundle } from './verify-bundle.ts';

interface Pending {
  readonly place: string;
  readonly bundle: Bundle;
  readonly statement: Statement | null;
}

/** What an attestation is called that can't be read. */
const payloadTypeOf = ({ content }: Bundle): string =>
  content.$case === 'dsseEnvelope' ? content.dsseEnvelope.payloadType.slice(0, 200) : '';

/** Attestations that were found, held against whatever else is handed over once everything went by. */
export class Attestations {
  readonly #pending: Pending[] = [];
  readonly #wanted = new Set<StrongDigest>();
  /** Digests of what went by, and under which names. */
  readonly #namesByDigest = new Map<string, Set<string>>();
  readonly #names = new Set<string>();

  get isEmpty(): boolean {
    return this.#pending.length === 0;
  }

  add(place: string, bundle: Bundle): void {
    const statement = statementIn(bundle);
    this.#pending.push({ place, bundle, statement });
    for (const kind of strongDigests)
      if (statement?.subjects.some(({ digests }) => digests[kind] !== undefined)) this.#wanted.add(kind);
  }

  /** Takes note of a file that an attestation may speak of. */
  see({ name, bytes }: Pick<WalkedItem, 'name' | 'bytes'>): void {
    if (this.isEmpty) return;
    this.#names.add(lastName(name));
    for (const kind of this.#wanted) {
      const digest = hash(kind, bytes, 'hex');
      this.#namesByDigest.set(digest, (this.#namesByDigest.get(digest) ?? new Set()).add(lastName(name)));
    }
  }

  /** Where a file bears the subject's name, that one has to be it; else any that has its digest. */
  #isHere({ name, digests }: Subject): boolean {
    const found = strongDigests
      .map((kind) => this.#namesByDigest.get(digests[kind] ?? ''))
      .filter((one) => one !== undefined);
    return this.#names.has(name) ? found.some((names) => names.has(name)) : found.length > 0;
  }

  /** A file by a subject's name that is another one is an alteration; none of the subjects is nothing to go by. */
  #fit({ subjects }: Statement): SignatureState {
    if (subjects.some((subject) => this.#names.has(subject.name) && !this.#isHere(subject))) return 'tampered';
    return subjects.some((subject) => this.#isHere(subject)) ? 'valid' : 'contentMissing';
  }

  #verified({ place, bundle, statement }: Pending, trust: SigstoreTrust): SeenSignature {
    const { state, signer, issuer } = verifyBundle(bundle, null, trust);
    const base = { place, format: 'sigstore', signer, issuer } as const;
    if (statement === null)
      return { ...base, predicate: payloadTypeOf(bundle), state: state === 'valid' ? 'notUnderstood' : state };
    return { ...base, predicate: statement.predicate, state: state === 'valid' ? this.#fit(statement) : state };
  }

  verify(trust: SigstoreTrust): readonly SeenSignature[] {
    return this.#pending.map((one) => this.#verified(one, trust));
  }
}
