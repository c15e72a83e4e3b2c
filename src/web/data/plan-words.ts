import { planTexts } from '../messages/plan-texts.ts';
import { fill, type MessageKey, useWords } from './language.tsx';

export type PlanTextKey = keyof typeof planTexts;

const isPlanText = (key: PlanTextKey | MessageKey): key is PlanTextKey => key in planTexts;

/** The words of the present language with the texts of the plan's pages. */
export function usePlanWords() {
  const words = useWords();
  const t = (key: PlanTextKey | MessageKey, params: Readonly<Record<string, string | number>> = {}): string =>
    isPlanText(key) ? fill(words.say(planTexts[key]), params) : words.t(key, params);
  return { ...words, t };
}
