import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SaxesParser } from 'saxes';
import { xmlText } from './xml-text.ts';

describe('text for XML', () => {
  it('is well-formed whatever a person typed: controls, U+FFFE and U+FFFF, half characters, marks', () => {
    const typed = 'a\u0000\u0008\u000b\u001f\ufffe\uffff\ud800b\udc00<&>"]]>😀葛󠄀';
    const heard: string[] = [];
    const parser = new SaxesParser();
    parser.on('error', (error) => assert.fail(error.message));
    parser.on('text', (text) => heard.push(text));
    parser.write(`<x y="${xmlText(typed)}">${xmlText(typed)}</x>`).close();
    assert.equal(heard.join(''), 'ab<&>"]]>😀葛󠄀');
  });
});
