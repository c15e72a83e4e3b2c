import { readFileSync } from 'node:fs';
import type { Json, JsonObject } from '../../../src/core/kernel/json.ts';
import type { ContractListItem, RegisterView } from '../../../src/queries/read-models.ts';
import { doorOf } from '../evidence.ts';
import { projectRoot } from '../source-files.ts';

/** A row as the server has it. */
export interface KnownRow {
  readonly contract: string;
  readonly register: string;
  readonly id: string;
  readonly revision: number;
  readonly data: JsonObject;
}

/** What a request may name so that it gets past the first doors. */
export interface World {
  readonly contracts: readonly string[];
  readonly rows: readonly KnownRow[];
  readonly registers: readonly string[];
  readonly contractFiles: readonly JsonObject[];
}

/** Books that have routes or entries of their own. */
const bookNames = [
  'contract',
  'claims',
  'planEntries',
  'planVersions',
  'rowOverrides',
  'addedItems',
  'emptyRegisters',
  'checklistAnswers',
  'checkSchedules',
  'closing',
  'mailRecipients',
  'findingNotes',
  'reports',
  'evidenceItems',
  'observations',
];

const demoFiles = ['operations', 'research', 'web-build'].map(
  (name) => JSON.parse(readFileSync(`${projectRoot}demo/${name}.contract.json`, 'utf8')) as JsonObject,
);

const booksOf = (file: JsonObject): KnownRow[] => {
  const contract = String((file.contract as JsonObject).number);
  const rows = (register: string, records: Json | undefined): KnownRow[] =>
    Object.entries((records ?? {}) as JsonObject).map(([id, data]) => ({
      contract,
      register,
      id,
      revision: 1,
      data: data as JsonObject,
    }));
  return [
    { contract, register: 'contract', id: 'contract', revision: 1, data: file.contract as JsonObject },
    ...rows('claims', file.claims).slice(0, 10),
    ...rows('planEntries', (file.plan as JsonObject | undefined)?.entries).slice(0, 10),
    ...rows('emptyRegisters', file.emptyRegisters),
    ...rows('checklistAnswers', file.checklistAnswers).slice(0, 5),
  ];
};

/** What the server with the demo story in it holds. */
export async function worldOf(dataFolder: string): Promise<World> {
  const door = doorOf(dataFolder);
  const get = async <Value>(path: string): Promise<Value> => (await door.json<Value>('GET', path)).body;
  const contracts = (await get<ContractListItem[]>('/contracts')).map(({ number }) => number);
  const rows: KnownRow[] = demoFiles.flatMap(booksOf);
  const registers = new Set(bookNames);
  for (const contract of contracts) {
    for (const { name } of await get<readonly { readonly name: string }[]>(`/contracts/${contract}/registers`)) {
      registers.add(name);
      const { entries } = await get<RegisterView>(`/contracts/${contract}/registers/${name}`);
      for (const { id, revision, data } of entries.slice(0, 3))
        rows.push({ contract, register: name, id, revision, data });
    }
  }
  return { contracts, rows, registers: [...registers], contractFiles: demoFiles };
}
