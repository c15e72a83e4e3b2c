import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { otherTools, publishedCounts } from '../../scripts/other-tools.ts';
import { checksPage } from '../../scripts/write-checks.ts';
import { meti2023 } from '../../src/core/catalogue/meti-2023.ts';
import { allChecks } from '../../src/core/checks/all-checks.ts';

const ids = allChecks.map(({ id }) => id);

/** Tables are aligned by the formatter, which changes spaces and dashes alone. */
const plain = (text: string): string =>
  text
    .replace(/-{3,}/g, '---')
    .replace(/[ \t]+/g, ' ')
    .trim();

describe('the page of checks', () => {
  it('is as the code writes it', () => {
    const page = readFileSync(new URL('../../docs/checks.md', import.meta.url), 'utf8');
    assert.equal(plain(page), plain(checksPage), 'run node scripts/write-checks.ts');
  });

  it('has as many rows as others publish looks', () => {
    for (const [tool, tables, count] of publishedCounts)
      if (count !== null) assert.equal(tables.flatMap((table) => otherTools[table] ?? []).length, count, tool);
  });

  it('names no check of ours that is not there', () => {
    const named = Object.values(otherTools).flatMap((tests) =>
      tests.flatMap(([, ours]) => (typeof ours === 'string' ? [] : ours)),
    );
    assert.deepEqual(
      [...new Set(named)].filter((id) => !ids.includes(id)),
      [],
    );
  });
});

describe('every check', () => {
  const duties = new Set(meti2023.obligations.flatMap((obligation) => obligation.duties.map(({ id }) => id)));

  it('has an id of its own', () => assert.equal(new Set(ids).size, ids.length));

  it('serves duties that the catalogue has', () => {
    assert.deepEqual(
      allChecks.flatMap((check) =>
        check.duties.filter((duty) => !duties.has(duty)).map((duty) => `${check.id} ${duty}`),
      ),
      [],
    );
  });

  it('can pass, can fail or tell that it can’t, and says in both languages what each result means', () => {
    for (const { id, results, text } of allChecks) {
      const outcomes = Object.values(results).map(({ outcome }) => outcome);
      assert.ok(outcomes.includes('pass'), id);
      for (const [result, words] of Object.entries(text.results))
        for (const part of [words.title, words.explanation, words.remedy])
          for (const language of ['ja', 'en'] as const) assert.notEqual(part[language], '', `${id} ${result}`);
    }
  });
});
