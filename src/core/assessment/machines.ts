import { normalForm } from '../kernel/normal-form.ts';
import { textKey } from '../kernel/text-key.ts';
import type { JudgedFacts } from './language/judged-facts.ts';
import type { AnyRow, JudgedRow } from './language/judged-row.ts';

/** A host that lists of software name, by the first row that does. */
export interface ListedHost extends AnyRow {
  readonly register: 'software';
  /** Whether the list is one of packages (SBOM): then it was made on a machine. */
  readonly isPackaged: boolean;
}

/** A machine on record: its row as an endpoint, or what else tells that it is there. */
export type Machine = JudgedRow<'endpoints'> | JudgedRow<'servers'> | ListedHost;

/** A name of a machine: letters and digits with a number or a dot, or an address; 「全サーバ」 and 「portal 1.4」 are none. */
const isHostName = (part: string): boolean =>
  /^[a-z][a-z0-9.-]*$/.test(part) ? /[0-9.]/.test(part) : /^\d+\.\d+\.\d+\.\d+$/.test(part);

interface Host {
  readonly title: string;
  readonly key: string;
}

/** The hosts that a place names, alone or as a list of nothing but hosts. */
function hostsIn(place: string): readonly Host[] {
  const parts = normalForm(place, 'NFKC')
    .split(/[、,;；／/\s]+/)
    .filter((part) => part !== '');
  const hosts = parts.map((title) => ({ title, key: textKey(title) }));
  return hosts.every(({ key }) => isHostName(key)) ? hosts : [];
}

/** Hosts that the software inventory names, by their key. */
function listedHosts(facts: JudgedFacts): ReadonlyMap<string, ListedHost> {
  const [hosts, places] = [new Map<string, ListedHost>(), new Map<string, readonly Host[]>()];
  for (const row of facts.rows('software')) {
    const place = row.words('place');
    const named = places.get(place) ?? hostsIn(place);
    places.set(place, named);
    for (const { title, key } of named) {
      const before = hosts.get(key);
      const isPackaged = before?.isPackaged === true || row.says('purl');
      if (before === undefined || before.isPackaged !== isPackaged) {
        const { id, isReadable } = row;
        const host = { register: 'software', id, title, isReadable, isContradictory: false } as const;
        hosts.set(key, { ...host, isPackaged });
      }
    }
  }
  return hosts;
}

/** What a server is called, by name and by host. */
export const keysOfServer = (server: JudgedRow<'servers'>): readonly string[] =>
  [server.key('name'), server.key('host')].filter((key) => key !== '');

/** Hosts of lists of packages that neither a server nor a client is on record for: nobody says who looks after them. */
export function unservedHosts(facts: JudgedFacts): readonly ListedHost[] {
  const clients = facts.rows('endpoints').filter((endpoint) => endpoint.choice('endpointKind') === 'client');
  const told = new Set([
    ...facts.rows('servers').flatMap(keysOfServer),
    ...clients.map((client) => client.key('name')),
  ]);
  return [...facts.derived(listedHosts)].flatMap(([key, host]) => (host.isPackaged && !told.has(key) ? [host] : []));
}

/**
 * Clients and servers, each once: those with a row of their protection, servers without one, and hosts that only the software
 * inventory names (15(3): 端末やサーバ装置).
 */
function machinesOf(facts: JudgedFacts): readonly Machine[] {
  const endpoints = facts.rows('endpoints');
  const covered = new Set(endpoints.map((endpoint) => endpoint.key('name')));
  const bare = facts.rows('servers').filter((server) => !keysOfServer(server).some((key) => covered.has(key)));
  const servers = new Set(facts.rows('servers').flatMap(keysOfServer));
  const hosts = [...facts.derived(listedHosts)].filter(([key]) => !covered.has(key) && !servers.has(key));
  return [...endpoints, ...bare, ...hosts.map(([, host]) => host)];
}

/** Machines that need protection: all but those of which it is said why they have none. */
export const protectedMachines = (facts: JudgedFacts): readonly Machine[] =>
  machinesOf(facts).filter((machine) => machine.register !== 'endpoints' || !machine.says('excusedBecause'));

/** Machines of which it is said why they have no protection. */
export const excusedMachines = (facts: JudgedFacts): readonly JudgedRow<'endpoints'>[] =>
  facts.rows('endpoints').filter((endpoint) => endpoint.says('excusedBecause'));
