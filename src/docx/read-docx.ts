import type { Result } from '../core/kernel/result.ts';
import type { FormBlock } from '../core/report/form-page.ts';
import { openArchive } from '../tables/open-archive.ts';
import { readPart, relationsOf } from '../tables/package-relations.ts';
import type { XmlListener } from '../tables/read-xml.ts';
import { attempt, giveUp, type UnreadableFile } from '../tables/unreadable.ts';
import type { ZipArchive } from '../zip/open-zip.ts';
import { PageReader } from './page-reader.ts';
import { StylesPart } from './styles-part.ts';

const notWord = (): never =>
  giveUp(
    'Word の文書として読めません。',
    'Not readable as a Word document.',
    '.docx で保存し直してください。',
    'Save it as .docx.',
  );

/** The main part as the package names it, whatever it is called (document2.xml of Word Online). */
function mainPartOf(archive: ZipArchive): string {
  const named = relationsOf(archive, '').byType.get('officeDocument');
  return named !== undefined && archive.names.includes(named) ? named : 'word/document.xml';
}

/** Lets through only what begins as a Word document does. */
function onlyDocuments(listener: XmlListener): XmlListener {
  let isFirst = true;
  return {
    open: (name, attributes) => {
      if (isFirst && name !== 'document') notWord();
      isFirst = false;
      listener.open(name, attributes);
    },
    text: (text) => listener.text(text),
    close: (name) => listener.close(name),
  };
}

/** The lines and rows of a Word document from people, as its pages show them: bounded, no document type, no entities of its own. */
export function readDocx(bytes: Uint8Array): Result<readonly FormBlock[], UnreadableFile> {
  return attempt(() => {
    const archive = openArchive(bytes);
    const path = mainPartOf(archive);
    if (!archive.names.includes(path)) return notWord();
    const { byType } = relationsOf(archive, path);
    const styles = readPart(archive, byType.get('styles'), new StylesPart());
    const reader = new PageReader(styles);
    readPart(archive, path, onlyDocuments(reader));
    return reader.page.blocks;
  });
}
