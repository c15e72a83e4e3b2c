/** One case of the suite, and the zone that it is asked in. */
export interface SpfCase {
  readonly name: string;
  readonly helo: string;
  readonly host: string;
  readonly mailfrom: string;
  readonly results: readonly string[];
  readonly zone: Zone;
}

/** What a name holds, by type; `TIMEOUT` among them: what isn't there is never answered. */
export type Zone = ReadonlyMap<string, readonly (readonly [type: string, value: string | readonly string[]])[]>;

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '0': '\0' };

/** A scalar of YAML as the suite writes them: plain, in single or in double quotes. */
function scalar(text: string): string {
  const trimmed = text.trim();
  if (trimmed.startsWith("'")) return trimmed.slice(1, trimmed.lastIndexOf("'")).replaceAll("''", "'");
  if (!trimmed.startsWith('"')) return trimmed.replace(/\s+#.*$/, '');
  return trimmed
    .slice(1, trimmed.lastIndexOf('"'))
    .replace(/\\x([0-9a-f]{2})|\\(.)/gi, (_, hex: string | undefined, sign: string) =>
      hex === undefined ? (escapes[sign] ?? sign) : String.fromCharCode(Number.parseInt(hex, 16)),
    );
}

/** `[a, "b, c"]` or one scalar. */
function values(text: string): readonly string[] | string {
  const trimmed = text.trim();
  if (!trimmed.startsWith('[')) return scalar(trimmed);
  const inside = trimmed.slice(1, trimmed.lastIndexOf(']'));
  return [...inside.matchAll(/\s*("(?:[^"\\]|\\.)*"|'[^']*'|[^,]+)\s*(?:,|$)/g)].map(([, one = '']) => scalar(one));
}

const depthOf = (line: string): number => line.length - line.trimStart().length;

/** Lines with those that go on with them put behind: a value may be folded over several. */
function unfolded(document: string): readonly string[] {
  const lines: string[] = [];
  for (const line of document.split('\n').filter((one) => one.trim() !== '' && !one.startsWith('#'))) {
    const isNew = depthOf(line) <= 2 || (depthOf(line) === 4 && /^\s+(?:- |[a-z]+:)/.test(line));
    if (isNew) lines.push(line);
    else lines.push(`${lines.pop() ?? ''} ${line.trim()}`);
  }
  return lines;
}

const keyed = (text: string): readonly [string, string] => {
  const [, key = '', value = ''] = /^((?:"[^"]*"|'[^']*'|[^:'"]|:(?!\s|$))+):(?:\s+(.*))?$/.exec(text.trim()) ?? [];
  return [scalar(key), value];
};

type Told = Record<string, string>;

/** One document: cases by name, and a zone. */
function casesOf(document: string): readonly SpfCase[] {
  const tests = new Map<string, Told>();
  const zone = new Map<string, [string, string | readonly string[]][]>();
  let [section, name] = ['', ''];
  for (const line of unfolded(document)) {
    if (depthOf(line) === 0) section = keyed(line)[0];
    else if (depthOf(line) === 2) {
      name = keyed(line)[0];
      if (section === 'tests') tests.set(name, {});
      if (section === 'zonedata') zone.set(name.toLowerCase(), []);
    } else if (section === 'tests') {
      const [key, value] = keyed(line);
      const told = tests.get(name);
      if (told !== undefined) told[key] = value;
    } else if (section === 'zonedata') {
      const text = line.trim().replace(/^-\s+/, '');
      const [type, value] = text === 'TIMEOUT' ? ['TIMEOUT', ''] : keyed(text);
      zone.get(name.toLowerCase())?.push([type, values(value)]);
    }
  }
  return [...tests].map(([name, told]) => ({
    name,
    helo: scalar(told.helo ?? ''),
    host: scalar(told.host ?? ''),
    mailfrom: scalar(told.mailfrom ?? ''),
    results: [values(told.result ?? '')].flat(),
    zone,
  }));
}

/** The cases of the openspf.org suite of RFC 7208, from its YAML. */
export const spfCases = (text: string): readonly SpfCase[] => text.split(/^---.*$/m).flatMap(casesOf);
