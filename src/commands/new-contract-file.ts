import { catalogues } from '../core/catalogue/meti-2023.ts';
import type { JsonObject } from '../core/kernel/json.ts';
import { own } from '../core/kernel/own.ts';

const usualCatalogue = 'meti-2023';

/** The contract file of a contract that begins: its facts, and the regulations that its form names, in the editions named there. */
export function newContractFile(contract: JsonObject): JsonObject {
  const catalogue = own(catalogues, String(contract.catalogue ?? usualCatalogue));
  const regulations = (catalogue?.regulations ?? []).map((one, index) => ({ id: `regulation-${index + 1}`, ...one }));
  return { format: 'junshu-contract@3', contract, registers: { regulations } };
}
