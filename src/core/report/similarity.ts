import { textKey } from '../kernel/text-key.ts';

function trigramsOf(text: string): ReadonlySet<string> {
  const characters = [...textKey(text)];
  return new Set(
    characters
      .slice(0, Math.max(1, characters.length - 2))
      .map((_, index) => characters.slice(index, index + 3).join('')),
  );
}

/** Jaccard similarity of two texts' trigrams, 0 to 1; 0 when either is empty. */
export function similarity(a: string, b: string): number {
  if (a === '' || b === '') return 0;
  const [left, right] = [trigramsOf(a), trigramsOf(b)];
  const shared = [...left].filter((trigram) => right.has(trigram)).length;
  return shared / (left.size + right.size - shared);
}
