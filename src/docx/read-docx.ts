import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { accepted, type Result } from '../core/kernel/result.ts';
import { type UnreadableFile, unreadable } from '../tables/unreadable.ts';
import { isHarmless, listZip } from '../zip/examine-zip.ts';

/** A paragraph or a table's row, in the order of the document. */
export type DocxBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'row'; readonly table: number; readonly cells: readonly string[]; readonly tag: string | null };

const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** Deeper nesting than any word processor makes is taken for an attack. */
const deepest = 200;

/** Collects the text of word/document.xml; deleted text of tracked changes is left out, inserted text taken. */
class TextCollector {
  readonly blocks: DocxBlock[] = [];
  #tables = 0;
  #depth = 0;
  #cell: string[] | null = null;
  #cells: string[] = [];
  #text = '';
  #tag: string | null = null;
  #inText = false;
  #tableDepth = 0;

  open(name: string, attributes: Readonly<Record<string, { readonly value: string }>>): void {
    this.#depth += 1;
    if (this.#depth > deepest) throw new Error('too deep');
    if (name === 'tbl') {
      this.#tableDepth += 1;
      this.#tables += this.#tableDepth === 1 ? 1 : 0;
    } else if (name === 'tr' && this.#tableDepth === 1) [this.#cells, this.#tag] = [[], null];
    else if (name === 'tc' && this.#tableDepth === 1) this.#cell = [];
    else if (name === 'tag')
      this.#tag ??= Object.values(attributes).find(({ value }) => /^(status|reason):/.test(value))?.value ?? null;
    else if (name === 't') this.#inText = true;
    else if (name === 'br' || name === 'cr') this.#text += '\n';
    else if (name === 'tab') this.#text += '\t';
  }

  text(text: string): void {
    if (this.#inText) this.#text += text;
  }

  close(name: string): void {
    this.#depth -= 1;
    if (name === 't') this.#inText = false;
    else if (name === 'p') this.#endParagraph();
    else if (name === 'tc' && this.#tableDepth === 1) {
      this.#cells.push((this.#cell ?? []).join('\n'));
      this.#cell = null;
    } else if (name === 'tr' && this.#tableDepth === 1)
      this.blocks.push({ kind: 'row', table: this.#tables, cells: this.#cells, tag: this.#tag });
    else if (name === 'tbl') this.#tableDepth -= 1;
  }

  #endParagraph(): void {
    const text = this.#text;
    this.#text = '';
    if (this.#cell !== null) this.#cell.push(text);
    else this.blocks.push({ kind: 'paragraph', text });
  }
}

function blocksOf(xml: string): readonly DocxBlock[] {
  const parser = new SaxesParser({ xmlns: true });
  const collector = new TextCollector();
  parser.on('doctype', () => {
    throw new Error('a document type is not taken');
  });
  parser.on('opentag', ({ uri, local, attributes }) =>
    collector.open(uri === wordNamespace ? local : `other:${local}`, attributes),
  );
  parser.on('text', (text) => collector.text(text));
  parser.on('closetag', ({ uri, local }) => collector.close(uri === wordNamespace ? local : `other:${local}`));
  parser.write(xml).close();
  return collector.blocks;
}

/** The paragraphs and rows of a Word document from people: bounded, no document type, no entities of its own. */
export function readDocx(bytes: Uint8Array): Result<readonly DocxBlock[], UnreadableFile> {
  const broken = unreadable(
    'Word の文書として読めません。',
    'Not readable as a Word document.',
    '.docx で保存し直してください。',
    'Save it as .docx.',
  );
  const members = listZip(bytes);
  if (members === null) return broken;
  if (!isHarmless(members))
    return unreadable(
      '展開すると大きすぎるか、パスワード付きのファイルです。',
      'It unpacks too large, or has a password.',
      'パスワードを外して保存し直してください。',
      'Save it without a password.',
    );
  try {
    const main = unzipSync(bytes, { filter: ({ name }) => name === 'word/document.xml' })['word/document.xml'];
    return main === undefined ? broken : accepted(blocksOf(Buffer.from(main).toString('utf8')));
  } catch {
    return broken;
  }
}
