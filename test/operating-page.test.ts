import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { looks } from '../src/doctor/looks.ts';
import { settingsSchema } from '../src/settings.ts';
import { doesTry, proceduresOf, trialOf } from './support/procedures.ts';
import { projectRoot } from './support/source-files.ts';

const pages = ['docs/operating.md', 'docs/operators-questions.md', 'docs/operators-questions.en.md'] as const;
const textOf = (page: string): string => readFileSync(`${projectRoot}${page}`, 'utf8');
const [operating, japanese, english] = pages;

const questionsOf = (page: string): readonly string[] =>
  [...textOf(page).matchAll(/^## (\d+)\. /gm)].map(([, number = '']) => number);

describe('the operator’s questions', () => {
  it('are more than thirty, numbered in turn, the same in both languages, each with an answer', () => {
    const numbers = questionsOf(japanese);
    assert.ok(numbers.length >= 30);
    assert.deepEqual(
      numbers,
      numbers.map((_, place) => String(place + 1)),
    );
    assert.deepEqual(questionsOf(english), numbers);
    for (const page of [japanese, english])
      for (const part of textOf(page).split(/^## /m).slice(1)) assert.ok(part.length > 60, `${page}: ${part}`);
  });

  it('are answered in English without a word of Japanese, and by the same procedures', () => {
    assert.doesNotMatch(textOf(english).replace('[日本語]', ''), /[ぁ-んァ-ヶ一-龠]/);
    const same = (page: string): readonly string[] =>
      proceduresOf(page).map(({ commands }) => commands.replace(/'[^']*'/g, "''"));
    assert.deepEqual(same(english), same(japanese));
  });

  it('lead to pages and to sections that are there', () => {
    for (const page of [japanese, english])
      for (const [, path = ''] of textOf(page).matchAll(/\]\(([^)#:]+)\)/g))
        assert.ok(existsSync(`${projectRoot}docs/${path}`), `${page} → ${path}`);
  });

  it('name lines of the doctor that there are', () => {
    const names = new Set(looks.map(({ name }) => name));
    const told = [...textOf(english).matchAll(/lines? ((?:`\w+`(?:,? and )?)+)/g)].flatMap(([, list = '']) =>
      [...list.matchAll(/`(\w+)`/g)].map(([, name = '']) => name),
    );
    assert.ok(told.length >= 8);
    assert.deepEqual(
      told.filter((name) => !names.has(name)),
      [],
    );
  });
});

describe('the doctor’s lines', () => {
  it('stand in the table of the page, each once', () => {
    const table = textOf(operating).split('| 行 / Line')[1]?.split('\n\n')[0] ?? '';
    const told = table.split('\n').flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`(\w+)`/g)]);
    assert.deepEqual(told.map(([, name = '']) => name).sort(), looks.map(({ name }) => name).sort());
  });
});

/** How the procedures of a section are tried where the block itself bears no mark. */
const sections: Readonly<Record<string, string>> = {
  'Installing the bundle': 'by test/deep/bundle.test.ts “sha256sum”',
  'As a service':
    'not run: it changes accounts and services of the whole machine; test/packaging.test.ts has systemd verify the units and holds their places against the bundle',
  'Watching it': 'by test/journeys/metrics.test.ts “metrics”',
  Uninstalling: 'not run: it removes accounts, services and folders of the whole machine, which a test has no right to',
};
const ofSection = (heading: string): string | null => sections[heading.split(' / ').at(-1) ?? ''] ?? null;

describe('a procedure on a page for operators', () => {
  it('is run by a test, or says why not', () => {
    const faults = pages.flatMap(proceduresOf).flatMap(({ page, heading, mark }) => {
      const said = mark ?? ofSection(heading);
      const trial = said === null ? null : trialOf(said);
      const isKept = trial !== null && (trial.how !== 'by' || doesTry(trial));
      return isKept ? [] : [`${page}, ${heading}: ${said ?? 'no mark'}`];
    });
    assert.deepEqual(faults, []);
  });
});

describe('the table of settings', () => {
  const rows = [...textOf(operating).matchAll(/^\| `([A-Z_]+)` +\| ([^|]+)\|/gm)].map(([, name = '', usual = '']) => ({
    name,
    usual,
  }));

  it('has a row for every setting, none twice, and none for what nobody reads', () => {
    assert.deepEqual(rows.map(({ name }) => name).sort(), Object.keys(settingsSchema.shape).sort());
  });

  it('tells each default as it is', () => {
    const defaults = settingsSchema.parse({});
    for (const { name, usual } of rows) {
      const value = (defaults as Readonly<Record<string, unknown>>)[name];
      if (typeof value === 'number' || (typeof value === 'string' && name !== 'JUNSHU_DATA'))
        assert.ok(usual.includes(`\`${value}\``), `${name}: ${usual}`);
    }
  });
});
