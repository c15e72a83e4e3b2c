import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { judgedContract } from '../../../test/support/judged-contract.ts';
import { readAddedItem, readClaim, readOverride } from './read-claim.ts';
import { factsTrouble } from './readable-contract.ts';
import { inForce } from './trust.ts';

describe('the facts of a contract', () => {
  it('can be read, are missing, or have a place that can’t be read', () => {
    const contract = judgedContract();
    assert.equal(factsTrouble(contract), null);
    assert.match(factsTrouble(undefined)?.ja ?? '', /契約の基本情報がありません/);
    assert.match(factsTrouble({ ...contract, concludedOn: 'きのう' })?.ja ?? '', /「concludedOn」が読めません/);
    assert.match(factsTrouble({ ...contract, period: { from: '2026-04-01' } })?.en ?? '', /“period\.to”/);
  });
});

describe('what a person answered', () => {
  it('is read without what is no text and without a status that there isn’t', () => {
    assert.deepEqual(readClaim({ status: 'implemented', text: '実施', count: 3 }), {
      status: 'implemented',
      text: '実施',
    });
    assert.deepEqual(readClaim({ status: 'done', text: '実施' }), { text: '実施' });
    assert.equal(readOverride({ status: 'done', reason: '協議' }), null);
    assert.deepEqual(readOverride({ status: 'implemented' }), { status: 'implemented', reason: '' });
  });

  it('in an added row tells of a consultation by its day, its official and the answer, or not at all', () => {
    const consultation = { on: '2026-05-01', official: '経産', answer: '可' };
    assert.deepEqual(readAddedItem({ label: '追加', text: '文', consultation }), {
      label: '追加',
      text: '文',
      consultation,
    });
    for (const left of ['on', 'official', 'answer'])
      assert.deepEqual(readAddedItem({ label: '追加', text: '文', consultation: { ...consultation, [left]: 1 } }), {
        label: '追加',
        text: '文',
      });
  });
});

describe('what carries trust', () => {
  it('is in force where it isn’t held back', () => {
    const free = { id: 'a', data: {} };
    const held = { id: 'b', data: { heldBack: { since: '2026-05-01' } } };
    assert.deepEqual(inForce({ mailRecipients: [free, held] }, 'mailRecipients'), [free]);
    assert.deepEqual(inForce({}, 'mailRecipients'), []);
  });
});
