import { readFileSync, rmSync } from 'node:fs';
import { Readable } from 'node:stream';
import { demoFeeds } from '../../demo/story.ts';
import type { Context } from '../../src/commands/context.ts';
import { importFeed } from '../../src/commands/import-feed.ts';
import { conclusionChanges } from '../../src/commands/match-software.ts';
import { parseContractFile } from '../../src/core/registers/contract-file.ts';
import type { ContractState } from '../../src/core/registers/contract-state.ts';
import type { RegisterEntry } from '../../src/core/registers/entry.ts';
import { softwareItemOf } from '../../src/core/registers/software-conclusion.ts';
import { loadFeeds } from '../../src/feeds/matching-feeds.ts';
import { actor, temporaryFolder } from './database.ts';

/** The state of a demo contract, from its contract file. */
export function demoState(name: 'operations' | 'web-build' | 'research'): ContractState {
  const json: unknown = JSON.parse(readFileSync(new URL(`../../demo/${name}.contract.json`, import.meta.url), 'utf8'));
  const read = parseContractFile(json, '2026-11-24T00:00:00Z');
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value.state;
}

/** The state of a demo contract after its software was held against the demo's feeds, as the story does. */
export async function matchedDemoState(name: Parameters<typeof demoState>[0]): Promise<ContractState> {
  const state = demoState(name);
  const dataFolder = temporaryFolder();
  const context = { dataFolder, now: () => '2026-11-20T04:00:00.000Z', newId: () => 'incoming' } as unknown as Context;
  for (const { content } of demoFeeds) await importFeed(context, actor, Readable.from([content()]), {});
  const items = (state.registers.software ?? []).map(({ data }) => softwareItemOf(data));
  const changes = conclusionChanges(state.registers, await loadFeeds(dataFolder, items));
  rmSync(dataFolder, { recursive: true });
  const books: Record<string, RegisterEntry[]> = {};
  for (const { register, entryId: id, data } of changes) {
    books[register] ??= [];
    if (data !== null) books[register].push({ id, revision: 1, data, changedAt: context.now(), changedBy: actor.name });
  }
  return { ...state, registers: { ...state.registers, ...books } };
}
