import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { registerDeclarations } from './registers.ts';

describe('the label of a value of which several may be chosen', () => {
  it('holds none of the marks by which several are told apart in a cell', () => {
    const divided = registerDeclarations.flatMap(({ name, fields }) =>
      Object.entries(fields)
        .filter(([, { kind }]) => kind === 'choices')
        .flatMap(([key, { choices = {} }]) =>
          Object.values(choices)
            .filter(({ ja, en }) => /[、，,;；／/・\n]/.test(ja) || /[,;/\n]/.test(en))
            .map(({ ja }) => `${name}.${key} ${ja}`),
        ),
    );
    assert.deepEqual(divided, []);
  });
});
