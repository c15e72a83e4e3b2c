import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { doorOf } from '../evidence.ts';
import { serverFileOf, signIn, type TestServer } from '../server.ts';
import { faultOf } from './judge.ts';
import { type FuzzRequest, makeRequest, type Place } from './make-request.ts';
import { queryNames, routeTable } from './route-table.ts';
import { type FuzzAnswer, rawBytes, say, send } from './send.ts';
import { attackWithFiles } from './uploads.ts';
import { worldOf } from './world.ts';

export interface AttackOptions {
  readonly seed: number;
  /** Number of the first request. */
  readonly from: number;
  /** Requests at most. */
  readonly count: number;
  /** It ends after so many milliseconds, whatever is left. */
  readonly milliseconds: number;
}

/** What came of it; `faults` names each request that got what it should not, and how to make it again. */
export interface AttackOutcome {
  readonly requests: number;
  readonly routes: number;
  readonly statuses: Readonly<Record<number, number>>;
  readonly slowest: string;
  readonly faults: readonly string[];
}

async function placeOf(server: TestServer): Promise<Place> {
  const { ownerToken } = serverFileOf(server.dataFolder);
  const session = await signIn(server);
  const world = await worldOf(server.dataFolder);
  return { routes: routeTable(), queries: queryNames(), world, ways: { ownerToken, cookie: session.cookie } };
}

/** The whole request stands in a file, so that it can be sent again by hand. */
function told(seed: number, asked: FuzzRequest, answer: FuzzAnswer, fault: string): string {
  const folder = join(tmpdir(), 'junshu-fuzz');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${seed}-${asked.index}.json`);
  const body = asked.body === null ? null : Buffer.from(asked.body).toString('utf8').slice(0, 100_000);
  writeFileSync(file, JSON.stringify({ ...asked, body, answer: answer.text.slice(0, 5000) }, null, 2));
  return `${fault}: seed ${seed}, request ${asked.index}: ${asked.method} ${asked.path.slice(0, 200)} (${file})`;
}

/** Sends requests to every route in turn, several at a time. */
export async function attack(server: TestServer, options: AttackOptions): Promise<AttackOutcome> {
  const { seed, from, count, milliseconds } = options;
  const place = await placeOf(server);
  const end = performance.now() + milliseconds;
  const statuses: Record<number, number> = {};
  const faults: string[] = [];
  let slowest = { milliseconds: 0, name: '' };
  let [next, requests] = [from, 0];
  const work = async (): Promise<void> => {
    while (next < from + count && performance.now() < end) {
      const asked = makeRequest(seed, next++, place);
      const answer = await send(server.url, asked);
      requests += 1;
      statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
      if (answer.milliseconds > slowest.milliseconds)
        slowest = { milliseconds: answer.milliseconds, name: `${asked.method} ${asked.path.slice(0, 120)}` };
      const fault = faultOf(answer, server.dataFolder, asked.body?.length);
      if (fault !== null) faults.push(told(seed, asked, answer, fault));
      if (asked.index % 400 === 0) faults.push(...(await sayRaw(server, asked.index / 400)));
    }
  };
  await Promise.all(Array.from({ length: 6 }, work));
  faults.push(...(await attackWithFiles(server, seed, place.world.contracts, Math.min(400, Math.ceil(requests / 30)))));
  const slow = `${slowest.milliseconds.toFixed(0)} ms ${slowest.name}`;
  return { requests, routes: place.routes.length, statuses, slowest: slow, faults };
}

async function sayRaw(server: TestServer, round: number): Promise<string[]> {
  const bytes = rawBytes[round % rawBytes.length] ?? '';
  const heard = await say(server.url, bytes);
  return /^HTTP\/1\.1 5/.test(heard) ? [`raw bytes ${JSON.stringify(bytes.slice(0, 80))}: ${heard.slice(0, 80)}`] : [];
}

/** The server as it stands after an attack: quick, whole, and its logs verify. Faults as lines to read. */
export async function faultsAfter(server: TestServer): Promise<string[]> {
  const faults: string[] = [];
  if (server.child.exitCode !== null) return [`the server ended with ${server.child.exitCode}`];
  const begun = performance.now();
  await fetch(`${server.url}/api/health`);
  const waited = performance.now() - begun;
  if (waited > 1000) faults.push(`health took ${waited.toFixed(0)} ms`);
  const door = doorOf(server.dataFolder);
  const { status, body } = await door.json<readonly { readonly number: string }[]>('GET', '/contracts');
  if (status !== 200) return [...faults, `the list of contracts answers ${status}`];
  for (const { number } of body) {
    const { body: log } = await door.json<{ readonly faults?: readonly unknown[] }>(
      'GET',
      `/contracts/${number}/log/verification`,
    );
    if (log.faults?.length !== 0)
      faults.push(`${number}: its log does not verify: ${JSON.stringify(log).slice(0, 300)}`);
  }
  return faults;
}
