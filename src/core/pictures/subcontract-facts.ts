import { type Facts, numberOf, textOf } from '../assessment/facts.ts';
import type { RegisterEntry } from '../registers/entry.ts';
import type { PictureWords } from './words.ts';

/** The day a subcontract was approved; undefined while it waits. */
export function approvedOn({ data }: RegisterEntry, facts: Facts): string | undefined {
  const act = facts.find('acts', textOf(data, 'approval'))?.data;
  return act !== undefined && act.actKind === 'approval' ? textOf(act, 'on') : undefined;
}

export function relationOf({ data }: RegisterEntry, { say }: PictureWords): string {
  if (data.relation === 'outsourcing') return say('outsourcing');
  const tier = numberOf(data, 'tier') ?? 1;
  if (tier <= 1) return say('subcontractor');
  return tier === 2 ? say('furtherSubcontractor') : say('deepSubcontractor', { tier });
}

export function confidentialOf({ data }: RegisterEntry, { say }: PictureWords): string {
  if (data.handlesConfidential === undefined) return say('confidentialUnknown');
  return say(data.handlesConfidential === true ? 'confidentialYes' : 'confidentialNo');
}

export const approvalOf = (row: RegisterEntry, facts: Facts, { say, day }: PictureWords): string => {
  const on = approvedOn(row, facts);
  return on === undefined ? say('pending') : say('approved', { date: day(on) });
};

/** Rows in force on the day: not ended yet. */
export const rowsInForce = ({ asOf, rows }: Facts): readonly RegisterEntry[] =>
  rows('subcontracts').filter(({ data }) => (textOf(data, 'to') ?? asOf) >= asOf);

/** What the register of subcontracts leaves open. */
export function performanceGaps(facts: Facts): readonly ('gapParent' | 'gapApproval' | 'gapConfidential')[] {
  const rows = rowsInForce(facts);
  const isLost = ({ data }: RegisterEntry): boolean =>
    (numberOf(data, 'tier') ?? 1) > 1 && textOf(data, 'parent') === undefined;
  return [
    ...(rows.some(isLost) ? (['gapParent'] as const) : []),
    ...(rows.some((row) => approvedOn(row, facts) === undefined) ? (['gapApproval'] as const) : []),
    ...(rows.some(({ data }) => data.handlesConfidential === undefined) ? (['gapConfidential'] as const) : []),
  ];
}
