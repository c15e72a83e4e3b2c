import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { patternFaults, patternsIn } from '../scripts/pattern-faults.ts';

const faultsOf = (text: string): readonly string[] => {
  const { patterns, faults } = patternsIn('planted.ts', text);
  return [...faults, ...patternFaults(patterns, new Set())];
};

describe('the lint of patterns', () => {
  it('finds a group that can match the same blanks in two ways, as stopped the server once', () => {
    const [fault = '', ...others] = faultsOf(
      String.raw`const valid = /^v=STSv1[ \t]*;[ \t]*(?:[^;]+;[ \t]*)*id=[A-Za-z0-9]{1,32}[ \t]*(?:;.*)?$/;`,
    );
    assert.match(fault, /exponential/);
    assert.deepEqual(others, []);
  });

  it('finds patterns that begin anew at each place, by either checker', () => {
    for (const text of [String.raw`text.replace(/[\s\u3000]+$/g, '')`, '/<title[^>]*>([^<]*)/i.exec(html)'])
      assert.match(faultsOf(text).join(), /polynomial/, text);
  });

  it('finds patterns made of texts, and normal forms beside the one way to them', () => {
    for (const text of ['new RegExp(name)', 'RegExp(name)', 'text.match(`a+`)', "text.search('a+')"])
      assert.match(faultsOf(text).join(), /a pattern from a text/, text);
    assert.match(faultsOf("name.normalize('NFC')").join(), /use normalForm/);
  });

  it('leaves patterns that walk once', () => {
    assert.deepEqual(faultsOf(String.raw`/^\d{4}-\d\d$/.test(text) && /[、,]/.test(text) && text.split(/\r?\n/)`), []);
  });
});
