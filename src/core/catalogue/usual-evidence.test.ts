import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import file from '../../../catalogue/meti-2023/usual-evidence.json' with { type: 'json' };
import { dutiesOf, meti2023 } from './meti-2023.ts';
import { usualEvidence } from './usual-evidence.ts';

describe('what usually proves a duty', () => {
  it('is told for every duty of the form, and for no other', () => {
    assert.deepEqual(
      Object.keys(file).sort(),
      dutiesOf(meti2023)
        .map(({ id }) => id)
        .sort(),
    );
  });

  it('is told in both languages', () => {
    for (const { id } of dutiesOf(meti2023))
      for (const { ja, en } of usualEvidence(meti2023.id, id))
        assert.ok(/[ぁ-んァ-ヶ一-龠]/.test(ja) && /[a-z]/.test(en), `${id}: ${ja} ${en}`);
  });
});
