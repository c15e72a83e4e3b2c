import type { DashboardView } from '../../queries/read-models.ts';
import { contractPath, read } from './api.ts';
import { rememberKnown } from './known-contract.ts';
import { queryClient } from './queries.ts';

/** Also named in public/offline.js, which answers from it. */
const shelf = 'junshu-offline';

/** How long after the page was shown: what it needs itself comes first. */
const afterMilliseconds = 1500;

/** The page for incidents with all that it consists of, before there is no connection to load it. */
const loadPage = (): Promise<unknown> => import('../pages/incident.tsx');

/** The files of which the application consists now, and nothing of an earlier build. */
async function fillShelf(): Promise<void> {
  const own = performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/'))
    .map(({ pathname }) => pathname);
  const wanted = new Set(['/', '/icon.svg', ...own]);
  const cache = await caches.open(shelf);
  for (const { url } of await cache.keys()) if (!wanted.has(new URL(url).pathname)) await cache.delete(url);
  await cache.add('/');
  for (const path of wanted) if ((await cache.match(path)) === undefined) await cache.add(path);
}

/** Telephone and limits of the contract stay on this device, where a report may be written without a connection. */
async function knowContract(number: string): Promise<void> {
  const path = contractPath(number);
  const view = await queryClient.fetchQuery({ queryKey: [path], queryFn: () => read<DashboardView>(path) });
  rememberKnown(view.contract);
}

async function prepare(number: string | null): Promise<void> {
  await loadPage();
  if (number !== null) await knowContract(number).catch(() => undefined);
  // Browsers offer both over https and on this machine alone.
  if (navigator.serviceWorker === undefined || globalThis.caches === undefined) return;
  await navigator.serviceWorker.register('/offline.js');
  await fillShelf();
}

/** Makes the page for incidents ready for a place without a connection; what can't be had is had another time. Returns how to give up. */
export function keepForOffline(number: string | null): () => void {
  const timer = setTimeout(() => void prepare(number).catch(() => undefined), afterMilliseconds);
  return () => clearTimeout(timer);
}
