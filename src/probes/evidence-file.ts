import type { EvidenceKind } from '../core/contract/evidence-item.ts';

/** A file of the contract's evidence, read when it is asked for. */
export interface EvidenceFile {
  readonly name: string;
  readonly kind: EvidenceKind;
  readonly size: number;
  /** Null when it is gone or was altered. */
  read(): Promise<Uint8Array | null>;
}
