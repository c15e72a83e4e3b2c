import { type AppOptions, createApp } from '../../../src/http/app.ts';
import { projectRoot, sourceFilesBelow } from '../source-files.ts';

/** A door of the server: a method, and a path whose parameters stand as `:name`. */
export interface Route {
  readonly method: string;
  readonly path: string;
}

/** Every route of the application itself, so that a new one is attacked without being told of here. */
export function routeTable(): readonly Route[] {
  // Handlers are made, none is called: what they would need stands open.
  const open = {
    context: {},
    scans: {},
    signer: {},
    backups: { copies: {} },
    gate: {},
    door: { sessions: {} },
    about: {},
    checkout: projectRoot,
  };
  const app = createApp(open as unknown as AppOptions);
  const routes = new Map<string, Route>();
  for (const { method, path } of app.routes) {
    if (method === 'ALL' || path.endsWith('*')) continue;
    routes.set(`${method} ${path}`, { method, path });
  }
  const pages = ['/', '/c/METI-R8-OPS-003', '/assets/x.js', '/index.html', '/api/nothing'];
  return [...routes.values(), ...pages.map((path) => ({ method: 'GET', path }))];
}

/** Names of query parameters that some route reads. */
export function queryNames(): readonly string[] {
  const found = sourceFilesBelow('src/http').flatMap(({ text }) =>
    [...text.matchAll(/query\('(\w+)'/g)].map(([, name = '']) => name),
  );
  return [...new Set([...found, 'from', 'to', 'kind', 'date', 'source'])].sort();
}
