import { readFileSync } from 'node:fs';
import { parseContractFile } from '../../src/core/registers/contract-file.ts';
import type { ContractState } from '../../src/core/registers/contract-state.ts';

/** The state of a demo contract, from its contract file. */
export function demoState(name: 'operations' | 'web-build' | 'research'): ContractState {
  const json: unknown = JSON.parse(readFileSync(new URL(`../../demo/${name}.contract.json`, import.meta.url), 'utf8'));
  const read = parseContractFile(json, '2026-11-24T00:00:00Z');
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value.state;
}
