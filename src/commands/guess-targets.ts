import type { EvidenceTarget } from '../core/contract/evidence-item.ts';
import type { JsonObject } from '../core/kernel/json.ts';
import { own } from '../core/kernel/own.ts';
import { textKey } from '../core/kernel/text-key.ts';
import type { RegisterDeclaration } from '../core/registers/declaration.ts';
import { registerDeclarations } from '../core/registers/registers.ts';
import type { FoundContract } from './context.ts';

/** Shorter words stand in names by chance. */
const shortestWord = 4;
/** More rows than this have nothing to do with one another. */
const mostRows = 3;

/** What a row is called in file names: its codes (serials, numbers), and its title. */
function wordsOf({ fields, titleField }: RegisterDeclaration, data: JsonObject): string[] {
  return Object.entries(fields)
    .filter(([key, { kind }]) => kind === 'code' || (key === titleField && kind === 'text'))
    .map(([key]) => own(data, key))
    .map((value) => textKey(typeof value === 'string' ? value : ''))
    .filter((word) => word.length >= shortestWord);
}

/** Rows whose code or title stands in a file's name; none when it fits too many to mean one. */
export function guessTargets({ state }: FoundContract, name: string): readonly EvidenceTarget[] {
  const key = textKey(name);
  const found = registerDeclarations.flatMap((declaration) =>
    (own(state.registers, declaration.name) ?? [])
      .filter(({ data }) => wordsOf(declaration, data).some((word) => key.includes(word)))
      .map(({ id }) => ({ register: declaration.name, entryId: id })),
  );
  return found.length <= mostRows ? found : [];
}
