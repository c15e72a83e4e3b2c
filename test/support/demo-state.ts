import { readFileSync, rmSync } from 'node:fs';
import { Readable } from 'node:stream';
import { operationsEvidence } from '../../demo/evidence.ts';
import { demoFeeds } from '../../demo/story.ts';
import type { Context } from '../../src/commands/context.ts';
import { importFeed } from '../../src/commands/import-feed.ts';
import { conclusionChanges } from '../../src/commands/match-software.ts';
import { evidenceItemSchema } from '../../src/core/contract/evidence-item.ts';
import { guessDay, guessKind } from '../../src/core/evidence/guess.ts';
import type { JsonObject } from '../../src/core/kernel/json.ts';
import { parseContractFile } from '../../src/core/registers/contract-file.ts';
import type { ContractState } from '../../src/core/registers/contract-state.ts';
import type { RegisterEntry } from '../../src/core/registers/entry.ts';
import { softwareItemOf } from '../../src/core/registers/software-conclusion.ts';
import { keptFeeds, loadFeeds } from '../../src/feeds/matching-feeds.ts';
import { actor } from './database.ts';
import { sha256 } from './evidence.ts';
import { temporaryFolder } from './first-start.ts';

/** The state of a demo contract, from its contract file. */
export function demoState(name: 'operations' | 'web-build' | 'research'): ContractState {
  const json: unknown = JSON.parse(readFileSync(new URL(`../../demo/${name}.contract.json`, import.meta.url), 'utf8'));
  const read = parseContractFile(json, '2026-11-24T00:00:00Z');
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value.state;
}

/** The operations contract with the evidence that the story adds to it, as if it had been recorded. */
export function demoStateWithEvidence(): ContractState {
  const state = demoState('operations');
  const evidenceItems = operationsEvidence().map(({ name, bytes, said }, index) => ({
    id: `e${index}`,
    revision: 1,
    data: evidenceItemSchema.parse({
      kind: guessKind(name),
      datedOn: guessDay(name),
      ...said,
      name,
      originalName: name,
      digest: sha256(bytes),
      originalDigest: sha256(bytes),
      size: bytes.length,
      mediaType: 'application/octet-stream',
      recordedBy: '',
      recordedAt: '2026-10-27T02:00:00Z',
    }) as unknown as JsonObject,
    changedAt: '2026-10-27T02:00:00Z',
    changedBy: '',
  }));
  return { ...state, registers: { ...state.registers, evidenceItems } };
}

/** The state of a demo contract after its software was held against the demo's feeds, as the story does. */
export async function matchedDemoState(name: Parameters<typeof demoState>[0]): Promise<ContractState> {
  const state = demoState(name);
  const dataFolder = temporaryFolder();
  const context = { dataFolder, now: () => '2026-11-20T04:00:00.000Z', newId: () => 'incoming' } as unknown as Context;
  for (const { content } of demoFeeds) await importFeed(context, actor, Readable.from([content()]), {});
  const items = (state.registers.software ?? []).map(({ data }) => softwareItemOf(data));
  const changes = conclusionChanges(state.registers, await loadFeeds(keptFeeds(dataFolder), items), '2026-11-20');
  rmSync(dataFolder, { recursive: true });
  const books: Record<string, RegisterEntry[]> = {};
  for (const { register, entryId: id, data } of changes) {
    books[register] ??= [];
    if (data !== null) books[register].push({ id, revision: 1, data, changedAt: context.now(), changedBy: actor.name });
  }
  return { ...state, registers: { ...state.registers, ...books } };
}
