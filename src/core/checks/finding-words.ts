import type { Bilingual } from '../kernel/bilingual.ts';
import { fillText } from '../kernel/fill-text.ts';
import { own } from '../kernel/own.ts';
import type { Check, CheckConclusion, CheckOutcome, ResultText } from './check.ts';
import { unseenTexts } from './unseen-texts.ts';

/** One line of a conclusion in words: what was found, where, and how to mend it. */
export interface FindingWords extends ResultText {
  /** The check's result, or why nothing could be told. */
  readonly result: string;
  readonly outcome: CheckOutcome;
  readonly advice: boolean;
  /** Empty where the target itself is meant. */
  readonly place: string;
}

const filled = (text: ResultText, params: Parameters<typeof fillText>[1]): ResultText => ({
  title: fillText(text.title, params),
  explanation: fillText(text.explanation, params),
  remedy: fillText(text.remedy, params),
});

const nothing: Bilingual = { ja: '', en: '' };

/** The words of a conclusion's findings, or of why it could not be told. */
export function findingWords(check: Check, { findings, unseen }: CheckConclusion): readonly FindingWords[] {
  if (unseen !== null) {
    const text = filled(unseenTexts[unseen.reason], { detail: unseen.detail });
    return [{ result: unseen.reason, outcome: 'undetermined', advice: false, place: '', ...text }];
  }
  return findings.map(({ result, outcome, advice, place = '', params }) => {
    const text = own(check.text.results, result) ?? { title: check.text.title, explanation: nothing, remedy: nothing };
    return { result, outcome, advice, place, ...filled(text, { place, ...params }) };
  });
}
