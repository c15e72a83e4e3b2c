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

/** A row in which every word of a search stands. */
export interface SearchHit {
  readonly register: string;
  readonly label: Bilingual;
  readonly entryId: string;
  readonly title: string;
  /** The fields in which the words stand, as shown. */
  readonly fields: readonly { readonly label: Bilingual; readonly text: string }[];
}

/** GET /api/contracts/:number/search?q= ; `isCapped`: more rows would be found. */
export interface SearchView {
  readonly hits: readonly SearchHit[];
  readonly isCapped: boolean;
}
