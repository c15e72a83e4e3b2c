import { readTagList } from './tag-list.ts';

/**
 * The tags of a DKIM key as verifiers read them (RFC 6376 §3.6.1): a tag list, `v` first where it is there, `p` in base64. null: no key, whatever a
 * lenient reader would make of it.
 */
export function dkimTags(text: string): ReadonlyMap<string, string> | null {
  const tags = readTagList(text);
  if (tags === null || !tags.has('p')) return null;
  const isFirst = !tags.has('v') || ([...tags.keys()][0] === 'v' && tags.get('v') === 'DKIM1');
  const key = (tags.get('p') ?? '').replaceAll(/\s/g, '');
  return isFirst && /^[a-z0-9+/]*={0,2}$/i.test(key) ? tags : null;
}
