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

/** A path with every combination of its parameters' values. */
function everySpelling(path: string): readonly string[] {
  const name = /:(\w+)/.exec(path)?.[1];
  if (name === undefined) return [path];
  return (parameters[name] ?? ['x']).flatMap((value) => everySpelling(path.replace(`:${name}`, value)));
}

/** A path with each value of each of its parameters once, not in every combination. */
function eachValueOnce(path: string): readonly string[] {
  const values = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => parameters[name] ?? ['x']);
  const count = Math.max(1, ...values.map(({ length }) => length));
  return Array.from({ length: count }, (_, turn) => {
    const own = values.map((some) => some[turn % some.length] ?? '');
    return path.replace(/:\w+/g, () => own.shift() ?? '');
  });
}

/** Addresses of the application that read something of one contract, or of all: every one, or one for each value that a path may name. */
export function readAddresses(number: string, kind: 'every' | 'each value'): readonly string[] {
  const paths = routeTable()
    .filter(({ method, path }) => method === 'GET' && path.startsWith('/api/'))
    .flatMap(({ path }) => (queries[path] ?? ['']).map((query) => `${path.replace(':number', number)}${query}`));
  return [...new Set(paths.flatMap(kind === 'every' ? everySpelling : eachValueOnce))];
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
