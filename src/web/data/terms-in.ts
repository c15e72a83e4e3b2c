import type { Language } from '../../core/kernel/bilingual.ts';
import { type TermText, termTexts } from '../messages/help/term-texts.ts';

const all: readonly (readonly [string, TermText])[] = Object.entries(termTexts);

const isLatin = (spelling: string): boolean => /^[\w-]+$/.test(spelling);

const isLetter = (character: string): boolean => /[A-Za-z0-9]/.test(character);

/** Whether a text names a thing: ISMAP is not named by ISMAPPING, nor 端末 by 端末名 where only the latter is a term. */
function names(text: string, spelling: string): boolean {
  const within = isLatin(spelling) ? text : text.toLowerCase();
  const wanted = isLatin(spelling) ? spelling : spelling.toLowerCase();
  for (let at = within.indexOf(wanted); at >= 0; at = within.indexOf(wanted, at + 1)) {
    if (!isLatin(wanted)) return true;
    if (!isLetter(within.charAt(at - 1)) && !isLetter(within.charAt(at + wanted.length))) return true;
  }
  return false;
}

/** The terms that some texts name, in the order of the glossary. */
export function termsIn(texts: readonly string[], language: Language): readonly (readonly [string, TermText])[] {
  const text = texts.join('\n');
  return all.filter(([, term]) => [...term[language], ...term.ja].some((spelling) => names(text, spelling)));
}
