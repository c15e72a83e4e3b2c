import type { FoundContract } from '../commands/context.ts';
import { factsOf } from '../core/assessment/facts.ts';
import { dutiesOf } from '../core/catalogue/meti-2023.ts';
import type { EvidenceItem } from '../core/contract/evidence-item.ts';
import type { Bilingual } from '../core/kernel/bilingual.ts';
import { pathToDuty, pathToRow } from '../core/kernel/place.ts';
import type { PlainDate } from '../core/kernel/plain-date.ts';
import { registerNamed } from '../core/registers/registers.ts';

/** A row or duty that a file is evidence of, in words, and where it stands: a path below /c/:number/. */
export type EvidencePlace = Bilingual & { readonly path: string };

/** What an item is evidence of: rows by their titles, duties by their labels, and the way to each (below /c/:number/). */
export function placesFinder({ catalogue, state }: FoundContract, today: PlainDate) {
  const facts = factsOf(state, today);
  const duties = new Map(dutiesOf(catalogue).map((duty) => [duty.id, duty]));
  const rowPlace = ({ register, entryId }: EvidenceItem['targets'][number]): EvidencePlace => {
    const label = registerNamed(register)?.label ?? { ja: register, en: register };
    const row = facts.find(register, entryId);
    const title = row === undefined ? entryId : facts.titleOf(register, row);
    return { ja: `${label.ja}「${title}」`, en: `${label.en} “${title}”`, path: pathToRow(register, entryId) };
  };
  const dutyPlace = (id: string): EvidencePlace => {
    const duty = duties.get(id);
    const path = pathToDuty(id);
    if (duty === undefined) return { ja: id, en: id, path };
    const { obligation, mark, label } = duty;
    return { ja: `事項${obligation}${mark} ${label.ja}`, en: `Matter ${obligation}${mark} ${label.en}`, path };
  };
  return ({ targets, duties: ids }: Pick<EvidenceItem, 'targets' | 'duties'>): readonly EvidencePlace[] => [
    ...targets.map(rowPlace),
    ...ids.map(dutyPlace),
  ];
}
