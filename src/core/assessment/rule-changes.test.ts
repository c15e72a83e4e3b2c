import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { demoState } from '../../../test/support/demo-state.ts';
import { meti2023 } from '../catalogue/meti-2023.ts';
import type { JsonObject } from '../kernel/json.ts';
import type { Verdict } from '../kernel/three-values.ts';
import type { ContractState } from '../registers/contract-state.ts';
import { verdictsSeenId } from '../registers/verdicts-seen.ts';
import { assess, rulesetVersion } from './assess.ts';
import { changedVerdicts, ruleChanges, verdictsToKeep } from './rule-changes.ts';

const day = '2026-10-29';
const entry = (id: string, data: JsonObject) => ({ id, revision: 1, data, changedAt: '', changedBy: '' });

const state = demoState('operations');
const assessed = assess(meti2023, state, day);
const kept = verdictsToKeep(assessed);

const changesOf = (registers: ContractState['registers']) => {
  const given = { ...state, registers: { ...state.registers, ...registers } };
  return ruleChanges(assess(meti2023, given, day), given.registers);
};

const seenBy = (ruleset: string, verdicts: Readonly<Record<string, Verdict>>) => ({
  verdictsSeen: [entry(verdictsSeenId, { ruleset, on: '2026-10-28', verdicts: { ...verdicts } })],
});

const claim = (dutyId: string, status: string) =>
  entry(dutyId, { status, content: '実施した。', reason: '使わない。' });

const idsWith = (verdict: Verdict): string[] =>
  Object.keys(kept.verdicts).filter((id) => kept.verdicts[id] === verdict);

const open = assessed.obligations.flatMap(({ duties }) => duties).filter(({ verdict }) => verdict === 'undetermined');
const byRule = open.filter(({ reasons }) => reasons.every(({ rule }) => rule !== 'judgedByPerson'));

describe('changed verdicts', () => {
  const verdict = fc.constantFrom<Verdict>('satisfied', 'notSatisfied', 'undetermined');
  const verdicts = fc.dictionary(fc.stringMatching(/^\d{1,2}\.[a-z]{1,4}$/), verdict);

  it('are none between the same verdicts', () => {
    fc.assert(fc.property(verdicts, (same) => assert.deepEqual(changedVerdicts(same, { ...same }), [])));
  });

  it('are each duty that differs, with what it was and what it is', () => {
    const now = fc.record({ a: verdict, b: verdict, c: verdict });
    fc.assert(
      fc.property(now, now, (before, after) => {
        const wanted = (['a', 'b', 'c'] as const).filter((id) => before[id] !== after[id]);
        assert.deepEqual(
          changedVerdicts(before, after),
          wanted.map((dutyId) => ({ dutyId, before: before[dutyId], now: after[dutyId] })),
        );
      }),
    );
  });

  it('tell a duty that was not there before unless it is satisfied, and none that is no more', () => {
    assert.deepEqual(changedVerdicts({ gone: 'notSatisfied' }, { fine: 'satisfied', open: 'undetermined' }), [
      { dutyId: 'open', before: null, now: 'undetermined' },
    ]);
  });

  it('are not found by names that every object has', () => {
    const named = { ['constructor' as string]: 'notSatisfied' as const };
    assert.deepEqual(changedVerdicts({}, named), [{ dutyId: 'constructor', before: null, now: 'notSatisfied' }]);
  });
});

