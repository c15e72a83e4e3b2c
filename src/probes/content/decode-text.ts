function charsetOfMeta(text: string): string | undefined {
  for (const [tag] of text.matchAll(/<meta[^>]*/gi)) {
    const found = /charset\s*=\s*["']?([\w-]+)/i.exec(tag)?.[1];
    if (found !== undefined) return found;
  }
  return undefined;
}

const charsetIn = (text: string): string | undefined =>
  charsetOfMeta(text) ??
  /^<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i.exec(text)?.[1] ??
  /^@charset\s+"([\w-]+)"/i.exec(text)?.[1];

/** A text's own word on how it is encoded, from its mark, its first bytes or its server; UTF-8 otherwise. */
export function decodeText(bytes: Uint8Array, told?: string): string {
  const marked =
    bytes[0] === 0xfe && bytes[1] === 0xff
      ? 'utf-16be'
      : bytes[0] === 0xff && bytes[1] === 0xfe
        ? 'utf-16le'
        : undefined;
  const charset = marked ?? told ?? charsetIn(Buffer.from(bytes.subarray(0, 1024)).toString('latin1')) ?? 'utf-8';
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder('utf-8').decode(bytes);
  }
}
