/** The text without the characters that the pattern (for one character) finds at its end: one walk, where `/[…]+$/` begins anew at each. */
export function trimEndOf(text: string, character: RegExp): string {
  let end = text.length;
  while (end > 0 && character.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** What stands before the first place that the pattern finds; the whole text where it finds none. */
export function textBefore(text: string, mark: RegExp): string {
  const at = text.search(mark);
  return at < 0 ? text : text.slice(0, at);
}
