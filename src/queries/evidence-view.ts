import { lastScrub } from '../blobs/scrub-note.ts';
import { listUploads } from '../blobs/uploads.ts';
import type { Context, FoundContract } from '../commands/context.ts';
import { factsOf } from '../core/assessment/facts.ts';
import { dutiesOf } from '../core/catalogue/meti-2023.ts';
import { usualEvidence } from '../core/catalogue/usual-evidence.ts';
import type { EvidenceFault, EvidenceItem } from '../core/contract/evidence-item.ts';
import { isStanding, serves } from '../core/evidence/proof.ts';
import type { PlainDate } from '../core/kernel/plain-date.ts';
import { registerDeclarations } from '../core/registers/registers.ts';
import { placesFinder } from './evidence-places.ts';
import type { EvidenceView } from './read-models.ts';

/** Rows of one register that can be chosen as a target. */
const rowsOffered = 1000;

function itemsOf(found: FoundContract, today: PlainDate): EvidenceView['items'] {
  const { evidenceItems = [], evidenceFaults = [] } = found.state.registers;
  const faults = new Map(evidenceFaults.map(({ id, data }) => [id, data.fault as EvidenceFault['fault']]));
  const placesOf = placesFinder(found, today);
  return evidenceItems
    .map(({ id, revision, data }) => {
      const item = data as unknown as EvidenceItem;
      return { id, revision, item, places: placesOf(item), fault: faults.get(id) ?? null };
    })
    .reverse();
}

function dutiesWithEvidence({ catalogue, state }: FoundContract): EvidenceView['duties'] {
  const standing = (state.registers.evidenceItems ?? []).filter(isStanding);
  const claims = new Map((state.registers.claims ?? []).map(({ id, data }) => [id, data.status]));
  return dutiesOf(catalogue).map((duty) => {
    const items = standing.filter(({ data }) => serves(data, duty)).map(({ id }) => id);
    const { id, obligation, mark, label } = duty;
    const isMissing = items.length === 0 && claims.get(id) === 'implemented';
    return { id, obligation, mark, label, items, isMissing, usual: usualEvidence(catalogue.id, id) };
  });
}

function targetsOf({ state }: FoundContract, today: PlainDate): EvidenceView['targets'] {
  const facts = factsOf(state, today);
  return registerDeclarations.flatMap(({ name, label }) => {
    const rows = facts.rows(name).slice(0, rowsOffered);
    return rows.length === 0
      ? []
      : [{ register: name, label, rows: rows.map((row) => ({ id: row.id, title: facts.titleOf(name, row) })) }];
  });
}

/** All evidence of a contract, where it is missing, and what usually proves each duty. */
export async function evidenceView(context: Context, found: FoundContract, today: PlainDate): Promise<EvidenceView> {
  const uploads = await listUploads(context.dataFolder, found.contractId);
  return {
    items: itemsOf(found, today),
    duties: dutiesWithEvidence(found),
    targets: targetsOf(found, today),
    unfinished: uploads.map(({ id, name, size, offset, startedAt }) => ({ id, name, size, offset, startedAt })),
    limit: context.evidenceLimit,
    scrub: lastScrub(context.dataFolder, found.contractId),
  };
}
