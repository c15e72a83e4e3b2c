import { checkNamed } from '../checks/all-checks.ts';
import { pathToTarget } from '../checks/target-anchor.ts';
import { checkAreas } from '../contract/check-schedule.ts';
import type { Bilingual, Language } from '../kernel/bilingual.ts';
import { fillText } from '../kernel/fill-text.ts';
import type { Json } from '../kernel/json.ts';
import { own } from '../kernel/own.ts';
import { pathToRow, pathToSetting } from '../kernel/place.ts';
import { registerNamed } from '../registers/registers.ts';
import type { RowReference, VerdictReason } from './assessment.ts';
import { checkSentences } from './check-reason-texts.ts';
import { checkRulePrefix } from './check-reasons.ts';
import { areaRegisters } from './check-targets.ts';
import { type RuleText, ruleTexts, situationTexts } from './rule-texts.ts';
import { valueLabels } from './value-label-texts.ts';

/** Closed values by their labels, also within a list. */
function labelled(value: Json | undefined, language: Language): Json | undefined {
  if (Array.isArray(value)) return value.map((one) => labelled(one, language) ?? '');
  return typeof value === 'string' ? (own(valueLabels, value)?.[language] ?? value) : value;
}

/** Names as `namesOf` joins them, joined as English does. */
const namesInEnglish = (names: string): string => names.replace(/ ほか(\d+)件$/, ' and $1 more').replaceAll('、', ', ');

/** A figure by its name; a register is shown by its label. */
function withLabel(params: VerdictReason['params'], name: string, language: Language): Json | undefined {
  const value = own(params, name);
  const isNames =
    name === 'names' || name.endsWith('Names') || (name === 'against' && own(valueLabels, String(value)) === undefined);
  if (isNames && typeof value === 'string' && language === 'en') return namesInEnglish(value);
  if (name === 'register' && typeof value === 'string') return registerNamed(value)?.label[language];
  return labelled(value, language);
}

/** A template of the assessment with its {names} filled in: names, registers and closed values as people call them. */
export const fillReason = (template: Bilingual, params: VerdictReason['params']): Bilingual =>
  fillText(template, params, (name, language) => withLabel(params, name, language));

interface ReasonText {
  readonly title: Bilingual;
  readonly explanation: Bilingual;
  readonly fix: string;
}

function sentenceOf({ sentences, none, emptied, title }: RuleText, { verdict, situation }: VerdictReason): Bilingual {
  if (situation === 'declaredEmpty' && emptied !== undefined) return emptied;
  if (situation !== 'judged' && situation !== 'noneConcerned') return situationTexts[situation];
  if (situation === 'noneConcerned' && verdict === 'satisfied' && none !== undefined) return none;
  return sentences[verdict] ?? title;
}

/** Sentences beside the first: what was late, or is told for another cause, where there is any of it. */
const alsoTold = ({ also = {} }: RuleText, { situation, params }: VerdictReason): readonly Bilingual[] =>
  situation === 'judged'
    ? Object.keys(also).flatMap((name) => ((own(params, name) ?? 0) === 0 ? [] : (own(also, name) ?? [])))
    : [];

/** Where a row's target stands on the page of checks: in the area of its register, and of the check where there are several. */
function targetPath(rule: string, { register, entryId }: RowReference): string {
  const areas = checkAreas.filter((area) => areaRegisters[area] === register);
  const area = areas.find((one) => rule.startsWith(checkRulePrefix + one)) ?? areas[0];
  return area === undefined ? 'checks' : pathToTarget(area, entryId);
}

/**
 * Where the mend is: the row itself where it stands there, its target, the page of the checklist, the answer about the scope, or
 * the place that the table of texts names.
 */
function fixOf(fix: string, { rule, rows: [row], params }: VerdictReason): string {
  const [scope] = [params.scope].flat();
  if (fix === 'checklists') return row === undefined ? 'registers/checklists' : `checklists/${row.entryId}`;
  if (fix === 'checks') return row === undefined ? fix : targetPath(rule, row);
  if (fix === 'settings' && typeof scope === 'string') return pathToSetting(`scope.${scope}`);
  const path = fix === 'registers' ? `registers/${row?.register ?? params.register ?? ''}` : fix;
  return row !== undefined && path === `registers/${row.register}` ? pathToRow(row.register, row.entryId) : path;
}

/** The words of what a check says: its own title, in a sentence that all checks share. */
function checkReasonText(reason: VerdictReason): ReasonText | null {
  const check = reason.rule.startsWith(checkRulePrefix)
    ? checkNamed(reason.rule.slice(checkRulePrefix.length))
    : undefined;
  if (check === undefined) return null;
  const sentence = checkSentences[reason.verdict];
  const explanation = (language: Language): string =>
    fillReason(sentence, { ...reason.params, title: check.text.title[language] })[language];
  return {
    title: check.text.title,
    explanation: { ja: explanation('ja'), en: explanation('en') },
    fix: fixOf('checks', reason),
  };
}

/** The words of a reason: its rule's title, the sentence for its outcome, and where the mend is. */
export function reasonText(reason: VerdictReason): ReasonText {
  const checked = checkReasonText(reason);
  if (checked !== null) return checked;
  const text: RuleText | undefined = own(ruleTexts, reason.rule);
  if (text === undefined) throw new Error(`no words for the rule ${reason.rule}`);
  const parts = [sentenceOf(text, reason), ...alsoTold(text, reason)].map((part) => fillReason(part, reason.params));
  return {
    title: text.title,
    explanation: { ja: parts.map(({ ja }) => ja).join(''), en: parts.map(({ en }) => en).join(' ') },
    fix: fixOf(text.fix, reason),
  };
}
