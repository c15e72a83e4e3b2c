import { emptyScan, type Mention, type Scan, unreadBy } from './scan.ts';

const most = 10_000;

/** Every text in a JSON value, with the name it stands under. */
function* textsIn(root: unknown): Generator<readonly [name: string, text: string]> {
  const ahead: (readonly [string, unknown])[] = [['', root]];
  for (let seen = 0; ahead.length > 0 && seen < most; seen += 1) {
    const [name, value] = ahead.pop() ?? ['', null];
    if (typeof value === 'string') yield [name, value];
    else if (Array.isArray(value)) for (const one of value) ahead.push([name, one]);
    else if (typeof value === 'object' && value !== null) ahead.push(...Object.entries(value));
  }
}

function mentionsIn(text: string, pick: (name: string, value: string) => Mention | null): Scan {
  try {
    const mentions = [...textsIn(JSON.parse(text))].map(([name, value]) => pick(name, value));
    return { ...emptyScan, mentions: mentions.filter((one) => one !== null) };
  } catch (error) {
    return unreadBy(error);
  }
}

const isAddress = (text: string): boolean => /^([a-z]+:)?\/\//i.test(text);

/** Import maps and speculation rules: what they name is loaded, or prepared, by the browser. */
export const scanImportMap = (text: string): Scan =>
  mentionsIn(text, (_, url) => (isAddress(url) ? { channel: 'import map', url, certainty: 'automatic' } : null));

/** A web app manifest: its pictures are loaded; where it starts is not. */
export const scanManifest = (text: string): Scan =>
  mentionsIn(text, (name, url) => (name === 'src' ? { channel: 'manifest icon', url, certainty: 'automatic' } : null));

/** Data: addresses in it are loaded only if a script does so. Of a source map what it came from. */
export const scanJson = (text: string): Scan =>
  mentionsIn(text, (name, url) =>
    /^(https?|wss?):\/\//i.test(url) && name !== '$schema' && name !== 'sourcesContent'
      ? { channel: 'json', url, certainty: 'possible' }
      : null,
  );
