/** A mail read apart: its headers by their lower-case names, decoded, and its parts by media type. */
export interface ReadMail {
  readonly headers: Readonly<Record<string, string>>;
  readonly parts: Readonly<Record<string, string>>;
}

const decoded = (bytes: Buffer): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

/** Encoded words (RFC 2047); blanks between two of them are none of the text. */
function words(value: string): string {
  const joined = value.replace(/(\?=)\s+(=\?)/g, '$1$2');
  const chunks = [...joined.matchAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi)];
  if (chunks.length === 0) return value;
  const bytes = chunks.map(([, how = '', text = '']) =>
    how.toLowerCase() === 'b'
      ? Buffer.from(text, 'base64')
      : Buffer.from(
          text
            .replaceAll('_', ' ')
            .replace(/=([\dA-F]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
          'latin1',
        ),
  );
  const [first, last] = [chunks[0], chunks.at(-1)];
  const from = first?.index ?? 0;
  const to = (last?.index ?? 0) + (last?.[0].length ?? 0);
  return joined.slice(0, from) + decoded(Buffer.concat(bytes)) + joined.slice(to);
}

function headersOf(text: string): Record<string, string> {
  const lines = text.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  return Object.fromEntries(
    lines.flatMap((line) => {
      const [, name = '', value = ''] = /^([\w-]+):\s*(.*)$/.exec(line) ?? [];
      return name === '' ? [] : [[name.toLowerCase(), words(value)]];
    }),
  );
}

/** Reads a mail of text and HTML beside one another, as postcat gives it. */
export function readMail(raw: string): ReadMail {
  const text = raw.replace(/^[\s\S]*?(?=^(Received|From|To|Subject|Message-ID):)/m, '');
  const [, head = '', body = ''] = /^([\s\S]*?)\r?\n\r?\n([\s\S]*)$/.exec(text) ?? [];
  const headers = headersOf(head);
  const boundary = /boundary="?([^";]+)/.exec(headers['content-type'] ?? '')?.[1] ?? '';
  const parts = body
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => {
      const [, own = '', content = ''] = /^\s*([\s\S]*?)\r?\n\r?\n([\s\S]*)$/.exec(part) ?? [];
      const { 'content-type': type = '', 'content-transfer-encoding': encoding } = headersOf(own);
      const plain = encoding === 'base64' ? decoded(Buffer.from(content, 'base64')) : content;
      return [type.split(';')[0] ?? '', plain];
    });
  return { headers, parts: Object.fromEntries(parts) };
}
