import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import type { CheckConclusion } from '../../src/core/checks/check.ts';
import { judgeTarget } from '../../src/core/checks/checked-target.ts';
import { requirementsIn } from '../../src/core/checks/deliverable/required-environment.ts';
import { requirementsSupportedCheck } from '../../src/core/checks/deliverable/requirements-supported.ts';
import { findingWords } from '../../src/core/checks/finding-words.ts';
import type { JsonObject } from '../../src/core/kernel/json.ts';
import { givenFeeds, readGivenFeed } from '../../src/feeds/given-feeds.ts';
import { type FeedSource, keptFeeds } from '../../src/feeds/matching-feeds.ts';
import { probeRequirements } from '../../src/probes/requirements/probe-requirements.ts';
import { runCli } from '../support/server.ts';

const folder = mkdtempSync(join(tmpdir(), 'junshu-requirements-'));
after(() => rmSync(folder, { recursive: true }));

const nothing = keptFeeds(join(folder, 'none'));

const fixture = new URL('../fixtures/endoflife-user-products.json', import.meta.url).pathname;

async function feedAt(path: string): Promise<FeedSource> {
  const read = await readGivenFeed(path);
  assert.ok(read.ok, JSON.stringify(read));
  return givenFeeds([read.value], nothing);
}

const feed = await feedAt(fixture);
const today = '2026-10-01';

interface Asked {
  readonly deliveredOn?: string;
  readonly asOf?: string;
  readonly supportFeedMaxAgeDays?: number;
  readonly source?: FeedSource;
  readonly declared?: JsonObject;
}

async function conclusionOf(text: string, asked: Asked = {}): Promise<CheckConclusion> {
  const { deliveredOn = today, asOf = today, source = feed, supportFeedMaxAgeDays } = asked;
  // A past day is judged by what was seen when the feed was at hand, as it is on a ribbon.
  const seenOn = asOf > today ? asOf : today;
  const { observation } = await probeRequirements('d1', text, source, { now: () => `${seenOn}T00:00:00.000Z` });
  const declared = { requirement: text, deliveredOn, ...asked.declared };
  const [conclusion] = judgeTarget('d1', [observation], [requirementsSupportedCheck], {
    asOf,
    declared,
    supportFeedMaxAgeDays,
  }).conclusions;
  assert.ok(conclusion !== undefined && conclusion.unseen === null, JSON.stringify(conclusion));
  return conclusion;
}

const told = async (text: string, asked: Asked = {}): Promise<string> => {
  const { outcome, findings } = await conclusionOf(text, asked);
  return `${outcome}: ${findings.map(({ result }) => result).join(' ')}`;
};

describe('what users need, as people write it', () => {
  it('is read as products with versions and how far they bind', () => {
    const read = (text: string) =>
      requirementsIn(text)?.map(
        ({ products }) =>
          products?.map(({ product, version, bound }) => `${product}|${version}|${bound}`).join(' ') ?? '?',
      );
    assert.deepEqual(read('OS：Ｗｉｎｄｏｗｓ １０ 以上、ブラウザ：Chrome最新版 又は Edge の最新版'), [
      'Windows|10|orLater',
      'Chrome||latest Edge||latest',
    ]);
    assert.deepEqual(read('Java8のみ\n.NET Framework 4.8\niOS 17 or later\nChrome latest or Safari 18+\nFirefox'), [
      'Java|8|only',
      '.NET Framework|4.8|only',
      'iOS|17|orLater',
      'Chrome||latest Safari|18|orLater',
      'Firefox||any',
    ]);
    assert.deepEqual(read('Windows 11 24H2'), ['Windows|11 24H2|only']);
    assert.deepEqual(read('一般的なブラウザ（詳細は別紙）'), ['?']);
    assert.deepEqual([read('なし'), read(' ')], [undefined, []]);
  });
});

