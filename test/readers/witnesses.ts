import type { Reader } from './reader.ts';

/** Readers as none may be: that they are told shows that others would be. */
export const witnesses: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  [
    'every pair of letters',
    (text) => {
      let pairs = 0;
      for (let one = 0; one < text.length; one += 8)
        for (let other = 0; other < one; other += 4) pairs += text.charCodeAt(one) ^ text.charCodeAt(other);
      return pairs;
    },
  ],
  [
    'what is not there',
    (text) => {
      throw new TypeError(text.slice(0, 9));
    },
  ],
]);
