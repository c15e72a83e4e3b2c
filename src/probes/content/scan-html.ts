import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { own } from '../../core/kernel/own.ts';
import { candidatesOf, certaintyOf, isCandidates, loadingRel } from './element-channels.ts';
import { emptyScan, type Link, type Mention, type Nested, type Scan, type TextKind } from './scan.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const svg = 'http://www.w3.org/2000/svg';

interface Found {
  readonly mentions: Mention[];
  readonly nested: Nested[];
  readonly links: Link[];
  base: string | null;
}

const isElement = (node: Node): node is Element => 'tagName' in node;

const attribute = ({ attrs }: Element, name: string): string => attrs.find((one) => one.name === name)?.value ?? '';

/** The text below an element, so far as it is short. */
function textBelow(element: Element): string {
  const ahead: Node[] = [...element.childNodes.slice(0, 20)];
  let text = '';
  for (let seen = 0; ahead.length > 0 && seen < 50; seen += 1) {
    const node = ahead.shift();
    if (node === undefined) break;
    if (node.nodeName === '#text') text += (node as DefaultTreeAdapterTypes.TextNode).value;
    else if (isElement(node)) ahead.unshift(...node.childNodes.slice(0, 20));
  }
  return text.trim().slice(0, 100);
}

/** The whole text of a script or style element. */
const ownText = ({ childNodes }: Element): string =>
  childNodes.map((node) => ('value' in node ? node.value : '')).join('');

const scriptTypes = /^(|module|(text|application)\/(x-)?(java|ecma|j)script)$/i;

/** How the text of a script is read by its type; data blocks (JSON-LD and the like) reach nothing. */
function scriptKind(type: string): TextKind | null {
  const plain = type.split(';')[0]?.trim() ?? '';
  if (scriptTypes.test(plain)) return 'js';
  return plain.toLowerCase() === 'importmap' || plain.toLowerCase() === 'speculationrules' ? 'importMap' : null;
}

const dataKinds: readonly (readonly [RegExp, TextKind])[] = [
  [/^data:(text\/html|application\/xhtml|image\/svg)/i, 'html'],
  [/^data:text\/css/i, 'css'],
  [/^data:(text|application)\/(x-)?(java|ecma)script/i, 'js'],
];

function dataText(url: string): string {
  const [head = '', body = ''] = [url.slice(0, url.indexOf(',')), url.slice(url.indexOf(',') + 1)];
  if (/;\s*base64$/i.test(head)) return Buffer.from(body, 'base64').toString('utf8');
  try {
    return decodeURIComponent(body);
  } catch {
    return body;
  }
}

/** An address; the text of a data: or javascript: URL is read too. */
function addUrl(found: Found, channel: string, url: string, certainty: Mention['certainty']): void {
  const trimmed = url.trim();
  if (/^javascript:/i.test(trimmed)) {
    found.nested.push({ kind: 'js', text: dataText(`,${trimmed.slice(11)}`), certainty, within: channel });
    return;
  }
  const kind = dataKinds.find(([pattern]) => pattern.test(trimmed))?.[1];
  if (kind !== undefined) found.nested.push({ kind, text: dataText(trimmed), certainty, within: `${channel} data:` });
  else if (trimmed !== '') found.mentions.push({ channel, url: trimmed, certainty });
}

function lookAtLink(found: Found, element: Element): void {
  const rel = loadingRel(attribute(element, 'rel'));
  if (rel !== null) addUrl(found, `link ${rel}`, attribute(element, 'href'), 'automatic');
}

