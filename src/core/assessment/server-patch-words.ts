import type { Json } from '../kernel/json.ts';
import type { JudgedFacts } from './language/judged-facts.ts';
import type { JudgedRow } from './language/judged-row.ts';
import { fixesApplied, openFixesOf, serversWithoutPackages } from './server-patches.ts';

const shown = { packages: 3, fixes: 2 } as const;

interface Cut {
  readonly lines: readonly string[];
  /** None are left where there are no more than are shown. */
  readonly left: number;
}

const cut = (lines: readonly string[], most: number): Cut => ({
  lines: lines.slice(0, most),
  left: lines.length - most,
});

const ja = ({ lines, left }: Cut): string => `${lines.join('、')}${left > 0 ? ` 他${left}件` : ''}`;
const en = ({ lines, left }: Cut): string => `${lines.join(', ')}${left > 0 ? ` and ${left} more` : ''}`;

/** 「openssl 3.0.11-1（web01：CVE-2026-1 → 3.0.17-1 他2件）」. */
function packageWords(
  row: JudgedRow<'software'>,
  facts: JudgedFacts,
): { readonly ja: string; readonly en: string } | null {
  const fixes = openFixesOf(row, facts).map(({ id, fixedIn }) => `${id} → ${fixedIn}`);
  if (fixes.length === 0) return null;
  const [name, place] = [`${row.words('name')} ${row.words('version')}`, row.words('place')];
  const told = cut(fixes, shown.fixes);
  return { ja: `${name}（${place}：${ja(told)}）`, en: `${name} (${place}: ${en(told)})` };
}

const namesShown = 3;

/** A few names, alike in both languages. */
function someOf(names: readonly string[]): string {
  const left = names.length - namesShown;
  return `${names.slice(0, namesShown).join(' / ')}${left > 0 ? ` +${left}` : ''}`;
}

/** Which packages lack which fixes, the first of them by name, in both languages; what can't be told; servers without a list. */
export function openFixWords(
  facts: JudgedFacts,
  rows: readonly JudgedRow<'software'>[],
): Readonly<Record<string, Json>> {
  const words = rows.map((row) => packageWords(row, facts)).filter((one) => one !== null);
  const untold = rows.filter((row) => fixesApplied(row, facts) === 'undetermined');
  const unlisted = serversWithoutPackages(facts);
  return {
    untold: untold.length,
    untoldNames: someOf(untold.map(({ title }) => title)),
    unlisted: unlisted.length,
    unlistedNames: someOf(unlisted.map(({ title }) => title)),
    fixesJa: ja(
      cut(
        words.map((one) => one.ja),
        shown.packages,
      ),
    ),
    fixesEn: en(
      cut(
        words.map((one) => one.en),
        shown.packages,
      ),
    ),
  };
}
