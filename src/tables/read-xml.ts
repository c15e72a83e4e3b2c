import { SaxesParser } from 'saxes';
import { giveUp, tableLimits } from './unreadable.ts';
import { plainAttributes, XmlNames } from './xml-names.ts';

/** What a reader of XML listens to. Names of the root's vocabulary come bare, others as `{namespace}name`; attributes without prefixes. */
export interface XmlListener {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text(text: string): void;
  close(name: string): void;
}

/** XML arrives in pieces; `end` says that it is whole. */
export interface XmlReading {
  write(chunk: Uint8Array | string): void;
  end(): void;
}

const refuseDoctype = (): never =>
  giveUp(
    'DOCTYPE（文書型宣言）のある XML は受け取れません。',
    'XML with a DOCTYPE is not taken.',
    'DOCTYPE の宣言を消して保存し直してください。',
    'Remove the DOCTYPE declaration and save it anew.',
  );

const refuseDepth = (what: string): never =>
  giveUp(
    `${what}の入れ子が${tableLimits.depth}段を超えています。`,
    `${what} is nested more than ${tableLimits.depth} levels deep.`,
    '元の文書から保存し直してください。',
    'Save it anew from the source.',
  );

function refuseMarkup(what: string, line: number, error: string): never {
  return giveUp(
    `${what}の${line}行目が XML として読めません。`,
    `Line ${line} of ${what} is not readable as XML: ${error}`,
    '元の文書から保存し直してください。',
    'Save it anew from the source.',
  );
}

/** Characters without a tag between them, far above the longest text of a document that we take. */
const longestText = 1_000_000;

const refuseLength = (what: string, line: number): never =>
  giveUp(
    `${what}の${line}行目に、${longestText}字を超える文字の並びがあります。`,
    `Line ${line} of ${what} holds a text of more than ${longestText} characters.`,
    'その欄を短くするか、別の資料に分けてください。',
    'Shorten it, or move the text into a document of its own.',
  );

/** Counts the characters since the last tag: the parser itself would keep them all until the text ends. */
function textRun(): (chunk: string) => boolean {
  let length = 0;
  return (chunk) => {
    const tag = chunk.lastIndexOf('<');
    length = tag < 0 ? length + chunk.length : chunk.length - tag;
    return length > longestText;
  };
}

/** UTF-16 says so in its first two bytes; everything else that we take is UTF-8. */
function decoderFor(chunk: Uint8Array): TextDecoder {
  const [first, second] = chunk;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le', { fatal: true });
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be', { fatal: true });
  return new TextDecoder('utf-8', { fatal: true });
}

/** Reads XML from people piece by piece: no DOCTYPE, so no entities of its own and nothing loaded; bounded depth. `what` names it in refusals. */
export function readXml(what: string, listener: XmlListener): XmlReading {
  const parser = new SaxesParser();
  const names = new XmlNames();
  let [depth, decoder]: [number, TextDecoder | undefined] = [0, undefined];
  parser.on('doctype', refuseDoctype);
  parser.on('error', ({ message }) => refuseMarkup(what, parser.line, message));
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > tableLimits.depth) refuseDepth(what);
    listener.open(names.enter(tag.name, tag.attributes), plainAttributes(tag.attributes));
  });
  parser.on('text', (text) => listener.text(text));
  parser.on('cdata', (text) => listener.text(text));
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    listener.close(names.leave(name));
  });
  const decode = (chunk?: Uint8Array): string => {
    try {
      decoder ??= decoderFor(chunk ?? new Uint8Array(0));
      return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
    } catch {
      return refuseMarkup(what, parser.line, 'not valid in its encoding');
    }
  };
  const isTooLong = textRun();
  return {
    write: (chunk) => {
      const text = typeof chunk === 'string' ? chunk : decode(chunk);
      if (isTooLong(text)) refuseLength(what, parser.line);
      parser.write(text);
    },
    end: () => {
      if (decoder !== undefined) parser.write(decode());
      parser.close();
    },
  };
}
