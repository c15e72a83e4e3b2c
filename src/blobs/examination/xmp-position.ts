type Range = readonly [from: number, to: number];

/** Elements of GPS with what they hold: each to the next closing of its name, found in one walk from the end. */
function elements(text: string): readonly Range[] {
  const closings = new Map<string, number>();
  return [...text.matchAll(/<(\/?)exif:GPS(\w+)/g)]
    .reverse()
    .flatMap(({ 0: found, 1: closes, 2: name = '', index }) => {
      const end = index + found.length;
      if (closes === '/') {
        if (text[end] === '>') closings.set(name, end + 1);
        return [];
      }
      const to = closings.get(name);
      return to === undefined || !/[\s>]/.test(text[end] ?? '') ? [] : [[index, to] as const];
    });
}

function afterBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text.charAt(at))) at += 1;
  return at;
}

/** Attributes of GPS with their values. */
function attributes(text: string): readonly Range[] {
  return [...text.matchAll(/\bexif:GPS\w+/g)].flatMap(({ 0: found, index }) => {
    const equals = afterBlanks(text, index + found.length);
    if (text[equals] !== '=') return [];
    const from = afterBlanks(text, equals + 1);
    const quote = text[from] ?? '';
    const to = quote === '"' || quote === "'" ? text.indexOf(quote, from + 1) : -1;
    return to < 0 ? [] : [[index, to + 1] as const];
  });
}

/** XMP without its exif:GPS… properties, blanks in their place so that nothing moves; null when there are none. */
export function withoutXmpPosition(packet: Buffer): Buffer | null {
  const text = packet.toString('latin1');
  const ranges = [...elements(text), ...attributes(text)].sort(([a], [b]) => a - b);
  if (ranges.length === 0) return null;
  const clean = Buffer.from(packet);
  let done = 0;
  for (const [from, to] of ranges) {
    if (to > done) clean.fill(0x20, Math.max(from, done), to);
    done = Math.max(done, to);
  }
  return clean;
}
