const [quote, backslash, comma] = [34, 92, 44];
const [openObject, closeObject, openList, closeList] = [123, 125, 91, 93];

/** The place of the quote that ends a string which begins at `start`; the text's end when there is none. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === backslash) at += 1;
    else if (code === quote) return at;
  }
  return text.length;
}

/** The keys of an object as far as it was read; null for a list. */
type Open = Set<string> | null;

/**
 * The first key that an object of a JSON text bears twice, null when none does: parsing would keep the last and drop the others
 * silently. The text must be readable as JSON. Linear in its length.
 */
export function repeatedKey(text: string): string | null {
  const open: Open[] = [];
  let isKey = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === openObject || code === openList) {
      open.push(code === openObject ? new Set() : null);
      isKey = code === openObject;
    } else if (code === closeObject || code === closeList) open.pop();
    else if (code === comma) isKey = open.at(-1) instanceof Set;
    else if (code === quote) {
      const end = endOfString(text, at);
      if (isKey) {
        const key = JSON.parse(text.slice(at, end + 1)) as string;
        const keys = open.at(-1);
        if (keys?.has(key) === true) return key;
        keys?.add(key);
        isKey = false;
      }
      at = end;
    }
  }
  return null;
}
