import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { projectRoot, sourceFilesBelow } from '../../../test/support/source-files.ts';
import type { Bilingual } from '../../core/kernel/bilingual.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';

describe('the message catalogue', () => {
  const sources = sourceFilesBelow('src/web').filter(({ path }) => !/\/messages\/|\.test\.ts$/.test(path));
  const all = sources.map(({ text }) => text).join('\n');

  it('says everything in both languages, with the same figures', () => {
    assert.deepEqual(Object.keys(en).sort(), Object.keys(ja).sort());
    const figures = (text: string): string[] => [...text.matchAll(/\{(\w+)[|}]/g)].map(([, name = '']) => name).sort();
    for (const key of Object.keys(ja) as (keyof typeof ja)[]) assert.deepEqual(figures(en[key]), figures(ja[key]), key);
  });

  it('holds no text that nobody shows', () => {
    const unused = Object.keys(ja).filter(
      (key) =>
        !key.startsWith('verb_') &&
        !key.startsWith('scope_') &&
        !['satisfied', 'notSatisfied', 'undetermined'].includes(key) &&
        !new RegExp(`['"\`]${key}['"\`]`).test(all),
    );
    assert.deepEqual(unused, []);
  });

  it('says what comes with single pages in both languages too, with the same figures', async () => {
    const folder = `${projectRoot}src/web/messages/`;
    const figures = (text: string): string[] => [...text.matchAll(/\{(\w+)[|}]/g)].map(([, name = '']) => name).sort();
    for (const file of readdirSync(folder).filter((name) => name.endsWith('-texts.ts'))) {
      const tables: Readonly<Record<string, Readonly<Record<string, Bilingual>>>> = await import(folder + file);
      for (const [key, text] of Object.values(tables).flatMap((table) => Object.entries(table)))
        assert.deepEqual(figures(text.en), figures(text.ja), `${file}: ${key}`);
    }
  });

  it('holds every Japanese word of the screens', () => {
    const found = sources.flatMap(({ path, text }) =>
      text
        .split('\n')
        .filter((line) => /[぀-ヿ一-鿿]/.test(line.replaceAll(/\/\/.*|\/\*.*|^\s*\*.*/g, '')))
        .map((line) => `${path}: ${line.trim()}`),
    );
    assert.deepEqual(found, []);
  });
});
