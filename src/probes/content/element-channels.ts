import type { ReachCertainty } from '../../core/checks/content/content-observation.ts';
import { own } from '../../core/kernel/own.ts';
import { trimEndOf } from '../../core/kernel/text-ends.ts';

/** Relations of links that load, or at least connect, without anybody's act. */
const loadingRels = new Set([
  'stylesheet',
  'icon',
  'apple-touch-icon',
  'apple-touch-icon-precomposed',
  'apple-touch-startup-image',
  'mask-icon',
  'fluid-icon',
  'preload',
  'modulepreload',
  'prefetch',
  'prerender',
  'dns-prefetch',
  'preconnect',
  'manifest',
  'compression-dictionary',
  'import',
]);

/** The relation by which a link loads, or null: canonical, alternate, license and the like load nothing. */
export const loadingRel = (rel: string): string | null =>
  rel
    .toLowerCase()
    .split(/\s+/)
    .find((one) => loadingRels.has(one)) ?? null;

const automatic = (...names: readonly string[]): readonly string[] => names;

/** Attributes that hold an address which is loaded by itself, by element. */
const loadingAttributes: Readonly<Record<string, readonly string[]>> = {
  script: automatic('src', 'attributionsrc'),
  img: automatic('src', 'lowsrc', 'dynsrc', 'attributionsrc'),
  iframe: automatic('src'),
  frame: automatic('src'),
  fencedframe: automatic('src'),
  portal: automatic('src'),
  embed: automatic('src'),
  object: automatic('data', 'codebase', 'archive', 'classid'),
  applet: automatic('code', 'codebase', 'archive'),
  audio: automatic('src'),
  video: automatic('src', 'poster'),
  source: automatic('src'),
  track: automatic('src'),
  input: automatic('src'),
  bgsound: automatic('src'),
  body: automatic('background'),
  table: automatic('background'),
  thead: automatic('background'),
  tbody: automatic('background'),
  tr: automatic('background'),
  td: automatic('background'),
  th: automatic('background'),
  html: automatic('manifest'),
};

/** Attributes that hold an address which is asked for when somebody acts. */
const actingAttributes: Readonly<Record<string, readonly string[]>> = {
  form: automatic('action'),
  button: automatic('formaction'),
  input: automatic('formaction'),
  a: automatic('ping', 'attributionsrc'),
  area: automatic('ping', 'attributionsrc'),
};

/** By which certainty an attribute of an HTML element is reached; null where it is no address or merely a link. */
export function certaintyOf(tag: string, attribute: string): ReachCertainty | null {
  if (own(loadingAttributes, tag)?.includes(attribute) === true) return 'automatic';
  return own(actingAttributes, tag)?.includes(attribute) === true ? 'onAct' : null;
}

/** Attributes with several candidates, as 'a.png 1x, b.png 2x'. */
export const isCandidates = (attribute: string): boolean => attribute === 'srcset' || attribute === 'imagesrcset';

/** The addresses of a srcset: the first word of each candidate; it may hold commas, but not end with one (HTML, 4.8.4.3). */
export function candidatesOf(value: string): readonly string[] {
  const found: string[] = [];
  let isAddress = true;
  const see = (word: string): void => {
    const url = word.replace(/^,+/, '');
    if (url === '') return;
    const bare = trimEndOf(url, /,/);
    found.push(bare);
    isAddress = bare !== url;
  };
  for (const word of value.split(/\s+/)) {
    const end = word.indexOf(',');
    if (isAddress) see(word);
    else if (end >= 0) {
      isAddress = true;
      see(word.slice(end + 1));
    }
  }
  return found;
}
