import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { scopeKeys } from '../catalogue/catalogue.ts';
import { dutiesOf, meti2023 } from '../catalogue/meti-2023.ts';
import type { Scope } from '../contract/contract.ts';
import { fillTemplate, likelyType, type PlanFacts } from './fill-template.ts';
import { nameDifferences, planDifference } from './plan-difference.ts';
import { proposalProblems } from './plan-proposal.ts';
import { planTemplates, planTemplateTypes } from './plan-templates.ts';
import { wordDifference } from './word-difference.ts';

const duties = dutiesOf(meti2023);
const templates = planTemplates['meti-2023'];
assert.ok(templates);

const scope = (value: boolean | null): Scope => Object.fromEntries(scopeKeys.map((key) => [key, value])) as Scope;
const word = (text: string) => ({ ja: text, en: text });

const facts: PlanFacts = {
  scope: scope(null),
  values: {
    contractor: word('あおば'),
    period: word('期間'),
    periodEnd: word('末日'),
    peopleCount: word('24'),
    workplaces: word('本社'),
    subcontractors: word('みどり'),
    erasureDays: word('30'),
    ismapDays: word('180'),
    reviewDays: word('90'),
    definitionsDays: word('7'),
    patchDays: word('30'),
    noticeDays: word('30'),
    changeReport: { ja: '速やかに', en: 'at once' },
    firstReport: { ja: '認知から24時間以内に', en: 'within 24 hours' },
  },
  holders: { 情報セキュリティ責任者: '髙橋 花子' },
};

const fill = (type: (typeof planTemplateTypes)[number], more: Partial<PlanFacts> = {}, entries = {}) =>
  fillTemplate(templates, type, duties, { ...facts, ...more }, entries);

const itemOf = (items: ReturnType<typeof fill>, id: string) => {
  const found = items.find(({ dutyId }) => dutyId === id);
  assert.ok(found, id);
  return found;
};

describe('the templates', () => {
  for (const type of planTemplateTypes)
    it(`of ${type} have four whole Japanese texts and an English sense for every duty`, () => {
      const items = fill(type);
      assert.deepEqual(
        items.map(({ dutyId }) => dutyId),
        duties.map(({ id }) => id),
      );
      for (const { dutyId, proposed, gloss, open } of items) {
        assert.match(proposed.method, /^.{20,}。$/u, dutyId);
        for (const text of [proposed.frequency, proposed.proof, proposed.responsible])
          assert.match(text ?? '', /[\p{sc=Han}\p{sc=Hiragana}]/u, dutyId);
        assert.match(gloss, /^[\p{sc=Latin}].{15,}$/u, dutyId);
        assert.doesNotMatch(JSON.stringify([proposed, gloss]), /[{]\w+[}]|〔/, dutyId);
        assert.deepEqual(open, [], dutyId);
      }
    });

  it('say 該当なし with the reason where a research contract has no systems, and not where its scope says otherwise', () => {
    assert.match(itemOf(fill('research'), '15.5.eol').proposed.method, /情報システムの.*が含まれないため、該当なし/);
    const building = itemOf(fill('research', { scope: { ...scope(null), buildsSystems: true } }), '15.5.eol');
    assert.equal(building.isApplicable, true);
    const closed = itemOf(fill('operation', { scope: { ...scope(true), mail: false } }), '15.9.spoof');
    assert.equal(closed.isApplicable, false);
  });

  it('differ by type where the work differs', () => {
    const texts = planTemplateTypes.map((type) => itemOf(fill(type), '10.dos').proposed.method);
    assert.equal(new Set(texts).size, 3);
    assert.match(itemOf(fill('event'), '7.copy').proposed.method, /参加者名簿/);
  });

  it('carry the convention for what is not yet due at mid-term', () => {
    const open = duties.filter(({ dueAtEnd }) => dueAtEnd).map(({ id }) => id);
    for (const id of open) assert.match(itemOf(fill('webBuild'), id).proposed.method, /該当なし。/, id);
  });

  it('fill in facts and who holds a role, and mark what nobody has entered', () => {
    const items = fill('operation', { values: { ...facts.values, peopleCount: null } });
    assert.match(itemOf(items, '11.report').proposed.method, /認知から24時間以内に/);
    assert.equal(itemOf(items, '2.a').proposed.responsible, '情報セキュリティ責任者　髙橋 花子');
    const people = itemOf(items, '4.limit');
    assert.match(people.proposed.method, /〔従事者数：台帳に未記入〕/);
    assert.deepEqual(people.open, ['peopleCount']);
  });

  it('never stand in for what a person wrote unasked, and keep the fields of an entry without a method', () => {
    const items = fill(
      'operation',
      {},
      { '2.a': { method: '自社の方法' }, '2.b': { method: ' ', proof: '自社の証跡' } },
    );
    assert.equal(itemOf(items, '2.a').state, 'differs');
    assert.deepEqual([itemOf(items, '2.b').state, itemOf(items, '2.b').proposed.proof], ['fill', '自社の証跡']);
    const again = fill('operation', {}, { '2.c': itemOf(items, '2.c').proposed });
    assert.equal(itemOf(again, '2.c').state, 'same');
  });

  it('are proposed by what the scope says', () => {
    assert.deepEqual(
      [null, false, true].map((value) => likelyType(scope(value))),
      [null, 'research', 'webBuild'],
    );
    assert.equal(likelyType({ ...scope(true), applications: false }), 'operation');
  });
});

