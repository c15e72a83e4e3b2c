/** A field that draws characters over each other: the word that a ring is drawn around; null when it is anything else. */
export interface EnclosedText {
  readonly word: string | null;
}

const ring = /^[○◯〇◎□▢◇△]$/u;

/** Reads the instruction of a field that overstrikes, `eq \o\ac(○,実施)`; null for every other field. */
export function enclosedIn(instruction: string): EnclosedText | null {
  if (instruction.length > 300 || !/^\s{0,10}eq\s/i.test(instruction)) return null;
  const open = instruction.indexOf('(');
  const close = instruction.lastIndexOf(')');
  if (!/\\o/i.test(instruction.slice(0, open)) || close < open) return { word: null };
  const parts = instruction
    .slice(open + 1, close)
    .split(/[,、;]/)
    .map((part) => part.trim());
  const words = parts.filter((part) => !ring.test(part));
  return { word: parts.length === 2 && words.length === 1 ? (words[0] ?? null) : null };
}
