import type { Contract } from '../contract/contract.ts';
import { offendingCharacters } from '../kernel/characters.ts';

interface Unusable {
  readonly characters: string;
  readonly proposals: string;
}

/** Characters of a text that those who receive the report can't use, with what may stand instead; null where there are none. */
export function unusableCharacters(
  text: string,
  { settings }: Pick<Contract, 'settings'>,
): (Unusable & Record<string, string>) | null {
  const found = offendingCharacters(text, settings.characterProfile);
  if (found.length === 0) return null;
  return {
    characters: found.map(({ character }) => character).join(''),
    proposals: found.map(({ character, proposal }) => `${character}→${proposal ?? '？'}`).join('、'),
  };
}
