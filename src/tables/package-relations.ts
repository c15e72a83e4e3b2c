import type { ZipArchive } from '../zip/open-zip.ts';
import { readMember } from './open-archive.ts';
import { readXml, type XmlListener } from './read-xml.ts';

/** Targets of a part's relationships, by id and by the last word of their type (ECMA-376 part 2, 9.3). */
export interface Relations {
  readonly byId: ReadonlyMap<string, string>;
  readonly byType: ReadonlyMap<string, string>;
}

/** Reads a part of an office document into a listener, when the archive has it. */
export function readPart<Listener extends XmlListener>(
  archive: ZipArchive,
  path: string | undefined,
  listener: Listener,
): Listener {
  if (path === undefined || !archive.names.includes(path)) return listener;
  const reading = readXml(path, listener);
  readMember(archive, path, (chunk) => reading.write(chunk));
  reading.end();
  return listener;
}

/** The relationships of a part; those of the whole package for ''. Targets are relative to the part's folder. */
export function relationsOf(archive: ZipArchive, path: string): Relations {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const byId = new Map<string, string>();
  const byType = new Map<string, string>();
  readPart(archive, `${folder}_rels/${path.slice(folder.length)}.rels`, {
    open: (name, { Id = '', Type = '', Target = '' }) => {
      if (name !== 'Relationship') return;
      const target = Target.startsWith('/') ? Target.slice(1) : folder + Target.replace(/^\.\//, '');
      const type = Type.slice(Type.lastIndexOf('/') + 1);
      byId.set(Id, target);
      if (!byType.has(type)) byType.set(type, target);
    },
    text: () => {},
    close: () => {},
  });
  return { byId, byType };
}
