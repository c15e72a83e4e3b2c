import { cleanText } from '../kernel/clean-text.ts';

const longest = 255;

/** Marks that turn the direction of a text: a name may not show its extension backwards. */
const hidden = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\t\n]/gu;

function shortened(name: string): string {
  const dot = name.lastIndexOf('.');
  const extension = dot > 0 && name.length - dot <= 16 ? name.slice(dot) : '';
  return [...name.slice(0, name.length - extension.length)].slice(0, longest - 20).join('') + extension;
}

/** A name as it is shown and given out: NFC, without folders, invisible marks and characters that no file system takes. */
export function evidenceName(sent: string): string {
  const last = sent.split(/[/\\]/).findLast((part) => part.trim() !== '') ?? '';
  const clean = cleanText(cleanText(last).replaceAll(hidden, '')).replaceAll(/[<>:"|?*]/g, '_');
  const name = clean === '' || /^\.+$/.test(clean) ? 'file' : clean;
  return name.length > longest - 20 ? shortened(name) : name;
}

const fallback = (name: string): string => name.replaceAll(/[^\x20-\x7e]/g, '_').replaceAll(/["\\%]/g, '_');

const encoded = (name: string): string =>
  encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** A Content-Disposition that every browser understands (RFC 6266, RFC 8187): plain ASCII beside UTF-8. */
export const attachmentNamed = (name: string): string =>
  `attachment; filename="${fallback(name)}"; filename*=UTF-8''${encoded(name)}`;

/** Files that operating systems leave in folders by themselves; nobody means them as evidence. */
export function isLeftover(path: string): boolean {
  const parts = path.split(/[/\\]/);
  const name = parts.at(-1) ?? '';
  return parts.includes('__MACOSX') || /^(\.DS_Store|Thumbs\.db|desktop\.ini|\._.*)$/i.test(name);
}
