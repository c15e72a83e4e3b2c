import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { z } from 'zod';
import { type CheckOutcome, conclude, defineCheck, worstOutcome } from './check.ts';
import type { Observation } from './observation.ts';

const words = { ja: '語', en: 'word' };
const text = { title: words, explanation: words, remedy: words };

const length = defineCheck({
  id: 'length',
  version: 2,
  probe: 'dns',
  data: z.strictObject({ names: z.array(z.string()) }),
  duties: ['15.7.gojp'],
  results: { short: { outcome: 'pass' }, long: { outcome: 'fail' }, middling: { outcome: 'pass', advice: true } },
  text: {
    title: words,
    sees: words,
    grammar: words,
    blind: words,
    results: { short: text, long: text, middling: text },
  },
  judge: ({ names }) =>
    names.map((name) => ({
      result: name.length > 9 ? 'long' : name.length > 4 ? 'middling' : 'short',
      place: name,
      params: { length: name.length },
    })),
});

const seen = (data: unknown): Observation => ({
  probe: 'dns',
  probeVersion: 1,
  target: 'example.go.jp',
  startedAt: '2026-11-25T00:00:00.000Z',
  endedAt: '2026-11-25T00:00:01.000Z',
  tools: [{ name: 'junshu', version: '1', arguments: [] }],
  seen: { state: 'seen', data: data as never },
});

const context = { asOf: '2026-11-25', declared: {} };

describe('a check', () => {
  it('comes to the worst of its findings, each with its meaning', () => {
    const { outcome, findings, version, at } = conclude(
      length,
      seen({ names: ['a', 'middle', 'interminable'] }),
      context,
    );
    assert.equal(outcome, 'fail');
    assert.deepEqual(
      findings.map((finding) => [finding.place, finding.result, finding.outcome, finding.advice]),
      [
        ['a', 'short', 'pass', false],
        ['middle', 'middling', 'pass', true],
        ['interminable', 'long', 'fail', false],
      ],
    );
    assert.deepEqual([version, at], [2, '2026-11-25T00:00:01.000Z']);
  });

  it('is undetermined, in words, where judging an observation fails', () => {
    const failing = defineCheck({
      ...length,
      judge: () => {
        throw new RangeError('Invalid time value');
      },
    });
    const { outcome, findings, unseen } = conclude(failing, seen({ names: [] }), context);
    assert.deepEqual([outcome, findings], ['undetermined', []]);
    assert.deepEqual(unseen, { reason: 'notJudged', detail: 'length: Invalid time value' });
  });

  it('passes with advice', () => {
    assert.equal(conclude(length, seen({ names: ['middle'] }), context).outcome, 'pass');
  });

  it('can’t tell what was not seen, and says why', () => {
    const observation: Observation = { ...seen({}), seen: { state: 'unseen', reason: 'timedOut', detail: '10 s' } };
    const { outcome, unseen, findings } = conclude(length, observation, context);
    assert.deepEqual([outcome, unseen, findings], ['undetermined', { reason: 'timedOut', detail: '10 s' }, []]);
  });

  it('can’t tell what an older or newer probe saw in another shape', () => {
    const { outcome, unseen } = conclude(length, seen({ hosts: [] }), context);
    assert.deepEqual([outcome, unseen?.reason], ['undetermined', 'notUnderstood']);
  });

  it('can’t tell anything without a finding', () => {
    assert.equal(conclude(length, seen({ names: [] }), context).outcome, 'undetermined');
  });
});

describe('the worst of outcomes', () => {
  const cases: readonly (readonly [readonly CheckOutcome[], CheckOutcome])[] = [
    [['pass', 'undetermined', 'fail'], 'fail'],
    [['pass', 'undetermined'], 'undetermined'],
    [['pass', 'pass'], 'pass'],
    [[], 'undetermined'],
  ];
  for (const [outcomes, worst] of cases)
    it(`of ${outcomes.join(', ') || 'none'} is ${worst}`, () => assert.equal(worstOutcome(outcomes), worst));
});
