import { registerDeclarations } from '../../src/core/registers/registers.ts';
import { routeTable } from './fuzz/route-table.ts';
import type { InProcess } from './in-process.ts';
import { slowness } from './slowness.ts';

/** Values for the parameters of paths; every combination of those that a path names is asked. */
const parameters: Readonly<Record<string, readonly string[]>> = {
  n: Array.from({ length: 16 }, (_, index) => String(index + 2)),
  register: [...registerDeclarations.map(({ name }) => name), 'claims', 'planEntries', 'nothing'],
  format: ['docx', 'pdf', 'xlsx', 'html', 'csv', 'svg', 'png'],
  kind: ['organisation', 'performance', 'information', 'support'],
  area: ['site', 'server', 'mail', 'retirement', 'content', 'deliverable'],
  type: ['operations', 'research', 'webBuild'],
  id: ['checklists-usual', 'evidence-1', 'R1'],
};

const queries: Readonly<Record<string, readonly string[]>> = {
  '/api/contracts/:number/search': ['?q=%E4%B8%80', '?q=__proto__'],
  '/api/contracts/:number/registers/:register': ['', '?q=9999'],
};

function spelled(path: string): readonly string[] {
  const name = /:(\w+)/.exec(path)?.[1];
  if (name === undefined) return [path];
  return (parameters[name] ?? ['x']).flatMap((value) => spelled(path.replace(`:${name}`, value)));
}

/** Every address of the application that reads something of one contract, or of all. */
export function readAddresses(number: string): readonly string[] {
  const paths = routeTable()
    .filter(({ method, path }) => method === 'GET' && path.startsWith('/api/'))
    .flatMap(({ path }) => (queries[path] ?? ['']).map((query) => `${path.replace(':number', number)}${query}`));
  return [...new Set(paths.flatMap(spelled))];
}

/** Milliseconds that nobody waits for, on a quiet machine. */
const tooLong = 10_000;

/** What was answered otherwise than it should be: a 5xx, or nothing within a time that nobody waits for. */
export async function faultsOf(app: InProcess, addresses: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const address of addresses) {
    const [begun, before] = [performance.now(), app.faults.length];
    const answer = await app.get(address);
    await answer.arrayBuffer();
    const milliseconds = performance.now() - begun;
    if (answer.status >= 500) found.push(`${answer.status} ${address} ${String(app.faults.slice(before).at(-1))}`);
    if (milliseconds > tooLong && milliseconds > tooLong * slowness())
      found.push(`${Math.round(milliseconds)} ms ${address}`);
  }
  return found;
}
