import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { z } from 'zod';
import { defineCheck } from '../core/checks/check.ts';
import { judgeTarget } from '../core/checks/checked-target.ts';
import type { Observation } from '../core/checks/observation.ts';
import { writeJunit } from '../junit/write-junit.ts';
import { writeSarif } from './write-sarif.ts';

const words = (ja: string) => ({ ja, en: `${ja} en` });
const text = (ja: string) => ({
  title: words(ja),
  explanation: words(`${ja}：{place}は{days}日`),
  remedy: words('直す'),
});

const check = defineCheck({
  id: 'certificateDays',
  version: 1,
  probe: 'tls',
  data: z.strictObject({ days: z.record(z.string(), z.int()) }),
  duties: ['15.8.cert'],
  results: { long: { outcome: 'pass' }, short: { outcome: 'pass', advice: true }, over: { outcome: 'fail' } },
  text: {
    title: words('証明書の期限'),
    sees: words('期限'),
    grammar: words('RFC 5280'),
    blind: words('失効'),
    results: { long: text('十分'), short: text('間近'), over: text('切れ <&>"') },
  },
  judge: ({ days }) =>
    Object.entries(days).map(([place, left]) => ({
      result: left < 0 ? 'over' : left < 30 ? 'short' : 'long',
      place,
      params: { days: left },
    })),
});

const observation = (seen: Observation['seen']): Observation => ({
  probe: 'tls',
  probeVersion: 1,
  target: 'https://例え.go.jp/',
  startedAt: '2026-11-25T00:00:00.000Z',
  endedAt: '2026-11-25T00:00:01.000Z',
  tools: [{ name: 'node:tls', version: '26', arguments: [] }],
  seen,
});

const context = { asOf: '2026-11-25', declared: {} };
const judged = (seen: Observation['seen']) => judgeTarget('https://例え.go.jp/', [observation(seen)], [check], context);

const three = judged({ state: 'seen', data: { days: { 'a:443': 90, 'b:443': 10, 'c:443': -1 } } });
const untold = judged({ state: 'unseen', reason: 'timedOut', detail: '5000 ms' });

interface Sarif {
  readonly version: string;
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly results: readonly {
      readonly ruleId: string;
      readonly kind: string;
      readonly level: string;
      readonly message: { readonly text: string };
    }[];
  }[];
}

describe('SARIF', () => {
  it('tells a fail with its level, advice for review, and what could not be told as open', () => {
    const { version, runs } = JSON.parse(writeSarif([check], [three, untold], '0.1.0', 'ja')) as Sarif;
    assert.equal(version, '2.1.0');
    assert.deepEqual(
      runs[0]?.results.map(({ kind, level }) => [kind, level]),
      [
        ['pass', 'none'],
        ['review', 'none'],
        ['fail', 'error'],
        ['open', 'none'],
      ],
    );
    assert.match(runs[0]?.results[2]?.message.text ?? '', /c:443は-1日/);
    assert.deepEqual(
      runs[0]?.tool.driver.rules.map(({ id }) => id),
      ['certificateDays'],
    );
  });
});

describe('JUnit', () => {
  it('counts a fail, and skips what could not be told', () => {
    const xml = writeJunit([check], [three, untold], 'ja', false);
    assert.match(xml, /tests="1" failures="1" errors="0" skipped="0"/);
    assert.match(xml, /tests="1" failures="0" errors="0" skipped="1"/);
    assert.match(xml, /<failure message="切れ &lt;&amp;&gt;&quot;">c:443 — /);
  });

  it('counts what could not be told as an error when strict', () => {
    assert.match(writeJunit([check], [untold], 'en', true), /errors="1" skipped="0"[\s\S]*<error message=/);
  });
});
