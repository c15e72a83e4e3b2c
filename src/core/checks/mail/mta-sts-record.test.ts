import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isValidMtaSts } from './mta-sts-record.ts';

describe('a record of MTA-STS', () => {
  it('is valid with its version first and an id among its fields', () => {
    for (const text of ['v=STSv1; id=20260101', 'v=STSv1;id=1;', 'v=STSv1 ; a=b; id=Z9\t; more'])
      assert.ok(isValidMtaSts(text), text);
  });

  it('is invalid without an id, with a wrong one, or with an empty field before it', () => {
    for (const text of ['v=STSv1', 'v=STSv1;', 'v=STSv1; id=', 'v=STSv1; id=a_b', 'v=STSv1;;id=1', 'V=STSv1; id=1'])
      assert.ok(!isValidMtaSts(text), text);
  });

  it('is judged at once, however many blanks stand between semicolons', () => {
    const text = `v=STSv1;${'  ;'.repeat(28)} x`;
    assert.equal(text.length, 94);
    const before = process.cpuUsage();
    assert.ok(!isValidMtaSts(text));
    assert.ok(!isValidMtaSts(`v=STSv1;${' \t;'.repeat(300_000)} x`));
    const { user } = process.cpuUsage(before);
    assert.ok(user < 1_000_000, `${user} µs`);
  });
});
