import type { Bilingual } from '../core/kernel/bilingual.ts';

/** Something that words were found in, with the place where it is seen. */
export interface FoundThing {
  readonly kind: 'contract' | 'matter' | 'duty' | 'row' | 'evidence';
  /** The contract's number. */
  readonly contract: string;
  readonly title: Bilingual;
  /** Below /c/:number/; '' for the contract itself. */
  readonly path: string;
  /** What stands beside the title. */
  readonly text: Bilingual;
}

/** GET /api/search?q= ; `isCapped`: more would be found; `unread`: contracts that could not be looked into. */
export interface FoundThings {
  readonly things: readonly FoundThing[];
  readonly isCapped: boolean;
  readonly unread: number;
}
