import { hostileBytes } from './hostile-bytes.ts';
import { hostileHeaders, hostileTexts, hostileValue, inheritedNames } from './hostile-values.ts';
import { mutate } from './mutate.ts';
import { Chance } from './random.ts';
import type { Route } from './route-table.ts';
import { validBody } from './valid-bodies.ts';
import type { KnownRow, World } from './world.ts';

/** What lets a request in; none of it is secret to the test. */
export interface Ways {
  readonly ownerToken: string;
  /** A browser's session. */
  readonly cookie: string;
}

/** One request, whole. */
export interface FuzzRequest {
  readonly index: number;
  readonly route: Route;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | null;
}

/** What a parameter may be by its name, beside the row's own id. */
const plausible: Readonly<Record<string, readonly string[]>> = {
  n: ['2', '9', '15', '0', '99'],
  format: ['docx', 'pdf', 'xlsx', 'json', 'csv', 'svg', 'png', 'html', 'txt'],
  type: ['operations', 'systemBuild', 'research', 'outsourcing'],
  kind: ['organisation', 'personnelFlow', 'informationStructure', 'subcontracts', 'schedule', 'network'],
  file: [`${'A'.repeat(43)}.ics`, 'x.ics'],
  token: ['A'.repeat(43)],
};

/** Percent-encoding of a text as a client without scruples does it: half a character becomes bytes that are no UTF-8. */
const encoded = (text: string): string =>
  [...Buffer.from(text.slice(0, 1500), 'utf8')].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');

const rawSegments = ['%00', '%ff%fe', '%c0%ae%c0%ae', '%', '%zz', '..', '.', '%2f', '%5c', ';', '%e3%81', '*', '~'];

function parameter(name: string, row: KnownRow, world: World, chance: Chance): string {
  if (chance.is(0.12)) return chance.is(0.5) ? encoded(chance.pick(hostileTexts)) : chance.pick(rawSegments);
  if (chance.is(0.05)) return chance.pick(inheritedNames);
  if (name === 'number') return row.contract;
  if (name === 'register') return chance.is(0.7) ? row.register : chance.pick(world.registers);
  const known = plausible[name];
  if (known !== undefined) return chance.pick(known);
  if (chance.is(0.15)) return '-'.repeat(36);
  return chance.is(0.3) ? '00000000-0000-7000-8000-000000000000' : encodeURIComponent(row.id);
}

function queryOf(names: readonly string[], row: KnownRow, chance: Chance): string {
  if (chance.is(0.55)) return '';
  const pairs = Array.from({ length: 1 + chance.below(3) }, () => {
    const good = ['2026-10-15', '3', '1', 'csv', 'cp932', 'en', 'draft', 'v1', '山田', row.id, row.register, 'site'];
    const value = chance.is(0.5) ? encodeURIComponent(chance.pick(good)) : encoded(chance.pick(hostileTexts));
    return `${chance.pick(names)}=${value}`;
  });
  return `?${pairs.join('&')}`;
}

function headersOf(ways: Ways, chance: Chance): Record<string, string> {
  const marked = { 'x-junshu': '1', 'content-type': 'application/json', 'tus-resumable': '1.0.0' };
  const owner = { ...marked, authorization: `Bearer ${ways.ownerToken}` };
  const way = chance.next();
  if (way < 0.75) return owner;
  if (way < 0.87) return { ...marked, cookie: ways.cookie };
  if (way < 0.9) return marked;
  if (way < 0.92) return { ...marked, authorization: `Bearer ${'x'.repeat(5000)}` };
  if (way < 0.94) return { ...marked, cookie: 'junshu-session=%F0%00; x' };
  if (way < 0.96) return { authorization: owner.authorization };
  return { ...owner, 'sec-fetch-site': 'cross-site' };
}

function bodyOf(route: Route, row: KnownRow, world: World, chance: Chance): Uint8Array | null {
  if (route.method === 'GET' || route.method === 'OPTIONS') return null;
  if (chance.is(0.2)) return hostileBytes(chance);
  const json = chance.is(0.1) ? hostileValue(chance) : mutate(chance, validBody(route, row, world, chance));
  return Buffer.from(JSON.stringify(json));
}

/** Routes that would ask the world outside, which no test may: their bodies are never what they hope for. */
const isOutward = ({ method, path }: Route): boolean => method === 'POST' && path === '/api/feeds/updates';

const methods = ['GET', 'HEAD', 'PUT', 'POST', 'DELETE', 'PATCH', 'OPTIONS'];

/** The request of a number: it follows from seed, number and world alone. */
export function makeRequest(seed: number, index: number, { routes, queries, world, ways }: Place): FuzzRequest {
  const chance = new Chance(seed, index);
  const route = routes[index % routes.length] ?? { method: 'GET', path: '/' };
  const row = chance.pick(world.rows);
  const path = route.path.replaceAll(/:(\w+)/g, (_, name: string) => parameter(name, row, world, chance));
  const headers = headersOf(ways, chance);
  const strange = chance.is(0.1) ? chance.pick(hostileHeaders) : {};
  const outward = isOutward(route) ? { body: Buffer.from('{"ecosystems":7}') } : {};
  return {
    index,
    route,
    method: chance.is(0.04) && !isOutward(route) ? chance.pick(methods) : route.method,
    path: path + queryOf(queries, row, chance),
    headers: { ...headers, ...strange },
    body: bodyOf(route, row, world, chance),
    ...outward,
  };
}

/** What requests are made of. */
export interface Place {
  readonly routes: readonly Route[];
  readonly queries: readonly string[];
  readonly world: World;
  readonly ways: Ways;
}