describe('two texts side by side', () => {
  const sides = (before: string, after: string): string[] => {
    const parts = wordDifference(before, after);
    const side = (mark: string) =>
      parts
        .filter((part) => part.mark === 'same' || part.mark === mark)
        .map(({ text }) => text)
        .join('');
    return [side('removed'), side('added')];
  };

  it('give back both texts from their pieces, whatever they are', () => {
    const texts = [
      '',
      'あ',
      '従事者24名に年1回教育する。',
      '従事者25名に、年2回の教育を行う。',
      '𠮷野家👨‍👩‍👧\n二行',
      'a b c a b',
    ];
    for (const before of texts) for (const after of texts) assert.deepEqual(sides(before, after), [before, after]);
  });

  it('mark only the words that went and came', () => {
    assert.deepEqual(wordDifference('従事者24名に教育する', '従事者25名に教育する'), [
      { text: '従事者', mark: 'same' },
      { text: '24', mark: 'removed' },
      { text: '25', mark: 'added' },
      { text: '名に教育する', mark: 'same' },
    ]);
  });

  it('are replaced whole when a table of all words would grow beyond bounds', () => {
    const [one, other] = ['あ い '.repeat(3000), 'う え '.repeat(3000)];
    assert.deepEqual(
      wordDifference(one, other).map(({ mark }) => mark),
      ['removed', 'added', 'same'],
    );
    assert.deepEqual(sides(one, other), [one, other]);
  });
});

describe('two states of a plan', () => {
  const row = (id: string, company: string) => ({ id, title: `${id}さん`, facts: { company } });

  it('differ by name: rows added, left, and changed in a fact', () => {
    const found = nameDifferences(
      { people: [row('p1', 'A社'), row('p2', 'A社')] },
      { people: [row('p1', 'B社'), row('p3', 'A社')] },
    );
    assert.deepEqual(
      found.map(({ entryId, kind, title }) => [entryId, kind, title]),
      [
        ['p3', 'added', 'p3さん'],
        ['p2', 'left', 'p2さん'],
        ['p1', 'changed', 'p1さん'],
      ],
    );
    assert.deepEqual(found[2]?.facts, [{ field: 'company', before: 'A社', after: 'B社' }]);
  });

  it('of old, which kept ids alone, are compared by them', () => {
    const found = nameDifferences({ people: ['p1', 'p2'] }, { people: [row('p1', 'B社')] });
    assert.deepEqual(
      found.map(({ entryId, kind, title, facts: changed }) => [entryId, kind, title, changed]),
      [['p2', 'left', null, []]],
    );
  });

  it('differ in the fields whose texts differ, an empty one being none', () => {
    const { entries } = planDifference(
      duties,
      { entries: { '2.a': { method: '甲', proof: '' }, '2.b': { method: '乙' } }, names: {} },
      { entries: { '2.a': { method: '甲' }, '2.b': { method: '丙' } }, names: {} },
    );
    assert.deepEqual(
      entries.map(({ dutyId, fields }) => [dutyId, fields.map(({ field }) => field)]),
      [['2.b', ['method']]],
    );
  });
});

describe('a proposal', () => {
  const version = {
    version: 1,
    proposedOn: '2026-04-02',
    proposedBy: '',
    effectiveFrom: '2026-04-02',
    entries: {},
    names: {},
  };
  const paths = (
    proposal: Parameters<typeof proposalProblems>[0],
    versions = [version],
    entries = { '2.a': { method: '甲' } },
  ) => proposalProblems(proposal, { duties, entries, versions, today: '2026-11-25' }).map(({ path }) => path);

  it('of the first version needs a text and no reason', () => {
    assert.deepEqual(paths({ effectiveFrom: '2026-04-02' }, []), []);
    assert.deepEqual(paths({ effectiveFrom: '2026-04-02' }, [], { '2.a': { method: ' ' } }), ['entries']);
  });

  it('of a change says why, and comes before it takes effect', () => {
    assert.deepEqual(paths({ effectiveFrom: '2026-11-26', reason: '増員' }), []);
    assert.deepEqual(paths({ effectiveFrom: '2026-11-26' }), ['reason']);
    assert.deepEqual(paths({ effectiveFrom: '2026-11-25', reason: '増員' }), ['effectiveFrom']);
  });

  it('after the fact is taken with the reason for that, and only then', () => {
    assert.deepEqual(paths({ effectiveFrom: '2026-11-20', reason: '増員', afterTheFact: '急な交代' }), []);
    assert.deepEqual(paths({ effectiveFrom: '2026-11-26', reason: '増員', afterTheFact: '急な交代' }), [
      'afterTheFact',
    ]);
  });
});
