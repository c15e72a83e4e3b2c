import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import type { Tool } from '../core/checks/observation.ts';

let version: string | undefined;

/** This program itself, with what it was told. */
export function ownTool(args: readonly string[]): Tool {
  version ??= (JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as { version: string })
    .version;
  return { name: 'junshu', version, arguments: [...args] };
}

/** Mozilla's roots as the runtime carries them: the store that certificates were held against. */
export const rootsTool = (): Tool => ({
  name: 'Mozilla CA roots',
  version: `${rootCertificates.length} roots, Node.js ${process.versions.node}`,
  arguments: [],
});
