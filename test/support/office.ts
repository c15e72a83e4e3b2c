import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What LibreOffice calls the formats that people save in. */
const filters = {
  docx: 'docx:Office Open XML Text',
  odt: 'odt',
  xlsx: 'xlsx:Calc MS Excel 2007 XML',
  ods: 'ods',
  pdf: 'pdf',
} as const;
export type OfficeFormat = keyof typeof filters;

/** LibreOffice with a profile folder of its own: one start saves many files. */
export class Office {
  readonly folder = mkdtempSync(join(tmpdir(), 'junshu-office-'));

  /** Opens the files and saves each in a format; the paths of what was saved, in their order. */
  async saved(paths: readonly string[], format: OfficeFormat, into: string): Promise<readonly string[]> {
    const out = join(this.folder, into);
    mkdirSync(out, { recursive: true });
    const profile = `-env:UserInstallation=file://${this.folder}/profile`;
    await run('soffice', [profile, '--headless', '--convert-to', filters[format], '--outdir', out, ...paths], {
      timeout: 300_000,
    });
    return paths.map((path) => join(out, `${basename(path).replace(/\.\w+$/, '')}.${format}`));
  }
}

/** Pages of a PDF. */
export async function pagesOf(pdf: string): Promise<number> {
  const { stdout } = await run('pdfinfo', [pdf]);
  return Number(/^Pages: +(\d+)/m.exec(stdout)?.[1]);
}
