import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { z } from 'zod';
import { cancellationSchema } from '../contract/cancellation.ts';
import { checkScheduleSchema } from '../contract/check-schedule.ts';
import { claimSchema } from '../contract/claim.ts';
import { contractSchema } from '../contract/contract.ts';
import { contractCorrectionSchema } from '../contract/contract-correction.ts';
import { contractSettingsPartSchema } from '../contract/contract-settings.ts';
import { closingBookSchema } from '../contract/end-of-work.ts';
import { extensionSchema } from '../contract/extension.ts';
import { mailRecipientSchema } from '../contract/mail-recipient.ts';
import type { JsonObject } from '../kernel/json.ts';
import { agreementSchema, planEntrySchema } from '../plan/plan.ts';
import { planProposalSchema } from '../plan/plan-proposal.ts';
import { labelOfPath } from './input-label-texts.ts';
import { issueProblems } from './issue-problems.ts';
import { newContractProblems } from './new-contract.ts';

const schemas: Readonly<Record<string, z.ZodType>> = {
  contract: contractSchema,
  settings: contractSettingsPartSchema,
  correction: contractCorrectionSchema,
  extension: extensionSchema,
  cancellation: cancellationSchema,
  proposal: planProposalSchema,
  agreement: agreementSchema,
  planEntry: planEntrySchema,
  claim: claimSchema,
  closing: closingBookSchema,
  recipient: mailRecipientSchema,
  checkSchedule: checkScheduleSchema,
};

const problemsOf = (schema: z.ZodType, value: unknown) => {
  const parsed = schema.safeParse(value, { reportInput: true });
  return parsed.success ? [] : issueProblems(parsed.error.issues);
};

/** Every field of a schema with a value that it can't hold. */
const everyKey = [
  ...['number', 'title', 'concludedOn', 'period', 'buyer', 'contractor', 'reason', 'to', 'on', 'amendedOn', 'kind'],
  ...['effectiveFrom', 'afterTheFact', 'official', 'means', 'note', 'address', 'language', 'frequency', 'hour'],
  ...['method', 'proof', 'responsible', 'status', 'content', 'range', 'timing', 'owner', 'dueOn', 'catalogue', 'by'],
];

/** What zod says by itself, which nobody but a programmer reads. */
const ofTheLibrary = /Invalid (input|string|option)|expected|received|Too (small|big):? expected/i;

describe('what a schema finds wrong', () => {
  for (const [name, schema] of Object.entries(schemas))
    it(`is said in words of both languages at fields that have a name: ${name}`, () => {
      const wrong = Object.fromEntries(everyKey.map((key) => [key, 4.5]));
      const empty = Object.fromEntries(everyKey.map((key) => [key, '']));
      const found = [...problemsOf(schema, {}), ...problemsOf(schema, wrong), ...problemsOf(schema, empty)];
      assert.ok(found.length > 0);
      for (const { path, message, mend } of found) {
        for (const text of [message.en, mend.en]) assert.doesNotMatch(text, ofTheLibrary, `${path}: ${text}`);
        assert.match(message.ja + mend.ja, /[ぁ-ん]/, path);
        if (path !== '') assert.notEqual(labelOfPath(path), undefined, `${path} has no name`);
      }
    });

  it('tells what is empty, too long, no day, and none of what may be chosen apart', () => {
    const said = (schema: z.ZodType, value: unknown): Record<string, string> =>
      Object.fromEntries(problemsOf(schema, value).map(({ path, message, mend }) => [path, message.ja + mend.ja]));
    const whole = { on: '2026-04-01', official: '山本', means: 'mail' };
    assert.deepEqual(said(agreementSchema, { ...whole, official: '' }), { official: '空です。入れてください。' });
    assert.match(
      said(agreementSchema, { ...whole, on: '四月一日' }).on ?? '',
      /日付として読めません。2026-11-30 か R8/,
    );
    assert.match(said(agreementSchema, { ...whole, means: 'fax' }).means ?? '', /入れられるもの：.*mail, letter/);
    assert.match(said(extensionSchema, { reason: 'あ'.repeat(3000) }).reason ?? '', /大きすぎます.*短くしてください/);
    assert.match(said(mailRecipientSchema, { address: 'x', language: 'ja' }).address ?? '', /name@example\.jp/);
  });

  it('is told of the shape that a value is nearest to', () => {
    const paths = problemsOf(closingBookSchema, { kind: 'completed', on: '', by: '髙橋' }).map(({ path }) => path);
    assert.deepEqual(paths, ['on']);
  });
});

describe('the facts of a contract that is to be registered', () => {
  const facts = (more: JsonObject): JsonObject => ({
    number: 'T-1',
    title: '保守',
    concludedOn: 'R8.4.1',
    period: { from: '令和8年4月1日', to: '2027-03-31' },
    buyer: { addressee: '課長' },
    contractor: { name: '甲', address: '東京', representative: '乙' },
    scope: {
      ...Object.fromEntries(
        ['buildsSystems', 'publicSite', 'mail', 'applications', 'cloud', 'subcontracts', 'confidential'].map((key) => [
          key,
          null,
        ]),
      ),
    },
    ...more,
  });
  const paths = (more: JsonObject): string[] => newContractProblems(facts(more)).map(({ path }) => path);

  it('are told field by field, by the places that were sent', () => {
    assert.deepEqual(paths({}), []);
    assert.deepEqual(paths({ number: '契約１', buyer: { addressee: ' ' } }), ['number', 'buyer.addressee']);
    assert.deepEqual(paths({ period: { from: '2026-04-01', to: '2026-03-31' } }), ['period.to']);
    assert.deepEqual(paths({ period: { from: '', to: '来年' } }), ['period.from', 'period.to']);
    assert.deepEqual(paths({ catalogue: '__proto__' }), ['catalogue']);
  });
});
