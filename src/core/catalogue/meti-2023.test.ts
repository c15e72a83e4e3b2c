import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import form from '../../../test/fixtures/betsushi4.json' with { type: 'json' };
import { dutiesOf, meti2023 } from './meti-2023.ts';

describe('the catalogue meti-2023', () => {
  it('holds the form’s sixteen obligations word for word', () => {
    assert.deepEqual(
      meti2023.obligations.map(({ number, label, paragraphs }) => ({ no: number, label, paragraphs })),
      form.items,
    );
  });

  it('holds every other text of the form word for word', () => {
    const { contractHeading, contractRows, reportHeading, columns, ...rest } = meti2023.form;
    const { sections, items: _, ...others } = form;
    assert.deepEqual(rest, others);
    assert.deepEqual([contractHeading, contractRows], [sections['1'].heading, sections['1'].rows]);
    assert.deepEqual([reportHeading, columns], [sections['2'].heading, sections['2'].columns]);
  });

  it('rests every duty on a passage of its obligation', () => {
    for (const obligation of meti2023.obligations) {
      for (const duty of obligation.duties) {
        assert.ok(
          obligation.paragraphs.some((paragraph) => paragraph.includes(duty.quote)),
          duty.id,
        );
      }
    }
  });

  it('leaves no paragraph of the form without a duty', () => {
    for (const obligation of meti2023.obligations) {
      for (const paragraph of obligation.paragraphs) {
        if (
          paragraph.endsWith('以下を実施する。') ||
          paragraph.endsWith('以下の内容も含めて行う。') ||
          /以下の対策を実施すること。$/.test(paragraph)
        )
          continue;
        assert.ok(
          obligation.duties.some((duty) => paragraph.includes(duty.quote)),
          paragraph,
        );
      }
    }
  });

  it('gives the weaker verbs their own strength: 13 is a principle, 15(3)⑤ a consideration', () => {
    const weak = dutiesOf(meti2023)
      .filter((duty) => duty.strength !== 'must')
      .map(({ id, strength }) => [id, strength]);
    assert.deepEqual(weak, [
      ['13.list', 'principle'],
      ['15.3.5', 'consider'],
    ]);
  });

  it('counts about 86 duties, each with its own id', () => {
    const ids = dutiesOf(meti2023).map((duty) => duty.id);
    assert.equal(new Set(ids).size, ids.length);
    assert.ok(ids.length >= 80 && ids.length <= 90, String(ids.length));
  });
});
