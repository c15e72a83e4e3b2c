import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { meti2023 } from '../catalogue/meti-2023.ts';
import { contractYears, halvesOf, joined, type Period, uncovered } from './schedule-periods.ts';

const spans = (periods: readonly Period[]): string =>
  periods.map(({ from, to }) => `${from.slice(2)}–${to.slice(2)}`).join(' ');
const of = (from: string, to: string): Period => ({ from: `20${from}`, to: `20${to}` });

describe('the years of a contract', () => {
  it('begin on its own first day, the last of them be it of one day', () => {
    assert.equal(spans(contractYears(of('26-04-01', '26-04-01'))), '26-04-01–26-04-01');
    assert.equal(spans(contractYears(of('26-04-01', '27-03-31'))), '26-04-01–27-03-31');
    assert.equal(spans(contractYears(of('26-04-01', '27-04-01'))), '26-04-01–27-03-31 27-04-01–27-04-01');
    assert.equal(spans(contractYears(of('26-04-01', '26-03-31'))), '');
    const longest = contractYears(of('26-04-01', '76-04-01'));
    assert.deepEqual([longest.length, spans(longest.slice(-1))], [50, '75-04-01–76-04-01']);
  });

  it('end with the calendar, none of them before it begins', () => {
    const years = contractYears({ from: '9997-04-01', to: '9999-12-31' });
    assert.deepEqual(
      years.filter(({ from, to }) => from > to),
      [],
    );
    assert.equal(years.at(-1)?.to, '9999-12-31');
  });
});

describe('the halves of a part of a contract', () => {
  const year = of('26-04-01', '27-03-31');
  const halves = (part: Period, everyMonths = meti2023.rules.submission.everyMonths) =>
    spans(halvesOf(year, part, { ...meti2023.rules, submission: { ...meti2023.rules.submission, everyMonths } }));

  it('are cut where a half of the contract’s own begins, be it the part’s last day, and not at its first', () => {
    assert.equal(halves(year), '26-04-01–26-09-30 26-10-01–27-03-31');
    assert.equal(halves(of('26-05-10', '26-09-30')), '26-05-10–26-09-30');
    assert.equal(halves(of('26-10-01', '27-03-31')), '26-10-01–27-03-31');
    assert.equal(halves(of('26-04-01', '26-10-01')), '26-04-01–26-09-30 26-10-01–26-10-01');
  });

  it('are as long as the form says, a month at the least and a year at the most', () => {
    const quarter = of('26-04-01', '26-06-30');
    for (const months of [0, 1]) assert.equal(halves(quarter, months).split(' ').length, 3, String(months));
    assert.equal(halves(quarter, 2), '26-04-01–26-05-31 26-06-01–26-06-30');
    assert.equal(halves(year, 18), '26-04-01–27-03-31');
  });
});

describe('neighbours of less than a month', () => {
  const placed = (...periods: readonly (readonly [Period, fixed?: 'fixed'])[]) =>
    spans(joined(periods.map(([period, fixed]) => ({ ...period, isFixed: fixed !== undefined }))));
  const [first, stub, last] = [of('26-04-01', '26-09-30'), of('26-10-01', '26-10-15'), of('26-10-16', '27-03-31')];

  it('belong to the one before them, else to the one after, and to none that stands', () => {
    assert.equal(placed([first], [stub], [last]), '26-04-01–26-10-15 26-10-16–27-03-31');
    assert.equal(placed([first, 'fixed'], [stub], [last]), '26-04-01–26-09-30 26-10-01–27-03-31');
    assert.equal(placed([first, 'fixed'], [stub], [last, 'fixed']), spans([first, stub, last]));
  });
});

describe('what of a period is told by none', () => {
  it('is what lies between the others, one within another of them changing nothing', () => {
    const year = of('26-04-01', '27-03-31');
    const half = of('26-04-01', '26-09-30');
    assert.equal(spans(uncovered(year, [half])), '26-10-01–27-03-31');
    assert.equal(spans(uncovered(year, [half, of('26-05-01', '26-05-31')])), '26-10-01–27-03-31');
    assert.equal(spans(uncovered(year, [half, of('27-04-01', '27-09-30')])), '26-10-01–27-03-31');
    assert.equal(spans(uncovered(year, [])), '26-04-01–27-03-31');
    assert.equal(spans(uncovered(year, [half, of('26-10-01', '27-03-31')])), '');
  });
});
