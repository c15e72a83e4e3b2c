import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { VerdictReason } from './assessment.ts';
import { fillReason, reasonText } from './reason-text.ts';
import { ruleTexts } from './rule-texts.ts';

const reason = (change: Partial<VerdictReason> = {}): VerdictReason => ({
  rule: 'copiedWithoutPermission',
  verdict: 'satisfied',
  situation: 'judged',
  dutyIds: ['7.copy'],
  params: {},
  rows: [],
  ...change,
});

describe('a figure in a sentence', () => {
  const text = { ja: '{value}', en: '{value}' };
  const shown = (name: string, value: NonNullable<VerdictReason['params'][string]>) =>
    fillReason({ ja: `{${name}}`, en: `{${name}}` }, { [name]: value });

  it('that is a closed value is shown by its label, also within a list', () => {
    assert.deepEqual(fillReason(text, { value: 'malware' }), { ja: '不正プログラム対策', en: 'malware' });
    assert.deepEqual(fillReason(text, { value: ['malware', 'web01'] }), {
      ja: '不正プログラム対策、web01',
      en: 'malware, web01',
    });
    assert.deepEqual(fillReason(text, { value: [] }), { ja: '', en: '' });
    assert.equal(fillReason(text, { value: 'constructor' }).en, 'constructor');
    assert.equal(fillReason(text, {}).en, '');
  });

  it('that is names is joined as each language does', () => {
    for (const name of ['names', 'lateNames', 'against'])
      assert.deepEqual(shown(name, 'ア、イ ほか2件'), { ja: 'ア、イ ほか2件', en: 'ア, イ and 2 more' }, name);
    assert.deepEqual(shown('place', 'ア、イ'), { ja: 'ア、イ', en: 'ア、イ' });
    assert.deepEqual(shown('against', 'confidential'), {
      ja: '要機密情報の取扱い',
      en: 'handling of confidential information',
    });
    assert.deepEqual(shown('names', ['ア', 'イ']), { ja: 'ア、イ', en: 'ア, イ' });
    assert.deepEqual(shown('names', 3), { ja: '3', en: '3' });
  });

  it('that is a register is shown by its label', () => {
    assert.equal(shown('register', 'people').ja, '従事者名簿');
    assert.equal(shown('other', 'people').ja, 'people');
    assert.deepEqual(shown('register', 'nothing'), { ja: '', en: '' });
  });
});

describe('the sentence of a reason', () => {
  const { copiedWithoutPermission: text, changeAfterTheFact } = ruleTexts;

  it('is that of its verdict, where rows were judged', () => {
    assert.equal(reasonText(reason()).title.ja, text.title.ja);
    assert.match(
      reasonText(reason({ verdict: 'notSatisfied', params: { count: 2, names: 'M-1、M-2' } })).explanation.ja,
      /M-1、M-2/,
    );
    const unsaid = reason({ rule: 'personNotPresented', verdict: 'undetermined' });
    assert.equal(reasonText(unsaid).explanation.ja, ruleTexts.personNotPresented.title.ja);
  });

  it('is of none concerned where the rule has words for that and nothing is open, and else of its verdict', () => {
    const none = { rule: 'changeAfterTheFact', situation: 'noneConcerned' } as const;
    assert.equal(reasonText(reason(none)).explanation.ja, changeAfterTheFact.none.ja);
    assert.equal(
      reasonText(reason({ ...none, verdict: 'undetermined' })).explanation.ja.replaceAll(/[（）]/g, ''),
      changeAfterTheFact.sentences.undetermined.ja.replaceAll(/\{\w+\}|[（）]/g, ''),
    );
    assert.notEqual(reasonText(reason({ rule: 'changeAfterTheFact' })).explanation.ja, changeAfterTheFact.none.ja);
    const without = reason({ situation: 'noneConcerned', rule: 'planMissing', params: { version: 1 } });
    assert.equal(reasonText(without).explanation.ja, '確認書類（第1版）があります。');
  });

  it('is of the situation where nothing was judged', () => {
    const { explanation } = reasonText(
      reason({ situation: 'emptyRegister', verdict: 'undetermined', params: { register: 'copies' } }),
    );
    assert.match(explanation.ja, /台帳が空のため/);
  });

  it('goes on with what is also told, where there is any of it and rows were judged', () => {
    const late = { late: 1, lateNames: '山田', lateDays: 9, total: 2 };
    const told = (params: VerdictReason['params'], situation: VerdictReason['situation'] = 'judged') =>
      reasonText(reason({ rule: 'personNotPresented', params, situation })).explanation;
    assert.match(told(late).ja, /。従事を始めた後に提示した人が1名います（山田。最長で9日後）。$/);
    assert.match(told(late).en, / 1 was presented after the start \(山田; at most 9 days after\)\.$/);
    for (const none of [{ ...late, late: 0 }, { total: 2 }]) assert.doesNotMatch(told(none).ja, /始めた後に/);
    assert.doesNotMatch(told(late, 'noneConcerned').ja, /始めた後に/);
  });
});

