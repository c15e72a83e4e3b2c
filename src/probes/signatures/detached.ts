import type { SignatureFormat } from '../../core/checks/deliverable/signatures-observation.ts';
import { normalForm } from '../../core/kernel/normal-form.ts';
import type { WalkedItem } from '../files/walk.ts';

/** A signature that lies beside what it signs, kept until its content comes by. */
export interface Detached {
  readonly item: WalkedItem;
  readonly format: SignatureFormat;
  /** Where the content has to lie: the same archive, the same name without the signature's ending. */
  readonly contentKey: string;
}

/** Where a file lies, as names are compared: macOS writes them decomposed. */
export const keyOf = (container: string, name: string): string =>
  JSON.stringify([container, name].map((one) => normalForm(one, 'NFC')));

const largest = 5_000_000;

/** Null for what carries its own content. */
export function detachedOf(item: WalkedItem, format: SignatureFormat): Detached | null {
  const isClear = item.bytes.toString('latin1', 0, 200).includes('-----BEGIN PGP SIGNED MESSAGE-----');
  if (!['cms', 'openpgp', 'sigstore'].includes(format) || isClear || item.bytes.length > largest) return null;
  const own = item.name.replace(/\.(p7s|p7m|p7|cms|sig|asc|gpg|sigstore|(sigstore\.)?(jsonl?|bundle))$/i, '');
  return { item, format, contentKey: keyOf(item.container, own) };
}
