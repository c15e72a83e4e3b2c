import { loadBlob } from '../blobs/blob-store.ts';
import type { RowReference } from '../core/assessment/assessment.ts';
import type { Facts } from '../core/assessment/facts.ts';
import type { EvidenceItem } from '../core/contract/evidence-item.ts';
import { isStanding } from '../core/evidence/proof.ts';
import type { EvidenceFile } from '../probes/evidence-file.ts';
import type { Context } from './context.ts';

/** The standing files that are tied to a row, from the contract's own store. */
export function evidenceOf(
  { dataFolder }: Context,
  contractId: string,
  facts: Facts,
  { register, entryId }: RowReference,
): readonly EvidenceFile[] {
  return facts
    .rows('evidenceItems')
    .filter(isStanding)
    .map(({ data }) => data as unknown as EvidenceItem)
    .filter(({ targets }) => targets.some((one) => one.register === register && one.entryId === entryId))
    .map(({ name, kind, size, digest }) => ({
      name,
      kind,
      size,
      read: () => loadBlob(dataFolder, contractId, digest).catch(() => null),
    }));
}
