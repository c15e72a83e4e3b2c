import { type AnyNode, type CallExpression, type Options, type Program, parse } from 'acorn';
import { full } from 'acorn-walk';
import type { CodeSignal } from '../../core/checks/content/content-observation.ts';
import { emptyScan, type Mention, type Nested, type Scan, unreadBy } from './scan.ts';
import { decodes, signalOfText, signalsOfCall } from './script-signals.ts';
import { type Sink, sinksOfAssignment, sinksOfCall, sinksOfNew } from './script-sinks.ts';
import { hole, knownText } from './script-values.ts';

const options: Options = {
  ecmaVersion: 'latest',
  allowHashBang: true,
  allowReturnOutsideFunction: true,
  allowAwaitOutsideFunction: true,
};

/** What acorn says of a script that only a module may hold. */
const isOfModules = ({ message }: SyntaxError): boolean => /\b(import|export)\b/.test(message);

/**
 * A script of old (with, octal numbers, await as a name) holds what modules forbid, and not the other way round but for import and
 * export: so a text that is neither is read once.
 */
function parseScript(text: string): Program {
  try {
    return parse(text, { ...options, sourceType: 'script' });
  } catch (error) {
    if (!(error instanceof SyntaxError && isOfModules(error))) throw error;
    return parse(text, { ...options, sourceType: 'module', allowImportExportEverywhere: true });
  }
}

/** Names of vocabularies, which nobody loads though they look like addresses. */
const namespaces =
  /^https?:\/\/(www\.w3\.org\/(1998|1999|2000|2001|XML)\b|schemas\.(openxmlformats|microsoft)\.|schema\.org|json-schema\.org|purl\.org\/|ns\.adobe\.com\/)/i;