describe('what users need, beside the days of support', () => {
  it('fails where only releases without support are allowed', async () => {
    assert.equal(await told('Internet Explorer 11'), 'fail: ended');
    assert.equal(await told('Java 8 のみ'), 'fail: extendedOnly');
    assert.equal(await told('Windows 10 のみ'), 'fail: extendedOnly');
    assert.equal(await told('Windows 11、IE 11'), 'fail: partly ended');
  });

  it('passes where a supported release is allowed, with advice where others are too', async () => {
    assert.equal(await told('Chrome 最新版'), 'pass: supported');
    assert.equal(await told('Windows 10 以上'), 'pass: partly');
    assert.equal(await told('Windows 11'), 'pass: partly');
    assert.equal(await told('IE 11 又は Chrome 最新版'), 'pass: supported');
    assert.equal(await told('Eclipse Temurin 8'), 'pass: supported');
    assert.equal(await told('iOS 26 以上'), 'pass: supported');
    assert.equal(await told('なし'), 'pass: asksNothing');
  });

  it('is held against the day of delivery and today', async () => {
    assert.equal(await told('Windows 10', { deliveredOn: '2025-06-01' }), 'fail: extendedOnly');
    assert.equal(await told('Windows 10', { deliveredOn: '2025-06-01', asOf: '2025-10-14' }), 'pass: partly');
    assert.equal(await told('Eclipse Temurin 23', { deliveredOn: '2025-01-01' }), 'fail: endedSince');
    assert.equal(await told('Eclipse Temurin 23'), 'fail: ended');
    assert.equal(await told('Oracle JDK 17', { deliveredOn: '2026-11-01', asOf: '2026-09-01' }), 'fail: extendedOnly');
  });

  it('is not told of what is unknown, not readable, not written or changed since', async () => {
    assert.equal(await told('Edge 最新版'), 'undetermined: unknownProduct');
    assert.equal(await told('Edge 最新版（2026-09-20 確認）'), 'pass: lookedAt');
    assert.equal(await told('Edge 最新版（2026-01-20 確認）'), 'undetermined: unknownProduct');
    assert.equal(await told('Internet Explorer 11（2026-09-20 確認）'), 'fail: ended');
    assert.equal(await told('Chrome 999 のみ'), 'undetermined: unknownVersion');
    assert.equal(await told('画面 1280×800（推奨）'), 'undetermined: notUnderstood');
    assert.equal(await told(''), 'undetermined: notDeclared');
    assert.equal(await told('Windows 11', { declared: { requirement: 'Windows 12' } }), 'undetermined: changed');
  });

  it('is not told without a feed, nor by one that is too old, except what had ended already', async () => {
    assert.equal(await told('Windows 11', { source: nothing }), 'undetermined: noFeed');
    assert.equal(await told('Chrome 最新版', { asOf: '2027-03-01' }), 'undetermined: supported oldFeed');
    assert.equal(await told('IE 11', { asOf: '2027-03-01' }), 'fail: ended oldFeed');
    // A contract may set the age itself.
    assert.equal(await told('Chrome 最新版', { asOf: '2027-03-01', supportFeedMaxAgeDays: 400 }), 'pass: supported');
    assert.equal(await told('Chrome 最新版', { supportFeedMaxAgeDays: 1 }), 'undetermined: supported oldFeed');
  });

  it('bears the days in its words, in both languages', async () => {
    const [words] = findingWords(requirementsSupportedCheck, await conclusionOf('Internet Explorer 11'));
    assert.match(words?.explanation.ja ?? '', /Internet Explorer.*最後の期限 令和4年6月14日/);
    assert.match(words?.explanation.en ?? '', /last end 2022-06-14/);
  });

  it('is looked for among the newest of many releases, also where the feed has no days of release', async () => {
    const releases = Array.from({ length: 80 }, (_, place) => ({
      name: String(180 - place),
      eolFrom: place === 0 ? '2026-12-31' : '2020-01-01',
    }));
    const path = join(folder, 'many.json');
    const result = [{ name: 'chrome', label: 'Google Chrome', releases }];
    writeFileSync(path, JSON.stringify({ generated_at: '2026-09-20T00:00:00Z', result }));
    assert.equal(await told('Chrome 110 以上', { source: await feedAt(path) }), 'pass: partly');
  });

  it('is found under the names that a feed of the publisher’s own form has, whatever it lacks', async () => {
    const path = join(folder, 'few.json');
    const product = {
      name: 'x',
      label: 'Ｘ Browser',
      releases: [
        { name: '1', isEol: null },
        { name: '2', isEol: true },
      ],
    };
    writeFileSync(path, JSON.stringify({ generated_at: '2026-09-20T00:00:00Z', result: [product] }));
    const source = await feedAt(path);
    assert.equal(await told('X Browser 1', { source }), 'undetermined: dayUnknown');
    assert.equal(await told('Xブラウザ 1', { source }), 'undetermined: unknownProduct');
    assert.equal(await told('X Browser 2', { source, deliveredOn: '2020-01-01' }), 'fail: ended');
  });
});

describe('`check requirements` on the command line', () => {
  const check = (...args: string[]) => runCli(join(folder, 'none'), ['check', 'requirements', ...args]);

  it('needs no server, names what is asked for with code 1, and refuses what is no day', async () => {
    const { code, stdout } = await check('Internet Explorer 11、Chrome 最新版', '--feed', fixture);
    assert.equal(code, 1);
    assert.match(stdout, /Internet Explorer 11: サポートの切れた版を求めています/);
    assert.equal((await check('Windows 11', '--delivered', '来月')).code, 2);
  });
});
