import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

/** Attributes that name a place. */
const placeNames = new Set([
  'href',
  'src',
  'action',
  'formaction',
  'data',
  'poster',
  'cite',
  'background',
  'xlink:href',
]);

/** Several places stand in one srcset, each before its size. */
const places = (name: string, value: string): readonly string[] =>
  name === 'srcset' || name === 'imagesrcset'
    ? value.split(',').map((part) => part.trim().split(/\s+/)[0] ?? '')
    : placeNames.has(name)
      ? [value.trim()]
      : name === 'content'
        ? (/^\s*\d+\s*;\s*url=(.+)$/i.exec(value)?.slice(1) ?? (/^https?:/i.test(value) ? [value] : []))
        : [];

function attributesIn(html: string): { readonly name: string; readonly value: string }[] {
  const found: { readonly name: string; readonly value: string }[] = [];
  // A list of what is still to be seen instead of recursion, since pages nest as deep as they like.
  const ahead: Node[] = [parse(html)];
  for (let node = ahead.pop(); node !== undefined; node = ahead.pop()) {
    if ('attrs' in node) for (const attribute of node.attrs) found.push(attribute);
    const children = 'childNodes' in node ? node.childNodes : [];
    for (let index = children.length - 1; index >= 0; index -= 1) ahead.push(children[index] as Node);
    if ('content' in node) ahead.push(node.content);
  }
  return found;
}

const hostOf = (url: string, base: string): string => URL.parse(url, base)?.hostname.replace(/\.$/, '') ?? '';

/** The places in a page that lead to a host, as written, in their order, each once. */
export function findLinks(html: string, base: string, host: string): readonly string[] {
  const found = attributesIn(html)
    .flatMap(({ name, value }) => places(name, value))
    .filter((url) => hostOf(url, base) === host);
  return [...new Set(found)];
}
