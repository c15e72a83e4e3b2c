import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { demoState } from '../../../test/support/demo-state.ts';
import { factsOf } from '../assessment/facts.ts';
import { planFactsOf } from '../assessment/plan-facts.ts';
import { deadlinesOf } from '../calendar/deadlines.ts';
import type { JsonObject } from '../kernel/json.ts';
import { parseContractFile } from '../registers/contract-file.ts';
import type { RegisterEntry } from '../registers/entry.ts';
import { contractFileOf } from '../registers/write-contract-file.ts';
import { type Contract, contractSchema, contractSettingsSchema } from './contract.ts';
import { type LimitName, limitOf, limitSettings, usualLimitOf } from './limits.ts';

const { contract, registers } = demoState('operations');

const withSettings = (settings: object): Contract => ({ ...contract, settings: { ...contract.settings, ...settings } });

const row = (id: string, data: JsonObject): RegisterEntry => ({
  id,
  revision: 1,
  data,
  changedAt: '2026-10-01T00:00:00Z',
  changedBy: 'test',
});

describe('the limits of a contract', () => {
  it('are every setting that counts days or hours, each with its usual value or none', () => {
    const counting = Object.keys(contractSettingsSchema.shape).filter((name) => /(Days|Hours)$/.test(name));
    assert.deepEqual([...limitSettings].sort(), counting.sort());
    for (const name of limitSettings) {
      const usual = usualLimitOf(name);
      if (usual === undefined) continue;
      const { [name as LimitName]: _, ...settings } = contract.settings;
      assert.equal(limitOf({ settings: settings as Contract['settings'] }, name as LimitName), usual);
      assert.equal(limitOf(withSettings({ [name]: 77 }), name as LimitName), 77);
    }
  });

  it('make the days of the calendar', () => {
    const dayOf = (settings: object, kind: string, register: string, data: JsonObject): string | undefined => {
      const state = {
        contract: { ...withSettings(settings), schedule: [] },
        registers: { [register]: [row('x', data)] },
      };
      return deadlinesOf(factsOf(state, '2026-11-24')).find((one) => one.kind === kind)?.day;
    };
    const cases = [
      ['patchWithinDays', 'patchDue', 'servers', { patchReleasedOn: '2026-11-01' }],
      ['erasureWithinDays', 'copyErasureDue', 'copies', { workEndedOn: '2026-11-01' }],
      ['usageReviewEveryDays', 'usageReviewDue', 'cloudServices', { usageReviewedOn: '2026-11-01' }],
      ['ismapCheckMaxAgeDays', 'ismapCheckDue', 'cloudServices', { ismapList: 'ismap', ismapCheckedOn: '2026-11-01' }],
    ] as const;
    for (const [name, kind, register, data] of cases) {
      assert.equal(dayOf({ [name]: 3 }, kind, register, data), '2026-11-04', name);
      assert.equal(dayOf({ [name]: 9 }, kind, register, data), '2026-11-10', name);
    }
    const held = { diagnosisKind: 'platform', site: 'x', heldOn: '2024-02-29', scope: '全体' };
    const state = { contract, registers: { sites: [row('x', {})], diagnoses: [row('d', held)] } };
    const yearly = deadlinesOf(factsOf(state, '2024-06-01')).find(({ kind }) => kind === 'diagnosisDue');
    assert.equal(yearly?.day, '2025-02-28', 'a year is a year');
  });

  it('are what the plan’s templates say', () => {
    const settings = {
      patchWithinDays: 14,
      definitionsWithinDays: 2,
      noticeAtLeastDays: 90,
      changeReportWithinDays: 5,
    };
    const { values } = planFactsOf(factsOf({ contract: withSettings(settings), registers: {} }, '2026-11-24'));
    assert.deepEqual(
      ['patchDays', 'definitionsDays', 'noticeDays', 'changeReport'].map((name) => values[name]?.ja),
      ['14', '2', '90', '変更の日から5日以内に'],
    );
  });

  it('go into the contract file and come back with origins, demands and extensions', () => {
    const whole = contractSchema.parse({
      ...withSettings({
        patchWithinDays: 14,
        reportDueAfterDays: 20,
        origins: { patchWithinDays: { by: 'plan', note: '第2版' }, reportDueAfterDays: { by: 'official' } },
        demands: { subcontractApproval: '契約書第8条' },
      }),
      extensions: [{ amendedOn: '2026-10-01', before: '2027-03-31', to: contract.period.to, reason: '延長' }],
    });
    const book = (registers.contract ?? []).map((entry) => ({ ...entry, data: whole as unknown as JsonObject }));
    const file = contractFileOf(
      { contract: whole, registers: { ...registers, contract: book } },
      '2026-11-24T00:00:00Z',
    );
    const read = parseContractFile(JSON.parse(JSON.stringify(file)), '2026-11-24T00:00:00Z');
    assert.ok(read.ok, JSON.stringify(read));
    assert.deepEqual(read.value.state.contract, whole);
  });

  it('are refused without the place that demands something, by unknown hands and in fractions', () => {
    const wrong = [
      { demands: { subcontractApproval: ' ' } },
      { demands: { everything: '契約書' } },
      { origins: { patchWithinDays: { by: 'law' } } },
      { patchWithinDays: 1.5 },
      { definitionsWithinDays: 0 },
      { noticeAtLeastDays: -1 },
      { reportDueAfterDays: 36_501 },
    ];
    for (const settings of wrong)
      assert.ok(!contractSettingsSchema.safeParse(settings).success, JSON.stringify(settings));
  });
});