describe('where a reason is mended', () => {
  const fixOf = (change: Partial<VerdictReason>) => reasonText(reason(change)).fix;
  const row = (register: string) => [{ register, entryId: 'x1' }];

  it('is where its rule says, or its row in the register, or the register that it names', () => {
    assert.equal(fixOf({ rule: 'planMissing', rows: row('people') }), 'plan');
    assert.equal(fixOf({ rule: 'factsNotPresented', rows: row('officers') }), 'registers/officers#x1');
    assert.equal(
      fixOf({ rule: 'factsNotPresented', rows: row('officers'), params: { register: 'people' } }),
      'registers/officers#x1',
    );
    assert.equal(fixOf({ rule: 'factsNotPresented', params: { register: 'officers' } }), 'registers/officers');
    assert.equal(fixOf({ rule: 'factsNotPresented' }), 'registers/');
  });

  it('is the row where it stands in the register that the rule names, and else that register alone', () => {
    assert.equal(fixOf({ rule: 'supportEnded', rows: row('software') }), 'registers/software#x1');
    assert.equal(fixOf({ rule: 'supportEnded', rows: row('sites') }), 'registers/software');
    assert.equal(
      fixOf({ rule: 'supportEnded', rows: [{ register: 'software', entryId: 'a #1' }] }),
      'registers/software#a%20%231',
    );
  });

  it('is the answer about the scope that is meant, of several the first', () => {
    assert.equal(fixOf({ rule: 'scopeContradicted', params: { scope: 'mail' } }), 'settings#scope.mail');
    assert.equal(fixOf({ rule: 'outOfScope', params: { scope: ['mail', 'site'] } }), 'settings#scope.mail');
    assert.equal(fixOf({ rule: 'outOfScope', params: { scope: [] } }), 'settings');
  });

  it('of a checklist is its own page, or that of all of them', () => {
    assert.equal(fixOf({ rule: 'checklistIncomplete', rows: row('checklists') }), 'checklists/x1');
    assert.equal(fixOf({ rule: 'checklistIncomplete' }), 'registers/checklists');
  });

  it('of a check is its target on the page of the checks', () => {
    const check = { rule: 'check.deliverable-malware', params: { total: 1, count: 1, names: ['画面'] } };
    assert.equal(fixOf(check), 'checks');
    assert.equal(fixOf({ ...check, rows: row('deliverables') }), 'checks#deliverable.x1');
    assert.equal(fixOf({ rule: 'check.content-external-access', rows: row('sites') }), 'checks#content.x1');
    assert.equal(fixOf({ rule: 'methodsDiffer', rows: row('sites') }), 'checks#site.x1');
    assert.match(reasonText(reason(check)).explanation.ja, /画面|1/);
    assert.throws(() => reasonText(reason({ rule: 'check.nothing' })), /no words/);
    assert.throws(() => reasonText(reason({ rule: 'constructor' })), /no words/);
  });
});
