type Range = readonly [from: number, to: number];

/** A property that tells a place, in whatever vocabulary: exif:GPSLatitude, drone-dji:GpsLongitude, x:Latitude. */
function isOfPosition(name: string): boolean {
  const colon = name.lastIndexOf(':');
  const local = name.slice(colon + 1).toLowerCase();
  return colon > 0 && (local.startsWith('gps') || local.includes('latitude') || local.includes('longitude'));
}

interface Name {
  readonly name: string;
  readonly index: number;
  readonly end: number;
}

/** Every name that tells a place, as it stands in the text. */
const names = (text: string): readonly Name[] =>
  [...text.matchAll(/[^\s<>/="']+/g)].flatMap(({ 0: name, index }) =>
    name.length < 200 && isOfPosition(name) ? [{ name, index, end: index + name.length }] : [],
  );

/** Elements of a position with what they hold: each to the next closing of its name, found in one walk from the end. */
function elements(text: string, found: readonly Name[]): readonly Range[] {
  const closings = new Map<string, number>();
  return found.toReversed().flatMap(({ name, index, end }) => {
    if (text.slice(index - 2, index) === '</') {
      if (text[end] === '>') closings.set(name, end + 1);
      return [];
    }
    const to = closings.get(name);
    const opens = text[index - 1] === '<' && /[\s>]/.test(text[end] ?? '');
    return to === undefined || !opens ? [] : [[index - 1, to] as const];
  });
}

function afterBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text.charAt(at))) at += 1;
  return at;
}

/** Attributes of a position with their values. */
const attributes = (text: string, found: readonly Name[]): readonly Range[] =>
  found.flatMap(({ index, end }) => {
    const equals = afterBlanks(text, end);
    if (text[equals] !== '=') return [];
    const from = afterBlanks(text, equals + 1);
    const quote = text[from] ?? '';
    const to = quote === '"' || quote === "'" ? text.indexOf(quote, from + 1) : -1;
    return to < 0 ? [] : [[index, to + 1] as const];
  });

/** XMP without its properties of a position, blanks in their place so that nothing moves; null when there are none. */
export function withoutXmpPosition(packet: Buffer): Buffer | null {
  const text = packet.toString('latin1');
  const found = names(text);
  const ranges = [...elements(text, found), ...attributes(text, found)].sort(([a], [b]) => a - b);
  if (ranges.length === 0) return null;
  const clean = Buffer.from(packet);
  let done = 0;
  for (const [from, to] of ranges) {
    if (to > done) clean.fill(0x20, Math.max(from, done), to);
    done = Math.max(done, to);
  }
  return clean;
}
