import { loadBlob } from '../blobs/blob-store.ts';
import type { RowReference } from '../core/assessment/assessment.ts';
import type { Facts } from '../core/assessment/facts.ts';
import type { EvidenceItem } from '../core/contract/evidence-item.ts';
import { isStanding } from '../core/evidence/proof.ts';
import type { EvidenceFile } from '../probes/evidence-file.ts';
import type { Context } from './context.ts';

/** The standing evidence items that are tied to a row. */
export function evidenceItemsOf(
  facts: Facts,
  { register, entryId }: RowReference,
): readonly { readonly id: string; readonly item: EvidenceItem }[] {
  return facts
    .rows('evidenceItems')
    .filter(isStanding)
    .map(({ id, data }) => ({ id, item: data as unknown as EvidenceItem }))
    .filter(({ item }) => item.targets.some((one) => one.register === register && one.entryId === entryId));
}

/** The standing files that are tied to a row, from the contract's own store. */
export function evidenceOf(
  { dataFolder }: Context,
  contractId: string,
  facts: Facts,
  row: RowReference,
): readonly EvidenceFile[] {
  return evidenceItemsOf(facts, row).map(({ item: { name, kind, size, digest } }) => ({
    name,
    kind,
    size,
    read: () => loadBlob(dataFolder, contractId, digest).catch(() => null),
  }));
}
