import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { repeatedKey } from './repeated-key.ts';

describe('a key that stands twice in one object', () => {
  it('is found wherever the object stands and however the key is written', () => {
    assert.equal(repeatedKey('{"a":1,"b":{"c":1,"c":2}}'), 'c');
    assert.equal(repeatedKey('{"claims":{"7.copy":{},"9.nda":{},"7.copy":{}}}'), '7.copy');
    assert.equal(repeatedKey('[{"a":1},{"a":1,"\\u0061":2}]'), 'a');
    assert.equal(repeatedKey('{"a\\"":1,"b":"\\\\","a\\"":2}'), 'a"');
    assert.equal(repeatedKey('{"__proto__":1,"__proto__":2}'), '__proto__');
  });

  it('is none where keys are alike in different objects, or only values are alike', () => {
    for (const text of ['{"a":{"a":1},"b":[{"a":1},{"a":2}]}', '{"a":"a","b":"a"}', '["a","a"]', '"a"', '{}', 'null'])
      assert.equal(repeatedKey(text), null, text);
  });

  it('is looked for in a time that grows with the text alone', () => {
    const begun = performance.now();
    const keys = Array.from({ length: 20_000 }, (_, index) => `"k${index}":"\\\\\\""`);
    assert.equal(repeatedKey(`{${keys.join()},"k0":1}`), 'k0');
    assert.equal(repeatedKey(`{"a":"${'\\\\'.repeat(200_000)}"}`), null);
    assert.ok(performance.now() - begun < 3000);
  });
});
