import type { FoundContract } from '../commands/context.ts';
import { factsOf } from '../core/assessment/facts.ts';
import { dutiesOf } from '../core/catalogue/meti-2023.ts';
import type { EvidenceItem } from '../core/contract/evidence-item.ts';
import type { Bilingual } from '../core/kernel/bilingual.ts';
import type { PlainDate } from '../core/kernel/plain-date.ts';
import { registerNamed } from '../core/registers/registers.ts';

/** What an item is evidence of, in words: rows by their titles, duties by their labels. */
export function placesFinder({ catalogue, state }: FoundContract, today: PlainDate) {
  const facts = factsOf(state, today);
  const duties = new Map(dutiesOf(catalogue).map((duty) => [duty.id, duty]));
  const rowWords = ({ register, entryId }: EvidenceItem['targets'][number]): Bilingual => {
    const label = registerNamed(register)?.label ?? { ja: register, en: register };
    const row = facts.find(register, entryId);
    const title = row === undefined ? entryId : facts.titleOf(register, row);
    return { ja: `${label.ja}「${title}」`, en: `${label.en} “${title}”` };
  };
  const dutyWords = (id: string): Bilingual => {
    const duty = duties.get(id);
    if (duty === undefined) return { ja: id, en: id };
    const { obligation, mark, label } = duty;
    return { ja: `事項${obligation}${mark} ${label.ja}`, en: `Matter ${obligation}${mark} ${label.en}` };
  };
  return ({ targets, duties: ids }: Pick<EvidenceItem, 'targets' | 'duties'>): readonly Bilingual[] => [
    ...targets.map(rowWords),
    ...ids.map(dutyWords),
  ];
}
