import { inflateSync } from 'node:zlib';
import type { CodeSignal } from '../../core/checks/content/content-observation.ts';
import { trimEndOf } from '../../core/kernel/text-ends.ts';
import { emptyScan, type Mention, type Nested, type Scan } from './scan.ts';

const [streamBytes, allBytes, mostStreams] = [5_000_000, 50_000_000, 20_000];

/** Streams that may hold objects or scripts, unpacked within bounds; null when there are too many. */
function unpacked(bytes: Buffer): readonly string[] | null {
  const texts: string[] = [];
  let [at, total] = [0, 0];
  for (;;) {
    const start = bytes.indexOf('stream', at);
    if (start < 0) return texts;
    const data = start + (bytes[start + 6] === 0x0d ? 8 : 7);
    const end = bytes.indexOf('endstream', data);
    if (end < 0) return texts;
    at = end + 9;
    const head = bytes.toString('latin1', Math.max(0, start - 400), start);
    const dictionary = head.slice(head.lastIndexOf(' obj') + 1);
    if (!dictionary.includes('/FlateDecode') || /\/Subtype\s*\/Image|\/FontFile|\/Length1/.test(dictionary)) continue;
    if (texts.length >= mostStreams || total > allBytes) return null;
    try {
      const text = inflateSync(bytes.subarray(data, end), { maxOutputLength: streamBytes }).toString('latin1');
      total += text.length;
      texts.push(text);
    } catch {
      // A stream of another making, or one beyond the bound: pictures and fonts mostly.
    }
  }
}

const unescapeText = (text: string): string => text.replace(/\\([()\\])/g, '$1').replace(/\\\r?\n/g, '');

/** Text after a key: (…) or <hex>. */
function stringAfter(text: string, key: RegExp): string {
  for (const { 0: found, index } of text.matchAll(key)) {
    const rest = text.slice(index + found.length).trimStart();
    const [, written] = /^\(((?:\\.|[^\\)])*)\)/.exec(rest) ?? [];
    if (written !== undefined) return unescapeText(written);
    const [, hex] = /^<([0-9a-f\s]*)>/i.exec(rest) ?? [];
    if (hex !== undefined) return Buffer.from(hex.replace(/\s/g, ''), 'hex').toString('latin1');
  }
  return '';
}

const kinds: readonly string[] = ['URI', 'GoToR', 'Launch', 'SubmitForm', 'ImportData', 'JavaScript'];

interface Action {
  readonly kind: string;
  readonly index: number;
}

/** The actions of a text: a name of one after /S. */
const actionsIn = (text: string): readonly Action[] =>
  [...text.matchAll(/\/S\s*(?=\/(\w{1,20}))/g)].flatMap(({ 1: kind = '', index }) =>
    kinds.includes(kind) ? [{ kind, index }] : [],
  );

/** The number of the object that is named last: 12 of 「… 12 0 」. */
function lastNumber(text: string): string {
  const [before = '', last = ''] = text.trim().split(/\s+/).slice(-2);
  return /^\d+$/.test(last) ? before.slice(trimEndOf(before, /\d/).length) : '';
}

/** Whether objects with a number before them hold actions. */
const hasOpenActions = (text: string): boolean =>
  [...text.matchAll(/\d\s+\d+\s+obj/g)].some(({ 0: head, index }) =>
    /\/S\s*\//.test(text.slice(index + head.length, index + head.length + 210)),
  );

interface Found {
  readonly mentions: Mention[];
  readonly nested: Nested[];
  readonly signals: CodeSignal[];
}

/** An action in the neighbourhood of its name; a link to be clicked is none, what runs upon opening is. */
function lookAtAction(found: Found, kind: string, around: string, opens: boolean): void {
  if (kind === 'JavaScript') {
    found.signals.push('documentScript');
    const text = stringAfter(around, /\/JS/gi);
    if (text !== '') found.nested.push({ kind: 'js', text, certainty: 'automatic', within: 'pdf' });
    return;
  }
  if (kind === 'Launch') found.signals.push('documentAction');
  if (kind === 'URI' && !opens) return;
  const url = stringAfter(around, kind === 'URI' ? /\/URI/gi : /\/U?F/gi);
  if (/^([a-z]+:)?\/\//i.test(url))
    found.mentions.push({ channel: `pdf ${kind}`, url, certainty: opens ? 'automatic' : 'onAct' });
}

function lookAtText(found: Found, text: string, openings: ReadonlySet<string>): void {
  for (const match of actionsIn(text)) {
    // Only so far is looked: a text without any object would be walked whole for each action.
    const from = Math.max(0, match.index - 1000);
    const before = text.slice(from, match.index + 'endobj'.length);
    const start =
      from +
      Math.max(before.lastIndexOf(' obj', match.index - from), before.lastIndexOf('endobj', match.index - from), 0);
    const behind = text.slice(match.index, match.index + 2000);
    const end = behind.indexOf('endobj');
    const around = text.slice(start, match.index + (end < 0 ? behind.length : end));
    const number = lastNumber(text.slice(Math.max(0, start - 20), start));
    const opens = /\/OpenAction\s*<</.test(text.slice(start, match.index)) || openings.has(number);
    lookAtAction(found, match.kind, around, opens);
  }
}

/** What a PDF reaches: actions upon opening, forms, programs, scripts. Links that are clicked (/URI) reach nothing by themselves. */
export function scanPdf(bytes: Uint8Array): Scan {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = file.toString('latin1');
  if (/\/Encrypt\s+\d+\s+\d+\s+R/.test(whole))
    return { ...emptyScan, unread: { reason: 'notUnderstood', detail: 'encrypted' } };
  const streams = unpacked(file);
  if (streams === null) return { ...emptyScan, unread: { reason: 'limitReached', detail: 'streams' } };
  const texts = [whole, ...streams];
  const openings = new Set(
    texts.flatMap((text) => [...text.matchAll(/\/OpenAction\s+(\d+)\s+\d+\s+R/g)].map((one) => one[1] ?? '')),
  );
  const found: Found = { mentions: [], nested: [], signals: [] };
  for (const text of texts) lookAtText(found, text, openings);
  if (found.signals.length === 0 && texts.some((text) => /\/AA\s*<</.test(text))) found.signals.push('documentAction');
  // Objects in streams bear no number before them: which of them is run upon opening can't be told.
  const isUntold = openings.size > 0 && !hasOpenActions(whole) && streams.some((text) => actionsIn(text).length > 0);
  return {
    ...emptyScan,
    ...found,
    unread: isUntold ? { reason: 'partlySeen', detail: 'actions in object streams' } : null,
  };
}
