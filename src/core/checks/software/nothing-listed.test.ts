import assert from 'node:assert/strict';
import { it } from 'node:test';
import { shortened } from '../shortened.ts';
import { fixesAppliedCheck } from './fixes-applied.ts';
import { knownVulnerabilitiesCheck } from './known-vulnerabilities.ts';
import { supportEndCheck } from './support-end.ts';

const feed = { name: 'feed', date: '2026-11-24' };
const seen = (total: number) => ({
  ...{ format: '', place: '', total, others: 3, withoutVersion: shortened<string>([], 0) },
  unidentified: shortened<string>([], 0),
  support: { feed, cycles: shortened([], 0), unknown: shortened<string>([], 0) },
  vulnerabilities: { feeds: [feed], exploited: feed, affected: shortened([], 0), uncovered: shortened<string>([], 0) },
});

it('a list without software is neither supported nor free of vulnerabilities', () => {
  const context = { asOf: '2026-11-25', declared: {} };
  for (const [check, result] of [
    [supportEndCheck, 'supported'],
    [knownVulnerabilitiesCheck, 'none'],
    [fixesAppliedCheck, 'applied'],
  ] as const) {
    assert.deepEqual(
      check.judge(seen(0), context).map((one) => one.result),
      ['nothingListed'],
      check.id,
    );
    assert.deepEqual(
      check.judge(seen(1), context).map((one) => one.result),
      [result],
      check.id,
    );
  }
});
