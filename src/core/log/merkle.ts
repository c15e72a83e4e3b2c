import { hash } from 'node:crypto';

/** SHA-256 digests of RFC 6962 §2.1: 0x00 before a leaf, 0x01 before a node, so that neither passes for the other. */
export type Digest = Buffer;

const digestOf = (bytes: Uint8Array): Digest => hash('sha256', bytes, 'buffer');

const leafPrefix = Buffer.from([0]);
const nodePrefix = Buffer.from([1]);

export const emptyRoot: Digest = digestOf(Buffer.alloc(0));

export function leafHash(leaf: Uint8Array): Digest {
  return digestOf(Buffer.concat([leafPrefix, leaf]));
}

function nodeHash(left: Digest, right: Digest): Digest {
  return digestOf(Buffer.concat([nodePrefix, left, right]));
}

/**
 * The right edge of a tree: the roots of its perfect subtrees, largest first. Enough to append and to tell the root, so the
 * tree itself need not be kept in memory.
 */
export interface Frontier {
  readonly size: number;
  readonly peaks: readonly Digest[];
}

export const emptyFrontier: Frontier = { size: 0, peaks: [] };

/** The frontier after one more leaf: as many merges as the old size has trailing one bits. */
export function append({ size, peaks }: Frontier, leaf: Digest): Frontier {
  const merged = [...peaks];
  let node = leaf;
  for (let rest = size; rest % 2 === 1; rest = Math.floor(rest / 2)) node = nodeHash(merged.pop() ?? node, node);
  merged.push(node);
  return { size: size + 1, peaks: merged };
}

/** The Merkle tree hash over all leaves. */
export function rootOf({ peaks }: Frontier): Digest {
  const last = peaks.at(-1);
  if (last === undefined) return emptyRoot;
  return peaks.slice(0, -1).reduceRight((right, left) => nodeHash(left, right), last);
}

/** The largest power of two below n, n ≥ 2. */
const split = (n: number): number => 2 ** (Math.ceil(Math.log2(n)) - 1);

function rootOfLeaves(leaves: readonly Digest[]): Digest {
  const [only] = leaves;
  if (only === undefined) return emptyRoot;
  if (leaves.length === 1) return only;
  const middle = split(leaves.length);
  return nodeHash(rootOfLeaves(leaves.slice(0, middle)), rootOfLeaves(leaves.slice(middle)));
}

/** RFC 6962 §2.1.1: the hashes that lead from leaf `index` to the root over `leaves`. */
export function inclusionProof(leaves: readonly Digest[], index: number): readonly Digest[] {
  if (leaves.length <= 1) return [];
  const middle = split(leaves.length);
  if (index < middle) return [...inclusionProof(leaves.slice(0, middle), index), rootOfLeaves(leaves.slice(middle))];
  return [...inclusionProof(leaves.slice(middle), index - middle), rootOfLeaves(leaves.slice(0, middle))];
}

/** The root that a proof leads to, or null when the proof's length doesn't fit the tree (RFC 9162 §2.1.3.2). */
export function rootFromInclusion(leaf: Digest, index: number, size: number, proof: readonly Digest[]): Digest | null {
  if (index >= size) return null;
  let [fn, sn, root] = [index, size - 1, leaf];
  for (const sibling of proof) {
    if (sn === 0) return null;
    if (fn % 2 === 1 || fn === sn) {
      root = nodeHash(sibling, root);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)];
    } else {
      root = nodeHash(root, sibling);
    }
    [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)];
  }
  return sn === 0 ? root : null;
}
