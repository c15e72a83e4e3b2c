import type { Json } from '../kernel/json.ts';
import type { Observation } from './observation.ts';

/** Characters of one text; characters and values in all; levels. Twice and more of what any probe of ours may see. */
const bounds = { text: 20_000, texts: 4_000_000, values: 400_000, depth: 30 };

/** Whether what was seen stays within the bounds; walks no further than they reach. */
function isWithin(data: Json): boolean {
  let [characters, values] = [0, 0];
  let level: readonly Json[] = [data];
  for (let depth = 0; level.length > 0; depth += 1) {
    values += level.length;
    if (depth > bounds.depth || values > bounds.values) return false;
    const next: Json[] = [];
    for (const value of level) {
      const texts = typeof value === 'string' ? [value] : isTable(value) ? Object.keys(value) : [];
      if (texts.some((text) => text.length > bounds.text)) return false;
      characters += texts.reduce((sum, text) => sum + text.length, 0);
      if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) next.push(one);
    }
    if (characters > bounds.texts) return false;
    level = next;
  }
  return true;
}

const isTable = (value: Json): value is Readonly<Record<string, Json>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * What was seen as it may be kept and judged: beyond the bounds it is not seen, with the reason, so that one target that answers
 * without end, or a file from elsewhere, is undetermined by itself and hurts nothing else.
 */
export function boundedSeen(seen: Observation['seen']): Observation['seen'] {
  if (seen.state === 'unseen' || isWithin(seen.data)) return seen;
  return { state: 'unseen', reason: 'limitReached', detail: 'size of the observation' };
}
