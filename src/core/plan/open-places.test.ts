import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dutiesOf, meti2023 } from '../catalogue/meti-2023.ts';
import { openPlace, openPlaces } from './open-places.ts';
import { proposalProblems } from './plan-proposal.ts';

const found = (text: string): string[] => openPlaces(text).map(({ text: place }) => place);

describe('a place that was left open in a plan', () => {
  it('is found as the templates leave it, in both languages, with the register that tells it', () => {
    for (const language of ['ja', 'en'] as const)
      for (const [name, register] of [
        ['peopleCount', 'people'],
        ['workplaces', 'workplaces'],
        ['subcontractors', 'subcontracts'],
      ] as const) {
        const [place, ...more] = openPlaces(`本業務は${openPlace(name, language)}で行う。`);
        assert.deepEqual([place?.text, place?.register?.name, more.length], [openPlace(name, language), register, 0]);
      }
  });

  it('is found however people have touched it: empty brackets, other words beside it, a bare name, the printed （未記入）', () => {
    assert.deepEqual(found('〔　〕に限る。〔実施場所：未記入〕'), ['〔　〕', '〔実施場所：未記入〕']);
    assert.deepEqual(found('人数は〔従事者数:台帳に未記入（確認中）〕とする。'), [
      '〔従事者数:台帳に未記入（確認中）〕',
    ]);
    assert.deepEqual(found('{workplaces}に限る。'), ['{workplaces}']);
    assert.deepEqual(found('（未記入）'), ['（未記入）']);
    assert.deepEqual(found(`${openPlace('workplaces', 'ja')}と${openPlace('workplaces', 'ja')}`).length, 1);
  });

  it('is not seen in brackets that say something', () => {
    assert.deepEqual(found('本社〔東京都〕、[別添２]、{json}、未記入の欄は（該当なし）とする。'), []);
  });
});

describe('a plan that holds an open place', () => {
  const problemsWith = (method: string, more = {}) =>
    proposalProblems(
      { effectiveFrom: '2026-12-01' },
      {
        duties: dutiesOf(meti2023),
        entries: { '2.a': { method: '手順を定める。' }, '4.limit': { method, ...more } },
        versions: [],
        today: '2026-11-30',
      },
    );

  it('can’t be presented, and says which duty, what to do, and where', () => {
    const [problem, ...more] = problemsWith('従事者は〔従事者数：台帳に未記入〕名とする。');
    assert.equal(more.length, 0);
    assert.equal(problem?.path, 'entries.4.limit.method');
    assert.match(problem?.message.ja ?? '', /^事項4\).*「遵守の方法」.*「〔従事者数：台帳に未記入〕」/);
    assert.match(problem?.mend.ja ?? '', /台帳「従事者名簿」/);
    assert.match(problem?.mend.en ?? '', /register “Personnel register”/);
    assert.equal(problem?.fix, 'registers/people');
  });

  it('is stopped in every field, and leads to the text where no register would tell it', () => {
    const problems = problemsWith('限定する。', {
      proof: '〔　〕',
      responsible: '[workplaces: not in the register yet]',
    });
    assert.deepEqual(
      problems.map(({ path, fix }) => [path, fix]),
      [
        ['entries.4.limit.proof', 'plan#4.limit'],
        ['entries.4.limit.responsible', 'registers/workplaces'],
      ],
    );
    assert.deepEqual(problemsWith('限定する。'), []);
  });
});
