import type { AddedItem } from '../contract/claim.ts';
import { readAddedItem } from '../contract/read-claim.ts';
import type { Json } from '../kernel/json.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import { saysNothing } from '../kernel/says-nothing.ts';
import type { ContractState } from '../registers/contract-state.ts';
import type { SubmissionFinding } from './finding.ts';
import type { FindingRule } from './finding-texts.ts';
import { finding } from './make-finding.ts';
import { isPromisedOutside, lackingPromise } from './promise.ts';
import { reasonShortage } from './reason-shortage.ts';
import { unusableCharacters } from './unusable-characters.ts';

type Found = readonly [rule: FindingRule, params?: Readonly<Record<string, Json>>];

/** 記載要領２: talked over beforehand, with whom and to what answer. */
const isConsulted = ({ consultation }: AddedItem, today: PlainDate): boolean =>
  consultation !== undefined &&
  consultation.on <= today &&
  !saysNothing(consultation.official) &&
  !saysNothing(consultation.answer);

/** 記載要領１: one of the three words, and a reason on 別葉 for all but 実施; of 未実施 also by when, by whom and what holds until then. */
function ofItem(item: AddedItem, { contract }: ContractState, today: PlainDate): readonly Found[] {
  const { status, reason, owner, interimMeasure } = item;
  const found: Found[] = isConsulted(item, today) ? [] : [['consultationMissing']];
  if (status === undefined) found.push(['statusMissing', { count: 1 }]);
  if (saysNothing(item.text)) found.push(['addedTextMissing']);
  if (status === 'notImplemented' || status === 'notApplicable') {
    if (saysNothing(reason)) found.push(['reasonMissing']);
    const count = reasonShortage(reason);
    if (count !== null) found.push(['reasonShort', { count }]);
  }
  if (lackingPromise(item).length > 0) found.push(['openWithoutPlan']);
  if (isPromisedOutside(item, contract)) found.push(['dateOutsideContract']);
  const texts = [item.label, item.text, item.content, reason, owner, interimMeasure].join('');
  const characters = unusableCharacters(texts, contract);
  return characters === null ? found : [...found, ['characterUnusable', characters]];
}

/** An added item is held to the same instructions as the sixteen, and to a consultation that has taken place. */
export const addedItemFindings = (state: ContractState, today: PlainDate): readonly SubmissionFinding[] =>
  (state.registers.addedItems ?? []).flatMap(({ id, data }) => {
    const item = readAddedItem(data);
    return ofItem(item, state, today).map(([rule, params = {}]) =>
      finding(rule, id, 'plan', { label: item.label, ...params }, null),
    );
  });
