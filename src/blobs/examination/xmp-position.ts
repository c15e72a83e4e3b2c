const attribute = /\bexif:GPS\w+\s*=\s*("[^"]*"|'[^']*')/g;
const element = /<exif:GPS(\w+)(?:\s[^>]*)?>[\s\S]*?<\/exif:GPS\1>/g;

/** XMP without its exif:GPS… properties, blanks in their place so that nothing moves; null when there are none. */
export function withoutXmpPosition(packet: Buffer): Buffer | null {
  const text = packet.toString('latin1');
  const blank = (found: string): string => ' '.repeat(found.length);
  const clean = text.replaceAll(element, blank).replaceAll(attribute, blank);
  return clean === text ? null : Buffer.from(clean, 'latin1');
}