function lookAtMeta(found: Found, element: Element): void {
  const [name, content] = [attribute(element, 'http-equiv').toLowerCase(), attribute(element, 'content')];
  const refresh = name === 'refresh' ? /^[\s\d.]*[;,\s]\s*(?:url\s*=)?\s*["']?([^"']+)/i.exec(content)?.[1] : undefined;
  if (refresh !== undefined) addUrl(found, 'meta refresh', refresh, 'automatic');
  if (name.startsWith('content-security-policy'))
    for (const url of /report-uri\s+([^;]+)/i.exec(content)?.[1]?.trim().split(/\s+/) ?? [])
      addUrl(found, 'meta csp report-uri', url, 'possible');
}

/** What elements hold beside their attributes, and those whose attributes mean something of their own. */
const special: Readonly<Record<string, (found: Found, element: Element) => void>> = {
  link: lookAtLink,
  meta: lookAtMeta,
  base: (found, element) => {
    found.base ??= attribute(element, 'href') || null;
  },
  style: (found, element) =>
    found.nested.push({ kind: 'css', text: ownText(element), certainty: 'automatic', within: '' }),
  script: (found, element) => {
    const kind = scriptKind(attribute(element, 'type'));
    if (kind !== null) found.nested.push({ kind, text: ownText(element), certainty: 'automatic', within: '' });
  },
  param: (found, element) => {
    if (/^(movie|src|url|data|filename)$/i.test(attribute(element, 'name')))
      addUrl(found, 'object param', attribute(element, 'value'), 'automatic');
  },
  a: (found, element) => addLink(found, element),
  area: (found, element) => addLink(found, element),
};

function addLink(found: Found, element: Element): void {
  const href = attribute(element, 'href').trim();
  if (/^javascript:/i.test(href)) addUrl(found, 'a javascript:', href, 'onAct');
  else if (href !== '') found.links.push({ href, text: textBelow(element) });
}

function lookAtSvg(found: Found, { tagName }: Element, name: string, value: string): void {
  if (name === 'href' && tagName !== 'a') addUrl(found, `svg ${tagName}`, value, 'automatic');
  else if (tagName === 'script' && name === 'src') return;
  else if (/^(animate|set)/i.test(tagName) && /^(to|from|by|values)$/.test(name))
    for (const one of value.split(';'))
      if (/^\s*(https?:)?\/\//i.test(one)) addUrl(found, `svg ${tagName}`, one, 'possible');
  if (value.includes('url('))
    found.nested.push({ kind: 'cssDeclarations', text: `x:${value}`, certainty: 'automatic', within: `svg ${name}` });
}

function lookAtAttribute(found: Found, element: Element, name: string, value: string): void {
  const { tagName: tag } = element;
  const nest = (kind: TextKind, within: string, certainty: Mention['certainty'] = 'automatic'): void => {
    found.nested.push({ kind, text: value, certainty, within });
  };
  if (name === 'style') nest('cssDeclarations', 'style attribute');
  else if (name === 'srcdoc') nest('html', 'srcdoc');
  else if (name.startsWith('on')) nest('js', 'event handler', /^on(load|error)/.test(name) ? 'automatic' : 'onAct');
  if (isCandidates(name)) {
    for (const one of candidatesOf(value)) addUrl(found, `${tag} ${name}`, one, 'automatic');
    return;
  }
  const certainty = certaintyOf(tag, name);
  if (certainty !== null)
    for (const one of name === 'ping' ? value.split(/\s+/) : [value]) addUrl(found, `${tag} ${name}`, one, certainty);
  if (element.namespaceURI === svg) lookAtSvg(found, element, name, value);
}

/** XML's own way to a style sheet, which an HTML parser reads as a comment; entities would hide addresses. */
function lookAtComment(found: Found, data: string): void {
  const href = /^\?xml-stylesheet\b[^>]*?href\s*=\s*["']([^"']+)/i.exec(data)?.[1];
  if (href !== undefined) addUrl(found, 'xml-stylesheet', href, 'automatic');
}

/** Every node, in order; a list of what is still to be seen instead of recursion, since pages nest as deep as they like. */
function visit(found: Found, document: Node): void {
  const ahead: Node[] = [document];
  for (let node = ahead.pop(); node !== undefined; node = ahead.pop()) {
    if (isElement(node)) {
      for (const { name, value } of node.attrs) if (value !== '') lookAtAttribute(found, node, name, value);
      own(special, node.tagName)?.(found, node);
    } else if ('data' in node) lookAtComment(found, node.data);
    const children = 'childNodes' in node ? node.childNodes : [];
    for (let index = children.length - 1; index >= 0; index -= 1) ahead.push(children[index] as Node);
    if ('content' in node) ahead.push(node.content);
  }
}

/** What a page loads by its markup, with the texts of other languages within it. What <noscript> holds counts too. */
export function scanHtml(text: string): Scan {
  const found: Found = { mentions: [], nested: [], links: [], base: null };
  visit(found, parse(text, { scriptingEnabled: false }));
  const hidden = /<!ENTITY\s/i.test(text) ? { reason: 'notUnderstood' as const, detail: 'XML entities' } : null;
  return { ...emptyScan, ...found, unread: hidden };
}
