import { checklistTexts } from '../messages/checklist-texts.ts';
import { fill, useWords } from './language.tsx';

export type ChecklistTextKey = keyof typeof checklistTexts;

/** The words of the present language with the texts of the checklist's page. */
export function useChecklistWords() {
  const words = useWords();
  const c = (key: ChecklistTextKey, params: Readonly<Record<string, string | number>> = {}): string =>
    fill(words.say(checklistTexts[key]), params);
  return { ...words, c };
}