describe('a change of rules', () => {
  it('is none where the rules of now kept the verdicts, whatever they say', () => {
    const [dutyId = ''] = idsWith('notSatisfied');
    assert.equal(changesOf(seenBy(rulesetVersion, { ...kept.verdicts, [dutyId]: 'satisfied' })), null);
  });

  it('is none where the rules of before came to the same', () => {
    assert.equal(changesOf(seenBy('2026.10.1', kept.verdicts)), null);
  });

  it('tells the verdicts that differ from those that were kept, in both directions, with what decided', () => {
    const [broken = ''] = idsWith('notSatisfied');
    const [fine = ''] = idsWith('satisfied');
    const changes = changesOf(seenBy('2026.10.1', { ...kept.verdicts, [broken]: 'satisfied', [fine]: 'notSatisfied' }));
    assert.deepEqual([changes?.before, changes?.keptOn], ['2026.10.1', '2026-10-28']);
    const told = new Map(changes?.duties.map((duty) => [duty.dutyId, duty]));
    assert.deepEqual([...told.keys()].sort(), [broken, fine].sort());
    assert.deepEqual([told.get(broken)?.before, told.get(broken)?.now], ['satisfied', 'notSatisfied']);
    assert.deepEqual([told.get(fine)?.before, told.get(fine)?.now], ['notSatisfied', 'satisfied']);
    assert.ok(told.get(broken)?.reasons.some(({ verdict }) => verdict === 'notSatisfied'));
    assert.ok(told.get(broken)?.reasons.every(({ verdict }) => verdict === 'notSatisfied'));
  });
});

describe('a contract of which no verdicts were kept', () => {
  it('tells the duties that were answered 実施 or 該当なし and that are not satisfied now', () => {
    const [broken = ''] = idsWith('notSatisfied');
    const [other = ''] = byRule.map(({ dutyId }) => dutyId);
    const claims = [claim(broken, 'implemented'), claim(other, 'notApplicable')];
    const changes = changesOf({ claims });
    assert.deepEqual(
      [changes?.keptOn, changes?.duties.map(({ dutyId }) => dutyId).sort()],
      [null, [broken, other].sort()],
    );
    assert.ok(changes?.duties.every(({ before, claim: said }) => before === null && said !== null));
  });

  it('tells none that was answered 未実施, not at all, or that is satisfied', () => {
    const [broken = ''] = idsWith('notSatisfied');
    const [fine = ''] = idsWith('satisfied');
    assert.equal(changesOf({ claims: [claim(broken, 'notImplemented'), claim(fine, 'implemented')] }), null);
    assert.equal(changesOf({ claims: [] }), null);
  });

  it('tells what a rule left open, and not what a person alone judges', () => {
    const forPerson = open.filter(({ reasons }) => reasons.every(({ rule }) => rule === 'judgedByPerson'));
    assert.ok(forPerson.length > 0 && byRule.length > 0);
    const claims = [...forPerson, ...byRule].map(({ dutyId }) => claim(dutyId, 'implemented'));
    const told = new Set(changesOf({ claims })?.duties.map(({ dutyId }) => dutyId));
    assert.ok(forPerson.every(({ dutyId }) => !told.has(dutyId)));
    assert.ok(byRule.every(({ dutyId }) => told.has(dutyId)));
  });

  it('tells what a rule left open beside what a person is to judge', () => {
    const [duty] = byRule;
    const [first] = duty?.reasons.filter(({ verdict }) => verdict === 'undetermined') ?? [];
    assert.ok(duty && first);
    const reasons = [first, { ...first, rule: 'judgedByPerson' }];
    const said = { ...duty, reasons, claim: { status: 'implemented' as const, content: '実施した。' } };
    const obligations = assessed.obligations.slice(0, 1).map((one) => ({ ...one, duties: [said] }));
    const told = ruleChanges({ ...assessed, obligations }, {});
    assert.deepEqual(
      told?.duties.map(({ dutyId }) => dutyId),
      [duty.dutyId],
    );
  });

  it('names the rules of its newest report that was made by others', () => {
    const [broken = ''] = idsWith('notSatisfied');
    const report = (id: string, ruleset: string) => entry(id, { document: { meta: { ruleset } } });
    const reports = [
      report('R1', '2026.10.1'),
      report('R2', '2026.11.1'),
      report('R3', rulesetVersion),
      entry('R4', {}),
    ];
    assert.equal(changesOf({ claims: [claim(broken, 'implemented')], reports })?.before, '2026.11.1');
    assert.equal(changesOf({ claims: [claim(broken, 'implemented')] })?.before, null);
  });

  it('is one whose kept verdicts can’t be read, too', () => {
    const [broken = ''] = idsWith('notSatisfied');
    const verdictsSeen = [entry(verdictsSeenId, { ruleset: 3 })];
    assert.equal(changesOf({ claims: [claim(broken, 'implemented')], verdictsSeen })?.keptOn, null);
  });
});
