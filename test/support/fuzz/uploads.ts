import { readdirSync, readFileSync } from 'node:fs';
import type { JsonObject } from '../../../src/core/kernel/json.ts';
import { doorOf, tus } from '../evidence.ts';
import type { TestServer } from '../server.ts';
import { projectRoot } from '../source-files.ts';
import { hostileBytes } from './hostile-bytes.ts';
import { hostileTexts } from './hostile-values.ts';
import { faultOf } from './judge.ts';
import { Chance } from './random.ts';
import type { FuzzAnswer } from './send.ts';

const folder = `${projectRoot}test/fixtures/evidence/`;
const fixtures = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
  entry.isFile() ? [readFileSync(folder + entry.name)] : [],
);

/** A file that was cut off, or of which some bytes are others; its beginning is that of a real one. */
function broken(chance: Chance): Uint8Array {
  const whole = chance.pick(fixtures);
  const cut = Buffer.from(whole.subarray(0, chance.is(0.4) ? chance.below(whole.length) : whole.length));
  for (let count = chance.below(12); count > 0 && cut.length > 0; count -= 1)
    cut[chance.below(chance.is(0.5) ? Math.min(64, cut.length) : cut.length)] = chance.below(256);
  return cut;
}

const base64 = (text: string): string => Buffer.from(text).toString('base64');

const instants = [
  '+275760-09-13T00:00:00Z',
  '-271821-04-20T00:00:00Z',
  '9999-12-31T23:59:59Z',
  '2026-10-15T00:00:00Z',
  'x',
];

/** Answers to one file sent, recorded, looked into, taken back: each step with its name. */
async function sendFile(server: TestServer, contract: string, chance: Chance): Promise<[string, FuzzAnswer][]> {
  const door = doorOf(server.dataFolder);
  const answers: [string, FuzzAnswer][] = [];
  const ask = async (method: string, path: string, headers = {}, body?: Uint8Array | string): Promise<JsonObject> => {
    const begun = performance.now();
    const answer = await door.call(method, `/contracts/${contract}/${path}`, headers, body);
    const text = await answer.text();
    answers.push([`${method} ${path}`, { status: answer.status, text, milliseconds: performance.now() - begun }]);
    return answer.status === 201 ? (JSON.parse(text) as JsonObject) : {};
  };
  const json = { 'content-type': 'application/json' };
  const bytes = chance.is(0.4) ? hostileBytes(chance) : broken(chance);
  const name = `${chance.pick(hostileTexts).slice(0, 200)}${chance.pick(['.zip', '.pdf', '.xlsx', '.jpg', '.json', ''])}`;
  const metadata = `filename ${base64(name)},modified ${base64(chance.pick(instants))}`;
  const { id } = await ask('POST', 'evidence/uploads', {
    ...tus,
    'upload-length': String(bytes.length),
    'upload-metadata': metadata,
  });
  if (typeof id !== 'string') return answers;
  const offset = { 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' };
  await ask('PATCH', `evidence/uploads/${id}`, { ...tus, ...offset }, bytes);
  if (chance.is(0.3)) {
    await ask('POST', 'diagnoses/scan-previews', json, JSON.stringify({ uploadId: id, heldOn: '2026-10-15' }));
    return answers;
  }
  await ask('POST', 'evidence', json, JSON.stringify({ uploadId: id, allowSame: true }));
  await ask('GET', `evidence/${id}/members`);
  await ask('GET', `evidence/${id}/file`);
  await ask('POST', `evidence/${id}/withdrawal`, json, JSON.stringify({ expectedRevision: 1, reason: '誤り' }));
  return answers;
}

/** Files that are not what they say, through all that is done to evidence and scanners' files. Faults as lines to read. */
export async function attackWithFiles(
  server: TestServer,
  seed: number,
  contracts: readonly string[],
  count: number,
): Promise<string[]> {
  const faults: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const chance = new Chance(seed + 77_777, index);
    for (const [step, answer] of await sendFile(server, chance.pick(contracts), chance)) {
      const fault = faultOf(answer, server.dataFolder);
      if (fault !== null) faults.push(`${fault}: seed ${seed}, file ${index}: ${step}: ${answer.text.slice(0, 200)}`);
    }
  }
  return faults;
}
