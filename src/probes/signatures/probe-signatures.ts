import type {
  SeenSignature,
  SignatureFormat,
  SignaturesData,
} from '../../core/checks/deliverable/signatures-observation.ts';
import type { Tool } from '../../core/checks/observation.ts';
import { capped, foremost } from '../files/capped.ts';
import type { LookAtFiles } from '../files/probe-files.ts';
import { signatureFormatOf } from '../files/signature-kind.ts';
import { type Walk, type WalkedItem, Walker, walkLimits } from '../files/walk.ts';
import { observe } from '../observe.ts';
import type { Gathered } from '../probe-kit.ts';
import { findProgram, programVersion } from '../programs.ts';
import { ownTool } from '../tools.ts';
import type { Anchors } from './anchors.ts';
import { type Detached, detachedOf, keyOf } from './detached.ts';
import { Attestations } from './sigstore/attestations.ts';
import { readBundles } from './sigstore/read-bundles.ts';
import { sigstoreTools } from './sigstore/tools.ts';
import type { Verified } from './verify-cms.ts';
import { verifyItem } from './verify-item.ts';
import { importKeys } from './verify-openpgp.ts';
import { verifySource } from './verify-source.ts';
import { inWorkroom, type Workroom } from './workroom.ts';

/** So many detached signatures are held at a time. */
const mostDetached = 500;

/** Verifies as it walks; what is signed from beside is verified on a second walk, when the content comes by. */
class SignatureWalk {
  readonly seen: SeenSignature[] = [];
  readonly #room: Workroom;
  readonly #look: LookAtFiles;
  readonly #attestations = new Attestations();
  readonly #detached = new Map<string, Detached[]>();

  constructor(room: Workroom, look: LookAtFiles) {
    this.#room = room;
    this.#look = look;
  }

  #keep(place: string, format: SignatureFormat, verified: readonly Verified[]): void {
    for (const one of verified) this.seen.push({ place, format, ...one });
  }

  async #verify({ place, bytes }: WalkedItem, format: SignatureFormat, content: Buffer | null): Promise<void> {
    this.#keep(place, format, await verifyItem(this.#room, format, bytes, content));
  }

  /** Whether a file of bundles holds any that signs another file. */
  #attests({ place, bytes }: WalkedItem): boolean {
    const bundles = readBundles(bytes) ?? [];
    const attesting = bundles.filter(({ content }) => content.$case === 'dsseEnvelope');
    for (const bundle of attesting) this.#attestations.add(place, bundle);
    return attesting.length > 0 && attesting.length === bundles.length;
  }

  async #first(item: WalkedItem): Promise<void> {
    const format = signatureFormatOf(item);
    if (format === null || (format === 'sigstore' && this.#attests(item))) return;
    const detached = detachedOf(item, format);
    if (detached === null || this.#detached.size >= mostDetached) return this.#verify(item, format, null);
    this.#detached.set(detached.contentKey, [...(this.#detached.get(detached.contentKey) ?? []), detached]);
  }

  async #second({ container, name, bytes }: WalkedItem): Promise<void> {
    this.#attestations.see({ name, bytes });
    const key = keyOf(container, name);
    for (const { item, format } of this.#detached.get(key) ?? []) await this.#verify(item, format, bytes);
    this.#detached.delete(key);
  }

  #walk(visit: (item: WalkedItem) => Promise<void>): Promise<Walk> {
    const { files, signal, limits = walkLimits } = this.#look;
    return new Walker(visit, signal, limits).files(files());
  }

  async run(): Promise<Walk> {
    const walk = await this.#walk((item) => this.#first(item));
    if (this.#detached.size > 0 || !this.#attestations.isEmpty) await this.#walk((item) => this.#second(item));
    this.seen.push(...this.#attestations.verify(this.#room.sigstore));
    // A signature may hold its content itself; one that doesn't says that it is missing.
    for (const { item, format } of [...this.#detached.values()].flat()) await this.#verify(item, format, null);
    return walk;
  }
}

/** The programs that verify, as far as they are installed. */
async function verifiers(): Promise<readonly Tool[]> {
  const named = [
    ['openssl', 'version'],
    ['gpg', '--version'],
    ['osslsigncode', '--version'],
  ] as const;
  const installed = named.filter(([name]) => findProgram(name) !== null);
  return Promise.all(
    installed.map(async ([name, argument]) => ({
      name,
      version: await programVersion(name, [argument]),
      arguments: [],
    })),
  );
}

/** Each is judged by itself, so that all of them are kept where there are not many thousands. */
const mostSignatures = 2000;

/** `folder`: where the source lies, if in a folder. Verifies every signature among the files, trusting the given anchors alone. */
export async function probeSignatures(
  look: LookAtFiles,
  anchors: Anchors,
  folder: string | null = null,
): Promise<Gathered> {
  const { target, now, signal } = look;
  const { certificates, keys } = anchors;
  const given = [`--anchors=${certificates.length}`, `--keys=${keys.length}`];
  const tools = [ownTool(['signatures', ...given]), ...(await verifiers()), ...sigstoreTools(anchors)];
  const run = { probe: 'signatures', version: 3, target, now, tools } as const;
  const observation = await observe(run, () =>
    inWorkroom(anchors, signal, async (room): Promise<SignaturesData> => {
      await importKeys(room, keys);
      const walk = new SignatureWalk(room, look);
      const { walked } = await walk.run();
      const source = folder === null ? null : await verifySource(folder, room);
      const signatures = capped(
        foremost(walk.seen, ({ state }) => state !== 'valid'),
        400_000,
        mostSignatures,
      );
      return {
        walked,
        signatures,
        source: source?.slice(0, 30) ?? null,
        anchors: certificates.length,
        keys: keys.length,
      };
    }),
  );
  return { observation };
}
