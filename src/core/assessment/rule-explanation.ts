import type { Bilingual } from '../kernel/bilingual.ts';
import { own } from '../kernel/own.ts';
import type { Verdict } from '../kernel/three-values.ts';
import { type RuleSeverity, severityOf } from './rule-severity.ts';
import { type RuleText, ruleTexts } from './rule-texts.ts';

/** What a rule can say, for people who ask why it said something: on the screens and in docs/rules.md. */
export interface RuleExplanation {
  readonly title: Bilingual;
  readonly severity: RuleSeverity;
  /** Its sentence for each outcome that it can come to. */
  readonly sentences: readonly (readonly [Verdict, Bilingual])[];
  /** Where there are rows, but none that it is about; null: as where it is satisfied. */
  readonly none: Bilingual | null;
  /** What is told beside, where there is any. */
  readonly also: readonly Bilingual[];
}

const outcomes: readonly Verdict[] = ['satisfied', 'notSatisfied', 'undetermined'];

/** The words of a rule by its id; null for a name that is no rule's. */
export function explanationOf(rule: string): RuleExplanation | null {
  const text = own<RuleText>(ruleTexts, rule);
  if (text === undefined) return null;
  const sentences = outcomes.flatMap((outcome): readonly (readonly [Verdict, Bilingual])[] => {
    const sentence = text.sentences[outcome];
    return sentence === null ? [] : [[outcome, sentence]];
  });
  return {
    title: text.title,
    severity: severityOf(rule),
    sentences,
    none: text.none ?? null,
    also: Object.values(text.also ?? {}),
  };
}

const blank = (text: string): string =>
  text
    .replaceAll(/\{\w+\|[^|{}]*\|([^{}]*)\}/g, (_, many: string) => many.replace('#', '…'))
    .replaceAll(/\{\w+\}/g, '…');

/** A sentence without its figures, as a rule has it before it has judged anything: 「…件（…）」. */
export const withoutFigures = ({ ja, en }: Bilingual): Bilingual => ({ ja: blank(ja), en: blank(en) });
