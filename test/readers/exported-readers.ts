import { globSync, readFileSync } from 'node:fs';
import { parseSync } from 'vite';
import { projectRoot } from '../support/source-files.ts';

/** Where readers of texts and bytes from outside live. */
const folders = [
  ...['tables', 'scanners', 'csv', 'docx', 'feeds', 'matching', 'xlsx', 'zip', 'probes'],
  ...['core/kernel', 'core/checks', 'core/evidence', 'core/registers', 'core/report', 'core/plan', 'core/pictures'],
  'core/contract/text',
];

/** A first parameter that takes what somebody wrote: text, bytes, cells, or what JSON holds. */
const takesText = /^(\w+\??|\[.*\]): (readonly )?(string|Uint8Array|Buffer|unknown)\b/;

interface Parameter {
  readonly start: number;
  readonly end: number;
}

/** The functions that a file exports whose first parameter takes a text. */
function readersIn(text: string, path: string): readonly string[] {
  const takes = ([first]: readonly Parameter[]): boolean =>
    first !== undefined && takesText.test(text.slice(first.start, first.end).replaceAll(/\s+/g, ' '));
  return parseSync(path, text).program.body.flatMap((statement) => {
    if (statement.type !== 'ExportNamedDeclaration' || statement.declaration === null) return [];
    const { declaration } = statement;
    if (declaration.type === 'FunctionDeclaration')
      return takes(declaration.params) && declaration.id !== null ? [declaration.id.name] : [];
    if (declaration.type !== 'VariableDeclaration') return [];
    return declaration.declarations.flatMap(({ id, init }) =>
      init?.type === 'ArrowFunctionExpression' && id.type === 'Identifier' && takes(init.params) ? [id.name] : [],
    );
  });
}

/** Every exported function of those folders that takes a text, as 'tables/read-table readTable'. */
export function exportedReaders(): readonly string[] {
  const files = folders.flatMap((folder) => globSync(`${projectRoot}src/${folder}/**/*.ts`).sort());
  return files
    .filter((path) => !path.endsWith('.test.ts') && !path.endsWith('.d.ts'))
    .flatMap((path) => {
      const name = path.slice(`${projectRoot}src/`.length, -'.ts'.length);
      return readersIn(readFileSync(path, 'utf8'), path).map((reader) => `${name} ${reader}`);
    });
}
