import type { FoundContract } from '../commands/context.ts';
import { factsOf } from '../core/assessment/facts.ts';
import { own } from '../core/kernel/own.ts';
import { searchWords } from '../core/kernel/search-key.ts';
import { shortText } from '../core/kernel/short-text.ts';
import { registerDeclarations } from '../core/registers/registers.ts';
import { fieldsFound } from '../core/registers/search.ts';
import { showCell } from '../core/registers/show-cell.ts';
import type { SearchHit, SearchView } from './find-models.ts';
import { shownRegister, titlesOf } from './register-view.ts';

/** More would not be read: the search is then narrowed. */
const hitsShown = 200;

const textShown = 120;

/** Rows of all registers that hold every word of a search, in the order of the menu. */
export function searchRegisters(
  { state }: FoundContract,
  text: string,
  today: string,
  seesPersonal: boolean,
): SearchView {
  const words = searchWords(text);
  const facts = factsOf(state, today);
  const hits: SearchHit[] = [];
  for (const { name } of registerDeclarations) {
    const declaration = shownRegister(name, seesPersonal);
    if (declaration === undefined) continue;
    const titles = titlesOf(declaration, facts);
    for (const row of words.length === 0 ? [] : facts.rows(declaration.name)) {
      const found = fieldsFound(declaration, row.data, titles, words);
      if (found.length === 0) continue;
      const fields = found.flatMap((name) => {
        const field = own(declaration.fields, name);
        if (field === undefined) return [];
        return [{ label: field.label, text: shortText(showCell(field, own(row.data, name), titles, 'ja'), textShown) }];
      });
      const title = facts.titleOf(declaration.name, row);
      if (hits.length === hitsShown) return { hits, isCapped: true };
      hits.push({ register: declaration.name, label: declaration.label, entryId: row.id, title, fields });
    }
  }
  return { hits, isCapped: false };
}
