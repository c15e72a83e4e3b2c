/**
 * Reads 'v=DKIM1; k=rsa; p=…' as receivers do (RFC 6376 §3.2): names of letters, digits and underscores, kept in their case; values of visible
 * characters. null where it is no tag list: a part without `=`, a name that is none, a name twice.
 */
export function readTagList(text: string): ReadonlyMap<string, string> | null {
  const tags = new Map<string, string>();
  const parts = text.split(';');
  if (parts.at(-1)?.trim() === '') parts.pop();
  for (const part of parts) {
    const at = part.indexOf('=');
    const [name, value] = [part.slice(0, Math.max(at, 0)).trim(), part.slice(at + 1).trim()];
    if (!/^[a-z]\w{0,40}$/i.test(name) || !/^[\x21-\x7e\s]*$/.test(value) || tags.has(name)) return null;
    tags.set(name, value);
  }
  return tags;
}
