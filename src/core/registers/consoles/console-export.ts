import type { Bilingual } from '../../kernel/bilingual.ts';
import type { ClockZone } from '../../kernel/written-instant.ts';

/** Fields of the register of endpoints that a console can tell. */
export const consoleFields = [
  'name',
  'endpointKind',
  'product',
  'productVersion',
  'definitionsOn',
  'fullScanOn',
  'edr',
  'currentCheckedOn',
] as const;
export type ConsoleField = (typeof consoleFields)[number];

/**
 * The CSV that a console of anti-malware software exports. Headers are those of the vendors' documentation as known when this was
 * written, in English and Japanese; a column that is called otherwise can be assigned by hand.
 */
export interface EndpointConsole {
  readonly id: string;
  readonly label: Bilingual;
  /** Headers by which it is recognised: all of one set. */
  readonly marks: readonly (readonly string[])[];
  /** Per field its headers, the surest first. */
  readonly columns: Partial<Readonly<Record<ConsoleField, readonly string[]>>>;
  /** When a device was last heard of: of two rows of one device the later counts. */
  readonly seen: readonly string[];
  /** Where its clocks stand when they say no zone. */
  readonly zone: ClockZone;
  /** What the product is called where the file doesn't say, for devices that have none on record. */
  readonly product: string;
  /** Words of the column `edr` that say that EDR is at work; `always`: the product is EDR. */
  readonly edrOn: readonly string[] | 'always';
  /** `currentCheckedOn` counts only where this column says that the product is up to date. */
  readonly isCurrent?: { readonly headers: readonly string[]; readonly words: readonly string[] };
}
