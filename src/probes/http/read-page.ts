import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { Page, PageResource } from '../../core/checks/site/http-observation.ts';
import { own } from '../../core/kernel/own.ts';
import type { HttpAnswer } from './http-request.ts';
import { headerOf } from './journey.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const isElement = (node: Node): node is Element => 'tagName' in node;

/** Every element, in order; a list of what is still to be seen instead of recursion, since pages nest as deep as they like. */
function elementsOf(document: Node): readonly Element[] {
  const found: Element[] = [];
  const ahead: Node[] = [document];
  for (let node = ahead.pop(); node !== undefined; node = ahead.pop()) {
    if (isElement(node)) found.push(node);
    // Last child first, so that the first one is seen next; one by one, since a page may have a million of them.
    const children = 'childNodes' in node ? node.childNodes : [];
    for (let index = children.length - 1; index >= 0; index -= 1) ahead.push(children[index] as Node);
    if ('content' in node) ahead.push(node.content);
  }
  return found;
}

const attributesOf = ({ attrs }: Element): ReadonlyMap<string, string> =>
  new Map(attrs.map(({ name, value }) => [name, value]));

const sourceOf: Readonly<Record<string, readonly [attribute: string, kind: PageResource['kind']]>> = {
  script: ['src', 'script'],
  iframe: ['src', 'frame'],
  frame: ['src', 'frame'],
  embed: ['src', 'frame'],
  object: ['data', 'frame'],
  img: ['src', 'passive'],
  audio: ['src', 'passive'],
  video: ['src', 'passive'],
  source: ['src', 'passive'],
  track: ['src', 'passive'],
  form: ['action', 'form'],
};

const loadingRels = new Set(['stylesheet', 'icon', 'preload', 'modulepreload', 'manifest', 'prefetch']);

/** Links load only by some of their relations; a style sheet and a preloaded module act on the page. */
function linkKind(rel: string): PageResource['kind'] | null {
  const rels = rel.toLowerCase().split(/\s+/);
  if (!rels.some((one) => loadingRels.has(one))) return null;
  if (rels.includes('modulepreload')) return 'script';
  return rels.includes('stylesheet') ? 'style' : 'passive';
}

/** Whether browsers hold the file to a digest: words of another form are passed over (Subresource Integrity §3.3). */
const holdsDigest = (integrity: string): boolean =>
  integrity.split(/\s+/).some((word) => /^sha(?:256|384|512)-[A-Za-z0-9+/_-]+={0,2}(?:\?|$)/.test(word));

function resourceOf(element: Element, base: string): PageResource | null {
  const attributes = attributesOf(element);
  const { tagName: tag } = element;
  const [attribute, kind] =
    tag === 'link' ? ['href', linkKind(attributes.get('rel') ?? '')] : (own(sourceOf, tag) ?? ['', null]);
  const value = attributes.get(attribute)?.trim();
  const url = value === undefined || value === '' ? null : URL.parse(value, base);
  if (kind === null || url === null || !/^https?:$/.test(url.protocol)) return null;
  return { tag, kind, url: url.href.slice(0, 2000), integrity: holdsDigest(attributes.get('integrity') ?? '') };
}

/** What a document without a base element is resolved against, or by its first one. */
function baseOf(elements: readonly Element[], url: string): string {
  const href = elements.filter(({ tagName }) => tagName === 'base').map((base) => attributesOf(base).get('href'))[0];
  return (href === undefined ? null : URL.parse(href, url))?.href ?? url;
}

/** What checks ask for; whatever else a page declares has what room is left. */
const asked = new Set(['content-security-policy', 'referrer']);

const [mostMetas, longestContent] = [50, 16_000];

/** What a page declares, as far as there is room; `isWhole`: nothing that checks ask for is missing or cut. */
function metasOf(elements: readonly Element[]): { readonly metas: Page['metas']; readonly isWhole: boolean } {
  const all = elements
    .filter(({ tagName }) => tagName === 'meta')
    .map(attributesOf)
    .map((meta) => ({
      name: (meta.get('http-equiv') ?? meta.get('name') ?? '').toLowerCase().slice(0, 100),
      content: meta.get('content') ?? '',
    }))
    .filter(({ name }) => name !== '');
  const wanted = all.filter(({ name }) => asked.has(name));
  const kept = [...wanted, ...all.filter(({ name }) => !asked.has(name))].slice(0, mostMetas);
  return {
    metas: kept.map(({ name, content }) => ({ name, content: content.slice(0, longestContent) })),
    isWhole: wanted.length <= mostMetas && wanted.every(({ content }) => content.length <= longestContent),
  };
}

const keptResources = 300;

const charsetOf = (contentType: string): string => /charset="?([\w-]+)/i.exec(contentType)?.[1] ?? 'utf-8';

function textOf(bytes: Buffer, contentType: string): string {
  try {
    return new TextDecoder(charsetOf(contentType)).decode(bytes);
  } catch {
    return bytes.toString('latin1');
  }
}

/** What a page loads and declares; of something that is no HTML nothing is read. */
export function readPage(answer: HttpAnswer): Page {
  const contentType = headerOf(answer, 'content-type') ?? '';
  const base = { url: answer.url.slice(0, 2000), contentType: contentType.slice(0, 300), cut: answer.body.cut };
  if (!/html/i.test(contentType)) return { ...base, resources: [], more: 0, metas: [] };
  const elements = elementsOf(parse(textOf(answer.body.bytes, contentType)));
  const against = baseOf(elements, answer.url);
  const found = elements.map((element) => resourceOf(element, against)).filter((one) => one !== null);
  const kept = found.slice(0, keptResources);
  const { metas, isWhole } = metasOf(elements);
  // A policy of which only the beginning is known says nothing: what stands behind may widen it.
  const cut = base.cut ?? (isWhole ? null : 'limitReached');
  return { ...base, cut, resources: kept, more: found.length - kept.length, metas };
}
