import { type CssNode, parse, walk } from 'css-tree';
import { emptyScan, type Mention, type Scan, unreadBy } from './scan.ts';

/** A style sheet without any of these reaches nothing; a backslash may spell one of them. */
const mayReach = /url|import|image-set|src\s*\(|\\/i;

const stringFunctions = /^(-webkit-)?image-set$|^src$/i;

interface Place {
  readonly atrule: { readonly name: string } | null;
  readonly function: { readonly name: string } | null;
}

function channelAt({ atrule, function: called }: Place): string | null {
  const rule = atrule?.name.toLowerCase() ?? '';
  if (rule === 'import') return 'css @import';
  if (rule === 'namespace' || rule.endsWith('document')) return null;
  if (called !== null && stringFunctions.test(called.name)) return 'css image-set';
  return rule === 'font-face' ? 'css @font-face' : 'css url';
}

/** Whether a string is an address: those of @import and image-set() alone. */
const isAddress = ({ atrule, function: called }: Place): boolean =>
  (atrule?.name.toLowerCase() === 'import' && called === null) ||
  (called !== null && stringFunctions.test(called.name));

/** What the parser passes over as raw text is read by its look. */
const rawUrls = (text: string): readonly string[] =>
  [...text.matchAll(/url\(\s*["']?([^"')\s]+)|@import\s+["']([^"']+)/gi)].map((found) => found[1] ?? found[2] ?? '');

/** Letters may be spelled by their number (CSS Syntax §4.3.7): u\\72l( is url(. */
const spelledOut = (text: string): string =>
  text.replace(/\\([0-9a-f]{1,6})\s?|\\([g-z])/gi, (whole, number: string | undefined, letter: string | undefined) => {
    if (number === undefined) return letter ?? whole;
    const spelled = String.fromCodePoint(Math.min(Number.parseInt(number, 16), 0x10ffff));
    return /[a-z0-9-]/i.test(spelled) ? spelled : whole;
  });

function read(text: string, context: 'stylesheet' | 'declarationList'): Mention[] {
  const mentions: Mention[] = [];
  const tree: CssNode = parse(text.includes('\\') ? spelledOut(text) : text, { context, parseCustomProperty: true });
  walk(tree, function (node) {
    const channel = channelAt(this);
    const add = (url: string): void => {
      if (channel !== null) mentions.push({ channel, url, certainty: 'automatic' });
    };
    if (node.type === 'Url') add(node.value);
    else if (node.type === 'String' && isAddress(this)) add(node.value);
    else if (node.type === 'Raw') for (const url of rawUrls(node.value)) add(url);
  });
  return mentions;
}

/** What a style sheet, or the declarations of a style attribute, load. */
export function scanStyle(text: string, context: 'stylesheet' | 'declarationList' = 'stylesheet'): Scan {
  if (!mayReach.test(text)) return emptyScan;
  const mapped = /sourceMappingURL=(\S+)/.exec(text)?.[1];
  const maps: Mention[] = mapped === undefined ? [] : [{ channel: 'source map', url: mapped, certainty: 'possible' }];
  try {
    return { ...emptyScan, mentions: [...read(text, context), ...maps] };
  } catch (error) {
    return unreadBy(error);
  }
}
