import { SaxesParser } from 'saxes';
import type { CodeSignal } from '../../core/checks/content/content-observation.ts';
import { openZip, type ZipArchive } from '../../zip/open-zip.ts';
import { fieldsIn, mayHoldFields } from './office-fields.ts';
import { emptyScan, type Mention, type Scan } from './scan.ts';

const partBytes = 5_000_000;

/** A member's bytes so far as they are wanted, or null when it can't be unpacked. */
function partOf(archive: ZipArchive, name: string): Buffer | null {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const fault = archive.read(name, (chunk) => {
    length += chunk.length;
    if (length <= partBytes) chunks.push(chunk);
  });
  return fault === null && length <= partBytes ? Buffer.concat(chunks) : null;
}

/** A share of a Windows network is a host too: \\host\share and file://host/share. */
function asUrl(target: string): string {
  const path = target.replaceAll('\\', '/');
  if (target.startsWith('\\\\')) return `file:${path}`;
  return path.replace(/^file:\/+(?=\/\/[^/])/i, 'file:');
}

/** External relationships (ECMA-376 part 2, 9.3): all but hyperlinks are loaded when the document is opened. */
function relationships(xml: string): readonly Mention[] {
  const mentions: Mention[] = [];
  const parser = new SaxesParser();
  parser.on('doctype', () => parser.fail('doctype'));
  parser.on('opentag', ({ name, attributes }) => {
    if (!/(^|:)Relationship$/.test(name) || attributes.TargetMode !== 'External') return;
    const kind =
      String(attributes.Type ?? '')
        .split('/')
        .at(-1) ?? '';
    if (kind === 'hyperlink') return;
    mentions.push({
      channel: `office ${kind}`.slice(0, 60),
      url: asUrl(String(attributes.Target ?? '')),
      certainty: 'automatic',
    });
  });
  parser.on('error', (error) => {
    throw new SyntaxError(error.message);
  });
  parser.write(xml).close();
  return mentions;
}

/** What an Office document (OOXML) loads when it is opened, and whether it holds macros. */
export function scanOffice(bytes: Uint8Array): Scan {
  const opened = openZip(bytes);
  if (!opened.ok) return { ...emptyScan, unread: { reason: 'notUnderstood', detail: opened.refusal.fault } };
  const archive = opened.value;
  const mentions: Mention[] = [];
  const signals: CodeSignal[] = [];
  for (const name of archive.names) {
    if (/vbaProject\.bin$/i.test(name)) signals.push('documentScript');
    const isRels = name.endsWith('.rels');
    if (!isRels && !mayHoldFields(name)) continue;
    const part = partOf(archive, name);
    if (part === null)
      return { ...emptyScan, mentions, signals, unread: { reason: 'limitReached', detail: name.slice(0, 150) } };
    try {
      mentions.push(...(isRels ? relationships : fieldsIn)(part.toString('utf8')));
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      return { ...emptyScan, mentions, signals, unread: { reason: 'notUnderstood', detail: name.slice(0, 150) } };
    }
  }
  return { ...emptyScan, mentions, signals };
}
