import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { checkSbom } from '../../src/commands/check-sbom.ts';
import type { CheckedTarget } from '../../src/core/checks/checked-target.ts';
import { softwareChecks } from '../../src/core/checks/software/checks.ts';
import type { JsonObject } from '../../src/core/kernel/json.ts';
import { givenFeeds, readGivenFeed } from '../../src/feeds/given-feeds.ts';
import { type FeedSource, keptFeeds } from '../../src/feeds/matching-feeds.ts';
import { probeComponents } from '../../src/probes/components/probe-components.ts';
import { readSoftwareList } from '../../src/tables/read-software-list.ts';
import { advisoriesZip, advisory, aFewAdvisories, exploitedJson, supportJson } from '../support/feed-files.ts';
import { runCli } from '../support/server.ts';

const folder = mkdtempSync(join(tmpdir(), 'junshu-software-'));
after(() => rmSync(folder, { recursive: true }));

const kept = (name: string, bytes: Uint8Array | string): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};

const today = '2026-11-25';
const kit = {
  today,
  now: () => `${today}T00:00:00.000Z`,
  signal: new AbortController().signal,
} as unknown as Parameters<typeof checkSbom>[2];

const nothing: FeedSource = keptFeeds(join(folder, 'none'));

async function given(...files: readonly (readonly [name: string, bytes: Uint8Array])[]): Promise<FeedSource> {
  const feeds = await Promise.all(files.map(([name, bytes]) => readGivenFeed(kept(name, bytes))));
  return givenFeeds(
    feeds.flatMap((feed) => (feed.ok ? [feed.value] : [])),
    nothing,
  );
}

const bill = (...components: readonly object[]): string =>
  JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.6', components });

const library = (name: string, version: string): object => ({
  type: 'library',
  name,
  version,
  purl: `pkg:pypi/${name}@${version}`,
});

const support = supportJson([
  { name: '4.2', isEol: false, eolFrom: '2027-01-31' },
  { name: '3.2', isEol: true, eolFrom: '2024-04-01' },
  { name: '2.2', isEol: true, eolFrom: '2022-04-11', eoesFrom: '2030-01-01' },
  { name: '1.11', isEol: false },
]);

async function checked(text: string, feeds: FeedSource, declared: JsonObject = {}): Promise<CheckedTarget> {
  const list = await readSoftwareList(Buffer.from(text), today);
  assert.ok(list.ok, JSON.stringify(list));
  return checkSbom('bom.json', list.value, kit, { feeds, declared });
}

/** What a check found, with the outcome of all of it. */
function told({ conclusions }: CheckedTarget, id: string): readonly [outcome: string, ...results: string[]] {
  const conclusion = conclusions.find(({ check }) => check === id);
  assert.ok(conclusion !== undefined && conclusion.unseen === null, JSON.stringify(conclusion));
  return [conclusion.outcome, ...conclusion.findings.map(({ result, place = '' }) => `${result} ${place}`.trim())];
}

const all = await given(
  ['eol.json', support],
  ['all.zip', aFewAdvisories()],
  ['kev.json', exploitedJson(['CVE-2026-11111'])],
);

describe('the support of a list of software', () => {
  const of = async (version: string, declared: JsonObject = {}) =>
    told(await checked(bill(library('django', version)), all, declared), 'software-support');

  it('is told ended, ending before the day asked for, ending soon, extended only, of no known day', async () => {
    assert.deepEqual(await of('3.2.4'), ['fail', 'ended Django 3.2']);
    assert.deepEqual(await of('4.2.9', { until: '2027-03-31' }), ['fail', 'endsInPeriod Django 4.2']);
    assert.deepEqual(await of('4.2.9'), ['pass', 'endsSoon Django 4.2']);
    assert.deepEqual(await of('2.2.1'), ['undetermined', 'extendedOnly Django 2.2']);
    assert.deepEqual(await of('2.2.1', { countsExtended: true }), ['pass', 'supported']);
    assert.deepEqual(await of('1.11.1'), ['undetermined', 'dayUnknown Django 1.11']);
    assert.deepEqual(await of('9.9'), ['undetermined', 'unknown']);
  });

  it('is undetermined by a feed that is too old, and without one', async () => {
    const old = await given([
      'old.json',
      supportJson([{ name: '4.2', eolFrom: '2029-01-01' }], '2026-01-01T00:00:00Z'),
    ]);
    assert.deepEqual(told(await checked(bill(library('django', '4.2')), old), 'software-support'), [
      'undetermined',
      'oldFeed support',
    ]);
    for (const { id } of softwareChecks.slice(0, 3))
      assert.deepEqual(told(await checked(bill(library('django', '4.2')), nothing), id), ['undetermined', 'noFeed']);
  });
});

