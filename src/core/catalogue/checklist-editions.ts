import ipaWebsite from '../../../catalogue/ipa-website-7/checklist.json' with { type: 'json' };
import { textKey } from '../kernel/text-key.ts';
import { type ChecklistCatalogue, cellsOf, checklistCatalogueSchema } from './checklist.ts';

/** 「安全なウェブサイトの作り方」 in its seventh revision (2015-03), the latest there is. */
export const ipaWebsite7: ChecklistCatalogue = checklistCatalogueSchema.parse(ipaWebsite);

const editions: readonly ChecklistCatalogue[] = [ipaWebsite7];

const bySpelling = new Map(
  editions.flatMap((catalogue) => [catalogue.id, ...catalogue.spellings].map((text) => [textKey(text), catalogue])),
);

/** The checklist that someone's spelling of an edition names (「改訂第７版」); undefined for one that Junshu does not hold. */
export function checklistOfEdition(spelling: string): ChecklistCatalogue | undefined {
  return bySpelling.get(textKey(spelling));
}

const cellIds = new Set(editions.flatMap(cellsOf).map(({ id }) => id));

/** Has any checklist a cell of this id? */
export const isChecklistCell = (id: string): boolean => cellIds.has(id);
