import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { judgedContract, judgedRows, type Rows } from '../../../test/support/judged-contract.ts';
import { assess } from '../assessment/assess.ts';
import { assessPeriod } from '../assessment/period-verdicts.ts';
import { meti2023 } from '../catalogue/meti-2023.ts';
import type { JsonObject } from '../kernel/json.ts';
import { buildReportDocument } from './build-report.ts';
import { submissionFindings } from './submission-findings.ts';

const half = { id: 'r1', from: '2026-04-01', to: '2026-09-30', dueOn: '2026-10-30' };
const next = { id: 'r2', from: '2026-10-01', to: '2027-03-31', dueOn: '2027-04-30' };

const service = {
  id: 's1',
  service: '保管庫',
  serviceKind: 'contracted',
  usedFrom: '2026-04-10',
  usedTo: '2026-06-30',
};
const ended: Rows = { cloudServices: [service] };

/** A report of a period with one answer, as it is looked at before submission and printed. */
function reportOf(dutyId: string, rows: Rows, claim: JsonObject, schedule = half, today = '2026-10-20') {
  const state = { contract: judgedContract(), registers: judgedRows({ ...rows, claims: [{ id: dutyId, ...claim }] }) };
  const assessment = assess(meti2023, state, today, assessPeriod(meti2023, state, schedule, today));
  const duty = assessment.obligations.flatMap(({ duties }) => duties).find((one) => one.dutyId === dutyId);
  const document = buildReportDocument(meti2023, state, assessment, {
    schedule,
    reportedOn: today,
    reportNumber: null,
  });
  return {
    duty,
    findings: submissionFindings(meti2023, state, assessment, schedule)
      .filter((finding) => finding.dutyId === dutyId)
      .map(({ rule, severity }) => `${severity} ${rule}`),
    printed: document.reasonSheet.entries.flatMap(({ paragraphs }) => paragraphs),
  };
}

const explanation = '利用承認の申請を失念していました。6月30日に利用を終え、承認の手順を改めました。';

describe('what was broken in a period and is over', () => {
  it('is drafted with its days, as no word of the form', () => {
    const { duty } = reportOf('14.approve', ended, {});
    assert.equal(duty?.draft?.status, null);
    assert.match(duty?.draft?.text.ja ?? '', /対象期間中、4\/10–6\/30 満たしていない（82日）。7\/1に利用を終えた。/);
  });

  it('needs its explanation, whether 実施 or 該当なし is claimed; 未実施 needs its reason as ever', () => {
    for (const status of ['implemented', 'notApplicable'])
      assert.ok(
        reportOf('14.approve', ended, { status, reason: explanation }).findings.includes('error brokenInPeriod'),
        status,
      );
    const rules = reportOf('14.approve', ended, { status: 'notImplemented', reason: explanation }).findings;
    assert.ok(!rules.includes('error brokenInPeriod') && !rules.includes('error contradiction'));
    for (const filler of ['なし', '　-　', '未定'])
      assert.ok(
        reportOf('14.approve', ended, { status: 'implemented', explanation: filler }).findings.includes(
          'error brokenInPeriod',
        ),
        filler,
      );
  });

  it('is printed with its days and its explanation, and no more blocks', () => {
    const { findings, printed } = reportOf('14.approve', ended, { status: 'implemented', explanation });
    assert.ok(!findings.some((finding) => finding.startsWith('error')));
    assert.deepEqual(printed, [
      { heading: '対象期間中に満たしていない日', text: '4/10–6/30 満たしていない（82日）。7/1に利用を終えた。' },
      { heading: '台帳との相違についての説明', text: explanation },
    ]);
  });

  it('is repeated by nothing of the next report', () => {
    const { duty, findings, printed } = reportOf(
      '14.approve',
      ended,
      { status: 'notApplicable', reason: explanation },
      next,
      '2027-04-10',
    );
    assert.ok(!findings.some((finding) => /brokenInPeriod|contradiction|notSatisfied/.test(finding)), findings.join());
    assert.ok(!printed.some(({ heading }) => heading.startsWith('対象期間中')));
    assert.ok(!(duty?.draft?.text.ja ?? '').includes('満たしていない'));
  });

  it('leaves what goes on to the contradiction that it is', () => {
    const { findings, printed } = reportOf(
      '14.approve',
      { cloudServices: [{ ...service, usedTo: '' }] },
      { status: 'implemented' },
    );
    assert.ok(findings.includes('error contradiction') && !findings.includes('error brokenInPeriod'));
    assert.deepEqual(
      printed.map(({ text }) => text),
      ['4/10–9/30 満たしていない（174日）。9/30現在、続いている。'],
    );
  });
});