// biome-ignore lint/suspicious/noControlCharactersInRegex: an address ends where a control character stands
const addresses = /(?:https?|wss?|ftp):\/\/[^\s"'`<>\\)(,;|\u0000-\u001f\u007f-\u009f]+|\b(?:stun|turn)s?:[\w.-]+/gi;

const addressesIn = (text: string): readonly string[] => [
  ...[...text.matchAll(addresses)].map(([url]) => url).filter((url) => !namespaces.test(url)),
  ...(/^\/\/[\w-]+(\.[\w-]+)+(\/|$)/.test(text) ? [text] : []),
];

/** Characters of an expression that is looked into for decoding; what is longer is a whole program of its own. */
const longestDecoding = 5000;

/** Everything that matters, gathered in one walk; judged once the constants are known. */
class ScriptReader {
  readonly constants = new Map<string, string>();
  readonly decoded = new Set<string>();
  readonly sinks: Sink[] = [];
  readonly calls: CallExpression[] = [];
  readonly texts: string[] = [];
  /** Sums that are part of no other sum. */
  readonly sums = new Set<AnyNode>();
  readonly signals: CodeSignal[] = [];
  obscured = 0;

  see(node: AnyNode): void {
    if (node.type === 'Literal') {
      if (typeof node.value === 'string') this.texts.push(node.value);
    } else if (node.type === 'TemplateLiteral' || node.type === 'BinaryExpression') this.seeSum(node);
    else if (node.type === 'CallExpression') {
      this.sinks.push(...sinksOfCall(node));
      this.calls.push(node);
    } else if (node.type === 'NewExpression') {
      this.sinks.push(...sinksOfNew(node));
      this.calls.push(node as unknown as CallExpression);
    } else if (node.type === 'AssignmentExpression') this.sinks.push(...sinksOfAssignment(node));
    else if (node.type === 'VariableDeclarator') this.seeDeclarator(node);
    else if (node.type === 'ImportExpression')
      this.sinks.push({ channel: 'js import', argument: node.source, certainty: 'automatic' });
    else if ('source' in node && node.source !== null && node.source !== undefined && node.source.type === 'Literal')
      this.sinks.push({ channel: 'js import', argument: node.source, certainty: 'automatic' });
  }

  seeSum(node: AnyNode): void {
    if (node.type === 'TemplateLiteral') this.sums.add(node);
    if (node.type !== 'BinaryExpression' || node.operator !== '+') return;
    for (const part of [node.left, node.right]) this.sums.delete(part as AnyNode);
    this.sums.add(node);
  }

  seeDeclarator({ id, init }: Extract<AnyNode, { type: 'VariableDeclarator' }>): void {
    if (id.type !== 'Identifier') return;
    if (/^_0x[0-9a-f]{2,}$/i.test(id.name)) this.obscured += 1;
    if (init === null || init === undefined) return;
    if (init.type === 'CallExpression' && init.end - init.start < longestDecoding && decodes(init))
      this.decoded.add(id.name);
    const value = knownText(init, this.constants);
    // Two meanings of one name: neither is known.
    if (value !== null && !this.constants.has(id.name)) this.constants.set(id.name, value);
    else if (value !== null && this.constants.get(id.name) !== value) this.constants.set(id.name, hole);
  }
}

/** So far as an address is known it has to reach beyond its host; a host that is put together can't be told. */
function knownAddress(value: string): string | null {
  const at = value.indexOf(hole);
  if (at < 0) return value;
  const known = value.slice(0, at);
  return /^([a-z]+:)?\/\/[^/?#\s]+[/?#]/i.test(known) ? known : null;
}

function follow(
  reader: ScriptReader,
  { channel, argument, certainty, kind }: Sink,
  scan: { mentions: Mention[]; nested: Nested[] },
): void {
  const value = knownText(argument, reader.constants);
  if (value === null) return;
  if (kind === undefined) {
    const url = knownAddress(value);
    if (url !== null) scan.mentions.push({ channel, url, certainty });
  } else if (kind === 'js') {
    // Code with a gap is no code; that it is run is a signal of its own.
    if (!value.includes(hole)) scan.nested.push({ kind, text: value, certainty, within: channel });
  } else if (kind === 'cssDeclarations') {
    if (value.includes('url('))
      scan.nested.push({ kind, text: `x:${value.replaceAll(hole, '')}`, certainty, within: channel });
  } else scan.nested.push({ kind, text: value.replaceAll(hole, '0'), certainty, within: channel });
}

function mentionText(text: string, scan: { mentions: Mention[]; nested: Nested[] }): void {
  for (const url of addressesIn(text)) scan.mentions.push({ channel: 'js text', url, certainty: 'possible' });
}

/** Where a script's last line says that its source map is; empty where it doesn't. */
function sourceMapOf(end: string): string {
  const [before = '', url = ''] = end.trim().split('sourceMappingURL=').slice(-2);
  return /[#@]$/.test(before.trimEnd()) && /^[^\s'"]+$/.test(url) ? url : '';
}

/** What a script reaches so far as it can be told without running it, and signals of code made from text. */
export function scanScript(text: string): Scan {
  if (text.trim() === '') return emptyScan;
  const reader = new ScriptReader();
  const scan = { mentions: [] as Mention[], nested: [] as Nested[] };
  try {
    full(parseScript(text), (node) => reader.see(node as AnyNode));
    for (const one of reader.sinks) follow(reader, one, scan);
    for (const one of reader.texts) mentionText(one, scan);
    for (const one of reader.sums) mentionText(knownAddress(knownText(one, reader.constants) ?? '') ?? '', scan);
    reader.signals.push(...reader.texts.flatMap(signalOfText));
    reader.signals.push(...reader.calls.flatMap((call) => signalsOfCall(call, reader.constants, reader.decoded)));
  } catch (error) {
    return unreadBy(error);
  }
  const mapped = sourceMapOf(text.slice(-2000));
  if (mapped !== '' && !mapped.startsWith('data:'))
    scan.mentions.push({ channel: 'source map', url: mapped, certainty: 'possible' });
  const hidden: CodeSignal[] = reader.obscured >= 10 ? ['hiddenText'] : [];
  return { ...emptyScan, ...scan, signals: [...reader.signals, ...hidden] };
}
