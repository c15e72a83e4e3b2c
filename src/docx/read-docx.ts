import type { Result } from '../core/kernel/result.ts';
import { openArchive, readMember } from '../tables/open-archive.ts';
import { readXml, type XmlListener } from '../tables/read-xml.ts';
import { attempt, giveUp, type UnreadableFile } from '../tables/unreadable.ts';

/** A paragraph or a table's row, in the order of the document. */
export type DocxBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'row'; readonly table: number; readonly cells: readonly string[]; readonly tag: string | null };

/** Formulas are set in a vocabulary of their own, and are text all the same. */
const formulaText = '{http://schemas.openxmlformats.org/officeDocument/2006/math}t';

const mainPart = 'word/document.xml';

/** Bounds on what is kept of a document; a filled form has some hundreds of blocks. */
const [mostBlocks, mostCharacters] = [50_000, 5_000_000];

/** Collects the text of word/document.xml; deleted text of tracked changes is left out, inserted text taken. */
class TextCollector implements XmlListener {
  readonly blocks: DocxBlock[] = [];
  #tables = 0;
  #characters = 0;
  #cell: string[] | null = null;
  #cells: string[] = [];
  #text = '';
  #tag: string | null = null;
  #inText = false;
  #tableDepth = 0;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'tbl') {
      this.#tableDepth += 1;
      this.#tables += this.#tableDepth === 1 ? 1 : 0;
    } else if (name === 'tr' && this.#tableDepth === 1) [this.#cells, this.#tag] = [[], null];
    else if (name === 'tc' && this.#tableDepth === 1) this.#cell = [];
    else if (name === 'tag')
      this.#tag ??= Object.values(attributes).find((value) => /^(status|reason):/.test(value)) ?? null;
    else if (name === 't' || name === formulaText) this.#inText = true;
    else if (name === 'br' || name === 'cr') this.#text += '\n';
    else if (name === 'tab') this.#text += '\t';
  }

  text(text: string): void {
    if (!this.#inText) return;
    this.#text += text;
    this.#characters += text.length;
    if (this.#characters > mostCharacters || this.blocks.length > mostBlocks)
      giveUp(
        '文書が長すぎます。',
        'The document is too long.',
        '別紙４の部分だけの文書にしてください。',
        'Keep the part with 別紙４.',
      );
  }

  close(name: string): void {
    if (name === 't' || name === formulaText) this.#inText = false;
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

/** The paragraphs and rows of a Word document from people: bounded, no document type, no entities of its own. */
export function readDocx(bytes: Uint8Array): Result<readonly DocxBlock[], UnreadableFile> {
  return attempt(() => {
    const archive = openArchive(bytes);
    if (!archive.names.includes(mainPart))
      return giveUp(
        'Word の文書として読めません。',
        'Not readable as a Word document.',
        '.docx で保存し直してください。',
        'Save it as .docx.',
      );
    const collector = new TextCollector();
    const reading = readXml(mainPart, collector);
    readMember(archive, mainPart, (chunk) => reading.write(chunk));
    reading.end();
    return collector.blocks;
  });
}
