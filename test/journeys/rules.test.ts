import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { rulesPage } from '../../scripts/write-rules.ts';
import { assess, rules } from '../../src/core/assessment/assess.ts';
import type { VerdictReason } from '../../src/core/assessment/assessment.ts';
import { severityOf } from '../../src/core/assessment/rule-severity.ts';
import { type RuleText, ruleTexts } from '../../src/core/assessment/rule-texts.ts';
import { meti2023 } from '../../src/core/catalogue/meti-2023.ts';
import type { ContractState } from '../../src/core/registers/contract-state.ts';
import { demoState, matchedDemoState } from '../support/demo-state.ts';
import { projectRoot } from '../support/source-files.ts';

/** During the contract, and after its end, when what was received must be gone. */
const days = ['2026-11-24', '2027-04-10'];

const reasonsOn = (state: ContractState, day: string): readonly VerdictReason[] => {
  const { plan, scope, obligations } = assess(meti2023, state, day);
  return [...plan, ...scope, ...obligations.flatMap(({ duties }) => duties.flatMap(({ reasons }) => reasons))];
};

const names = ['operations', 'research', 'web-build'] as const;
const states = [...names.map(demoState), ...(await Promise.all(names.map(matchedDemoState)))];

const all = states.flatMap((state) => days.flatMap((day) => reasonsOn(state, day)));

/**
 * The rules that the design asks for, by obligation, as written there and not as the code has them: one that is dropped or renamed
 * is missed here.
 */
const asked: Readonly<Record<string, string>> = {
  '1': 'planMissing planNotAgreed planOutdatedByRegister',
  '2': 'regulationEditionChanged measureWithoutEvidence',
  '3': 'findingOverdue findingOpen auditRefused',
  '4': 'personNotPresented changeAfterTheFact fieldMissing qualificationExpired accessAfterLeaving',
  '5': 'subcontractNotApproved subcontractorUnanswered flowDownMissing',
  '6': 'broughtInWithoutPermission erasureNotConfirmed',
  '7': 'copiedWithoutPermission permissionExpired erasureNotProved erasureNotConfirmed serialMismatch',
  '8': 'balanceNotZero notConfirmed',
  '9': 'disclosedWithoutApproval cautionsMissing pledgeMissing',
  '10': 'measureKindMissing personUntrained trainingSubjectMissing',
  '11': 'procedureNotPresented firstReportMissing firstReportSlow instructionOpen',
  '12': 'confidentialOnTermsOnly',
  '13': 'notOnIsmap ismapCheckStale',
  '14': 'usedWithoutApproval riskNotAssessed riskNotAcceptable usageNotReviewed',
  '15(1) 15(2)': 'documentNotSubmitted',
  '15(3)': 'endpointUncovered definitionsOld settingsNotCentral fullScanMissing edrNotConsidered',
  '15(4)': 'changeNotReported handoverMissing',
  '15(5)':
    'supportEnded supportEndsInContract supportUnknown vulnerabilityWithoutPlan planNotConfirmed officialNotInformed',
  '15(6)': 'patchLate patchNotApplied',
  '15(8)': 'diagnosisMissingBeforeOpening diagnosisOverAYear findingOpen',
  '15(10)': 'noticeTooShort retirementStepOpen providerAbilityNotShown',
  '16(1)': 'deliveredUnscanned reviewMissing',
  '16(2)': 'findingOpen',
  '16(3)': 'executableWithoutReason',
  '16(4)': 'noMeansOfVerification signatureInvalid gpkiNotConsidered',
  '16(5)': 'requiresUnsupported',
  '16(6)': 'thirdPartyUndeclared policyMissing',
  '17': 'diagnosisMissingBeforeOpening diagnosisMissingAfterChange checklistIncomplete checklistNotSubmitted instructionOpen',
};

describe('the rules that the obligations ask for', () => {
  for (const [obligation, ids] of Object.entries(asked)) {
    for (const id of ids.split(' ')) {
      it(`${obligation} ${id} judges a duty of that obligation, has its words, a severity and a place to mend it`, () => {
        const text = (ruleTexts as Readonly<Record<string, RuleText>>)[id];
        assert.ok(text !== undefined && text.title.ja !== '' && text.title.en !== '' && text.fix !== '');
        assert.ok(['error', 'warning', 'information'].includes(severityOf(id)));
        const numbers = rules.filter((rule) => rule.id === id).flatMap(({ duties }) => duties);
        const [number = ''] = obligation.split('(');
        assert.ok(number === '1' || numbers.some((duty) => duty.startsWith(`${number}.`)), numbers.join());
        assert.ok(
          all.some(({ rule }) => rule === id),
          'fires in the demo',
        );
      });
    }
  }
});

describe('the rules', () => {
  it('stand in docs/rules.md as the code has them', () => {
    assert.equal(readFileSync(`${projectRoot}docs/rules.md`, 'utf8'), rulesPage);
  });

  it('or checks judge every duty, or the page says why no field can', () => {
    const lines = rulesPage.split('\n').filter((line) => line.startsWith('- **') && /\*\*\d/.test(line));
    assert.equal(lines.length, 89);
    for (const line of lines) assert.match(line, /：.{10}/u);
  });

  for (const [id, text] of Object.entries<RuleText>(ruleTexts)) {
    // In the demo no two tools look at one thing; backing.test.ts tries them.
    if (id === 'methodsDiffer') continue;
    // A rule that never finds fault (a support end that is not known) speaks when it can't tell.
    const found = text.sentences.notSatisfied === null ? 'undetermined' : 'notSatisfied';
    // Of the scope it is said what does not apply; every question about it is answered in the demo.
    const worst = id === 'outOfScope' ? 'satisfied' : found;
    it(`${id} fires in a contract of the demo`, () => {
      assert.ok(all.some(({ rule, verdict }) => rule === id && verdict === worst));
    });
  }
});
