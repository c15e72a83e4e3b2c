import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SubmissionFinding } from './finding.ts';
import { findingGroups } from './finding-groups.ts';
import { findingTexts } from './finding-texts.ts';
import { finding } from './make-finding.ts';

const broken = (place: string, rule: string): SubmissionFinding =>
  finding('notSatisfied', `${place}:${rule}`, '', { what: rule, whatEn: rule }, 4, place, `notSatisfied.${rule}`);

const alike = (place: string): SubmissionFinding => finding('likeLastPeriod', place, '', { label: place }, 2, place);

const told = (findings: readonly SubmissionFinding[]): readonly string[] =>
  findingGroups(findings).map(({ title, findings: members }) => `${title.ja} ${members.map(({ dutyId }) => dutyId)}`);

describe('findings before submission', () => {
  it('are told by their cause: errors first, then the cause of most of them', () => {
    const missing = finding('reasonMissing', '9.nda', '', { label: '9' }, 9, '9.nda');
    const informed = finding('changedSinceLast', 'claims', '', { labels: '2)' }, null);
    assert.deepEqual(told([informed, broken('4.a', 'x'), alike('2.a'), alike('3.a'), alike('4.a'), missing]), [
      '理由がない 9.nda',
      '前回の報告とほぼ同じ文 2.a,3.a,4.a',
      'x 4.a',
      '前回の報告から変わった事項 ',
    ]);
  });

  it('of different rules of the registers are different causes, in whatever matter they stand', () => {
    assert.deepEqual(told([broken('4.a', 'x'), broken('4.a', 'y'), broken('5.b', 'x')]), ['x 4.a,5.b', 'y 4.a']);
  });

  it('are all there, each once, whatever their rules', () => {
    const rules = Object.keys(findingTexts) as (keyof typeof findingTexts)[];
    const all = rules.flatMap((rule) => ['1', '2'].map((place) => finding(rule, place, '', { what: rule }, null)));
    const ids = findingGroups(all).flatMap(({ findings }) => findings.map(({ id }) => id));
    assert.deepEqual(ids.toSorted(), all.map(({ id }) => id).toSorted());
  });
});