describe('known vulnerabilities and fixes of a list of software', () => {
  it('are told by the gravest, exploited first, with the version that mends them', async () => {
    const seen = await checked(bill(library('django', '4.2.1'), library('requests', '2.30.0')), all);
    assert.deepEqual(told(seen, 'software-vulnerabilities'), [
      'fail',
      'exploited django 4.2.1',
      'unrated requests 2.30.0',
    ]);
    assert.deepEqual(told(seen, 'software-fixes'), ['fail', 'notApplied django 4.2.1', 'notApplied requests 2.30.0']);
    const fixes = seen.conclusions.find(({ check }) => check === 'software-fixes');
    assert.deepEqual(fixes?.findings[0]?.params.ids, ['CVE-2026-11111 → 4.2.9']);
  });

  it('are none only where the advisories speak of everything', async () => {
    const clean = await checked(bill(library('django', '4.2.9')), all);
    assert.deepEqual(told(clean, 'software-vulnerabilities'), ['pass', 'none']);
    assert.deepEqual(told(clean, 'software-fixes'), ['pass', 'applied']);
    const partly = await checked(bill(library('django', '4.2.9'), { type: 'library', name: 'own', version: '1' }), all);
    assert.deepEqual(told(partly, 'software-vulnerabilities'), ['undetermined', 'uncovered']);
    assert.deepEqual(told(partly, 'software-identified'), ['undetermined', 'unidentified']);
    const odd = await checked(bill(library('django', '4.x-custom build')), all);
    assert.deepEqual(told(odd, 'software-vulnerabilities'), ['undetermined', 'possible django 4.x-custom build']);
  });

  it('are told where no version mends them yet', async () => {
    const feeds = await given(['nofix.zip', advisoriesZip([advisory('PYSEC-9', 'flask', [{ introduced: '0' }])])]);
    const seen = await checked(bill(library('flask', '1.0')), feeds);
    assert.deepEqual(told(seen, 'software-fixes'), ['pass', 'noFixYet']);
    assert.deepEqual(told(seen, 'software-vulnerabilities'), ['fail', 'unrated flask 1.0', 'exploitedUnknown']);
  });

  it('are told of the packages of a Debian host by their source and its version', async () => {
    const fix = (version: string): object => ({
      package: { ecosystem: 'Debian:12', name: 'openssl' },
      ranges: [{ type: 'ECOSYSTEM', events: [{ introduced: '0' }, { fixed: version }] }],
    });
    const record = (version: string): string => advisory('DSA-1', 'openssl', [], { affected: [fix(version)] });
    const feeds = await given(['debian.zip', advisoriesZip([record('3.0.17-1~deb12u3')])]);
    const list = (version: string): string =>
      `base-files\t12.4+deb12u11\tamd64\tbase-files\t12.4+deb12u11\nlibssl3\t${version}\tamd64\topenssl\t${version}\n`;
    assert.deepEqual(told(await checked(list('3.0.17-1~deb12u2'), feeds), 'software-fixes'), [
      'fail',
      'notApplied libssl3 3.0.17-1~deb12u2',
    ]);
    assert.deepEqual(told(await checked(list('3.0.17-1~deb12u3'), feeds), 'software-fixes'), ['pass', 'applied']);
    // Without the source package nothing is said of libssl3, which no advisory names.
    const bare = 'base-files\t12.4+deb12u11\nlibssl3\t3.0.17-1~deb12u2\n';
    assert.deepEqual(told(await checked(bare, feeds), 'software-fixes'), ['undetermined', 'uncovered']);
  });

  it('bear no name that could steer a terminal', async () => {
    const seen = await checked(bill({ type: 'library', name: '\u001b[2Jown\u202e', version: '1' }), all);
    const [finding] = seen.conclusions.find(({ check }) => check === 'software-identified')?.findings ?? [];
    assert.deepEqual(finding?.params.names, ['\ufffd[2Jown\ufffd 1']);
  });

  it('take files for no software, and a list of nothing else for no list', async () => {
    const seen = await checked(bill({ type: 'file', name: '/etc/hosts' }), all);
    assert.deepEqual(told(seen, 'software-identified'), ['undetermined', 'nothingListed']);
    const bare = await checked(bill({ type: 'library', name: 'django', purl: 'pkg:pypi/django' }), all);
    assert.deepEqual(told(bare, 'software-identified'), ['fail', 'withoutVersion']);
  });
});

