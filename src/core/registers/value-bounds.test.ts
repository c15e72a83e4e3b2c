import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { demoState } from '../../../test/support/demo-state.ts';
import { contractSchema } from '../contract/contract.ts';
import type { JsonObject } from '../kernel/json.ts';
import { unlimited } from '../kernel/plain-date.ts';
import { parseContractFile } from './contract-file.ts';
import type { Field, RegisterDeclaration } from './declaration.ts';
import { entryProblems, tidyEntry } from './entry-problems.ts';
import { readCell } from './read-cell.ts';
import { registerDeclarations, registerNamed } from './registers.ts';
import { showCell } from './show-cell.ts';
import { exportRow } from './table-export.ts';
import { contractFileOf } from './write-contract-file.ts';

type Declared = readonly [declaration: RegisterDeclaration, name: string, field: Field];

const fieldsOf = (...kinds: readonly Field['kind'][]): readonly Declared[] =>
  registerDeclarations.flatMap((declaration) =>
    Object.entries(declaration.fields)
      .filter(([, field]) => kinds.includes(field.kind))
      .map(([name, field]) => [declaration, name, field] as const),
  );

const noReference = (): undefined => undefined;

const problemsOf = ([declaration, name]: Declared, value: number | string) =>
  entryProblems(declaration, tidyEntry(declaration, { [name]: value })).filter(({ field }) => field === name);

describe('every number of a register', () => {
  const numbers = fieldsOf('integer', 'number');

  it('has a bound, told in words at the API and in a cell', () => {
    assert.ok(numbers.length > 8);
    for (const declared of numbers)
      for (const value of [9_007_199_254_740_991, -9_007_199_254_740_991, 1e300]) {
        const [problem] = problemsOf(declared, value);
        assert.match(problem?.mend.ja ?? '', /から.*まで/, `${declared[0].name}.${declared[1]} ${value}`);
        const [issue] = readCell(declared[2], String(value), noReference).issues;
        assert.equal(issue?.severity, 'error');
      }
  });

  it('takes the numbers that it is for', () => {
    const good: readonly (readonly [register: string, field: string, value: number])[] = [
      ['riskAssessments', 'likelihood', 3],
      ['acts', 'obligation', 17],
      ['subcontracts', 'tier', 2],
      ['subcontracts', 'amountIncludingTax', 12_345_678_901],
      ['capitalRelations', 'sharePercent', 33.4],
      ['informationItems', 'count', 0],
      ['incidents', 'affectedCount', 3_000_000],
    ];
    for (const [register, field, value] of good) {
      const declaration = registerNamed(register);
      assert.ok(declaration);
      assert.deepEqual(
        entryProblems(declaration, { [field]: value }).filter((one) => one.field === field),
        [],
        field,
      );
    }
  });
});

describe('every limit of a contract', () => {
  const { contract } = demoState('operations');

  it('is refused beyond what makes sense, and so is a contract of centuries', () => {
    for (const name of [
      'erasureWithinDays',
      'ismapCheckMaxAgeDays',
      'checkMaxAgeDays',
      'usageReviewEveryDays',
      'vulnerabilityFeedMaxAgeDays',
      'supportFeedMaxAgeDays',
      'firstReportWithinHours',
    ])
      for (const value of [9_007_199_254_740_991, 100_000, -1]) {
        const read = contractSchema.safeParse({ ...contract, settings: { ...contract.settings, [name]: value } });
        assert.deepEqual(read.error?.issues[0]?.path, ['settings', name], `${name} ${value}`);
      }
    const long = contractSchema.safeParse({ ...contract, period: { from: '2026-04-01', to: '9999-12-31' } });
    assert.deepEqual(
      long.error?.issues.map(({ path }) => path.join('.')),
      ['period.to'],
    );
  });

  it('is told in a contract file with its place and the bound', () => {
    const file = contractFileOf(demoState('operations'), '2026-11-24T00:00:00Z') as JsonObject;
    const settings = { ...contract.settings, erasureWithinDays: 9_007_199_254_740_991 };
    const read = parseContractFile(
      { ...file, contract: { ...contract, settings } as unknown as JsonObject },
      '2026-11-24T00:00:00Z',
    );
    assert.ok(!read.ok);
    const [problem] = read.refusal;
    assert.equal(problem?.path, 'contract.settings.erasureWithinDays');
    assert.match(problem?.message.ja ?? '', /36,500/);
    assert.match(problem?.message.en ?? '', /36,500/);
  });
});

describe('a field that says until when something holds', () => {
  const untils = fieldsOf('until');

  it('takes 無期限 in a cell, through the API and in a contract file, and shows it in words', () => {
    assert.deepEqual(
      untils.map(([{ name }, field]) => `${name}.${field}`),
      [
        'controls.validUntil',
        'people.qualificationExpiresOn',
        'copies.permittedUntil',
        'pledges.validUntil',
        'equipment.supportEndsOn',
        'software.supportEndsOn',
        'sites.certificateExpiresOn',
        'acts.validUntil',
      ],
    );
    for (const [declaration, name, field] of untils) {
      for (const text of ['無期限', 'no end', '期限なし', 'unlimited'])
        assert.deepEqual(readCell(field, text, noReference), { value: unlimited, issues: [] });
      assert.equal(tidyEntry(declaration, { [name]: '無期限' })[name], unlimited);
      assert.deepEqual(problemsOf([declaration, name, field], '無期限'), []);
      assert.equal(problemsOf([declaration, name, field], 'そのうち').length, 1);
      for (const stored of [unlimited, '9999-12-31'])
        assert.deepEqual([showCell(field, stored, {}, 'ja'), showCell(field, stored, {}, 'en')], ['無期限', 'no end']);
    }
  });

  it('tells that 9999-12-31 was read as 無期限', () => {
    for (const [, , field] of untils)
      for (const text of ['9999-12-31', '9999/12/31', '令和7981年12月31日']) {
        const { value, issues } = readCell(field, text, noReference);
        assert.equal(value, unlimited);
        assert.deepEqual(
          issues.map(({ severity, rule }) => [severity, rule]),
          [['warning', 'untilReadOtherwise']],
        );
        assert.match(issues[0]?.message.ja ?? '', /無期限/);
      }
  });

  it('is exported as 無期限, which reads back as the same', () => {
    for (const [declaration, name, field] of untils) {
      const row = { id: 'r', revision: 1, data: { [name]: unlimited }, changedAt: '', changedBy: '' };
      const cell = exportRow(declaration, row).find(({ value }) => value === '無期限');
      assert.equal(cell?.format, 'text', name);
      assert.equal(readCell(field, String(cell?.value), noReference).value, unlimited);
    }
  });

  it('stands in a contract file, and comes back from it', () => {
    const state = demoState('operations');
    const [first, ...others] = state.registers.software ?? [];
    assert.ok(first);
    const software = [{ ...first, data: { ...first.data, supportEndsOn: '無期限' } }, ...others];
    const file = contractFileOf({ ...state, registers: { ...state.registers, software } }, '2026-11-24T00:00:00Z');
    const read = parseContractFile(JSON.parse(JSON.stringify(file)), '2026-11-24T00:00:00Z');
    assert.ok(read.ok);
    assert.equal(read.value.state.registers.software?.[0]?.data.supportEndsOn, unlimited);
  });

  it('is no answer for a day on which something happens', () => {
    const people = registerNamed('people');
    assert.ok(people);
    const [problem] = entryProblems(people, tidyEntry(people, { startedOn: '無期限' })).filter(
      ({ field }) => field === 'startedOn',
    );
    assert.match(problem?.mend.ja ?? '', /2026-11-30/);
  });
});