describe('an inventory as people keep it', () => {
  const rows = ['ソフトウェア名', 'バージョン', '導入場所', 'purl'].join(',');

  it('is read by its headings, in whatever encoding', async () => {
    const csv = `${rows}\nDjango,3.2.4,web01,\nrequests,2.30.0,web01,pkg:pypi/requests@2.30.0\n`;
    const seen = await checked(csv, all);
    assert.deepEqual(told(seen, 'software-support'), ['fail', 'ended Django 3.2', 'unknown']);
    assert.deepEqual(told(seen, 'software-vulnerabilities'), ['fail', 'unrated requests 2.30.0', 'uncovered']);
  });

  it('is refused without headings', async () => {
    const read = await readSoftwareList(Buffer.from('a,b\n1,2\n'), today);
    assert.match(read.ok ? '' : read.refusal.message.ja, /見出し/);
  });
});

describe('a list of ten thousand pieces of software', () => {
  it('stays small as an observation: counted whole, told by the gravest, with everything in the raw output', async () => {
    const names = Array.from({ length: 10_000 }, (_, index) => `package-${index}-${'x'.repeat(200)}`);
    const records = names.map((name, index) =>
      advisory(`PYSEC-${index}`, name, [{ introduced: '0' }, { fixed: '2.0' }], {
        aliases: [`CVE-2026-${10_000 + index}`],
      }),
    );
    const feeds = await given(['many.zip', advisoriesZip(records)], ['many.json', exploitedJson(['CVE-2026-19999'])]);
    const list = await readSoftwareList(Buffer.from(bill(...names.map((name) => library(name, '1.0')))), today);
    assert.ok(list.ok);
    const { observation, raw } = await probeComponents('bom.json', list.value, feeds, kit);
    assert.ok(JSON.stringify(observation).length < 200_000);
    assert.equal(JSON.parse(Buffer.from(raw ?? []).toString()).length, 10_000);
    const seen = await checkSbom('bom.json', list.value, kit, { feeds });
    const [outcome, first, ...others] = told(seen, 'software-vulnerabilities');
    assert.equal(outcome, 'fail');
    assert.match(first ?? '', /^exploited package-9999-/);
    assert.match(others.join(' '), / more$/);
  });
});

describe('`check sbom` on the command line', () => {
  const bom = kept('bom.json', bill(library('django', '4.2.1')));
  const feeds = ['--feed', kept('eol.json', support), kept('all.zip', aFewAdvisories())];

  it('needs no server, names what is wrong with code 1, and speaks SARIF', async () => {
    const { code, stdout } = await runCli(join(folder, 'none'), ['check', 'sbom', bom, ...feeds, '--sarif']);
    assert.equal(code, 1);
    assert.match(stdout, /software-vulnerabilities/);
    assert.match(stdout, /CVE-2026-11111 → 4\.2\.9/);
  });

  it('says how to get feeds where there are none, which only the strict take for a fail', async () => {
    const bare = await runCli(join(folder, 'none'), ['check', 'sbom', bom]);
    assert.equal(bare.code, 0, bare.stdout);
    assert.match(bare.stdout, /照合するフィードがありません[\s\S]*--feed/);
    assert.equal((await runCli(join(folder, 'none'), ['check', 'sbom', bom, '--strict'])).code, 1);
  });

  it('refuses in words what is no list, no feed, no day', async () => {
    const list = await runCli(folder, ['check', 'sbom', kept('x.json', '{"a":1}')]);
    assert.deepEqual([list.code, /一覧として読めません/.test(list.stderr)], [3, true]);
    const feed = await runCli(folder, ['check', 'sbom', bom, '--feed', kept('y.json', '{"b":1}')]);
    assert.equal(feed.code, 3);
    const day = await runCli(folder, ['check', 'sbom', bom, '--until', '来年']);
    assert.deepEqual([day.code, /日付ではありません/.test(day.stderr)], [2, true]);
  });
});
