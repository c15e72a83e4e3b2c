import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { FeedRecord } from '../../src/feeds/feed.ts';
import type { ObligationView, Problem, RegisterView } from '../../src/queries/read-models.ts';
import type { SoftwareView, VulnerabilityPreview } from '../../src/queries/software-models.ts';
import { advisoriesZip, advisory, aFewAdvisories, exploitedJson, supportJson } from '../support/feed-files.ts';
import { temporaryFolder } from '../support/first-start.ts';
import { rawZip } from '../support/raw-zip.ts';
import { runCli, type Session, signIn, startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let session: Session;
const files = temporaryFolder();

before(async () => {
  server = await startServer();
  session = await signIn(server);
});
after(async () => {
  await server.end();
  rmSync(files, { recursive: true, force: true });
});

const cli = (...args: readonly string[]) => runCli(server.dataFolder, args);

const file = (name: string, content: Uint8Array | string): string => {
  const path = join(files, name);
  writeFileSync(path, content);
  return path;
};

const imported = async (name: string, content: Uint8Array | string, ...more: readonly string[]) => {
  const ran = await cli('feed', 'import', file(name, content), '--json', '--replace', ...more);
  assert.equal(ran.code, 0, ran.stderr);
  return JSON.parse(ran.stdout) as FeedRecord;
};

const feeds = async (): Promise<readonly FeedRecord[]> => JSON.parse((await cli('feed', 'list', '--json')).stdout);

const number = 'METI-R8-WEB-001';
const contract = `/contracts/${number}`;

describe('feeds', () => {
  it('of the demo are at hand, each with its day, digest and who took it in', async () => {
    assert.deepEqual(
      (await feeds()).map(({ kind, ecosystem, date, importedBy }) => [kind, ecosystem, date, importedBy]),
      [
        ['advisories', 'PyPI', '2024-10-08', '髙橋 花子'],
        ['exploited', undefined, '2025-08-25', '髙橋 花子'],
        ['ismap', undefined, '2026-11-01', '髙橋 花子'],
        ['support', undefined, '2026-08-22', '髙橋 花子'],
      ],
    );
  });

  it('that are broken, hostile or not what they are called are refused wholly, and the old ones stay', async () => {
    const before = await feeds();
    const good = Buffer.from(aFewAdvisories());
    const support = Buffer.from(supportJson([{ name: '5.2', isEol: false, eolFrom: '2028-04-30' }]));
    const bad: readonly (readonly [name: string, content: Uint8Array | string, words: RegExp, query?: string])[] = [
      ['empty', '', /フィードとして読めません/],
      ['cut.zip', good.subarray(0, good.length - 40), /壊れた/],
      ['cut.json', support.subarray(0, 100), /壊れた/],
      ['bomb.zip', rawZip([{ name: 'a.json', content: Buffer.alloc(30_000_000) }]), /大きすぎ/],
      ['lying.zip', rawZip([{ name: 'a.json', content: Buffer.alloc(9_000_000), told: { size: 100 } }]), /壊れた/],
      [
        'mostlybad.zip',
        advisoriesZip([advisory('A', 'x', [{ introduced: '0' }]), '{"id":"B"}', '{}']),
        /フィードとして読めません/,
      ],
      ['notjson.zip', advisoriesZip(['not json']), /フィードとして読めません/],
      ['other.zip', rawZip([{ name: 'readme.txt', content: 'hello' }]), /フィードとして読めません/],
      ['other.json', '{"hello":1}', /フィードとして読めません/],
      ['deep.json', '['.repeat(100_000), /壊れた/],
      ['badday.json', supportJson([{ name: '5.2', eolFrom: '2026-02-30' }]), /releases\.0\.eolFrom/],
      ['badid.json', exploitedJson(['CVE-1']), /cveID/],
      ['table.csv', '名称,版\nnginx,1\n', /ISMAP/],
      ['binary', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1]), /表|読めません/],
      ['kind.json', support, /「exploited」ではなく「support」/, '?kind=exploited'],
      ['kind2.json', support, /種類/, '?kind=nonsense'],
    ];
    for (const [name, content, words, query = ''] of bad) {
      const { status, body } = await session.send<Problem>('POST', `/feeds${query}`, Buffer.from(content));
      assert.equal(status, 422, `${name}: ${JSON.stringify(body)}`);
      assert.match(body.detail.ja, words, name);
    }
    const ran = await cli('feed', 'import', file('cut.zip', good.subarray(0, 300)));
    assert.deepEqual([ran.code, /壊れた/.test(ran.stderr)], [3, true]);
    assert.equal((await cli('feed', 'import', join(files, 'none'))).code, 3);
    assert.deepEqual(await feeds(), before);
  });

  it('are recognised by their content, and a newer one takes the place of the old', async () => {
    const support = await imported('a.bin', supportJson([{ name: '4.2', isEol: false, eolFrom: '2026-12-31' }]));
    const advisories = await imported('b.bin', aFewAdvisories());
    const exploited = await imported('c.bin', exploitedJson(['CVE-2026-11111']));
    assert.deepEqual(
      [support, advisories, exploited].map(({ kind, ecosystem, date, count }) => [kind, ecosystem, date, count]),
      [
        ['support', undefined, '2026-11-20', 1],
        ['advisories', 'PyPI', '2026-11-19', 2],
        ['exploited', undefined, '2026-11-21', 1],
      ],
    );
    assert.equal((await feeds()).length, 4);
    assert.match((await cli('feed', 'list')).stdout, /advisories:PyPI\t2026-11-19\t2\tsha256:/);
  });
});

describe('software held against the feeds', () => {
  it('is told with support ends, vulnerabilities, and the feeds that say so', async () => {
    const row = { name: 'Django', version: '4.2.1', place: 'web01', purl: 'pkg:pypi/django@4.2.1' };
    const path = `${contract}/registers/software/entries/j1`;
    assert.equal((await session.send('PUT', path, { expectedRevision: 0, data: row })).status, 200);
    const ran = await cli('software', 'match', number, '--json');
    assert.equal(ran.code, 0, ran.stderr);
    const view = JSON.parse(ran.stdout) as SoftwareView;
    const end = view.support.find(({ entryId }) => entryId === 'j1');
    assert.deepEqual(
      [end?.endsOn, end?.source, end?.match?.product, end?.match?.by],
      ['2026-12-31', 'feed', 'Django', 'purl'],
    );
    const [told] = view.vulnerabilities.filter(({ softwareId }) => softwareId === 'j1');
    assert.deepEqual(
      [told?.id, told?.severity, told?.isExploited, told?.exploitedDueOn, told?.fixedIn, told?.isRecorded],
      ['CVE-2026-11111', 'critical', true, '2026-12-15', '4.2.9', false],
    );
    assert.deepEqual(
      view.feeds.map(({ name, date, digest }) => [name, date, digest.length]),
      [
        ['advisories:PyPI', '2026-11-19', 64],
        ['exploited', '2026-11-21', 64],
        ['support', '2026-11-20', 64],
        ['ismap', '2026-11-01', 64],
      ],
    );
  });

  it('writes nothing when nothing has changed', async () => {
    const { body } = await session.send<{ written: number }>('POST', `${contract}/software/matches`, {});
    assert.equal(body.written, 0);
  });

  it('makes the duty fail until the vulnerabilities are on record, with drafted plans, after a yes', async () => {
    const verdictOf = async (): Promise<string | undefined> => {
      const { body } = await session.get<ObligationView>(`${contract}/obligations/15`);
      const duty = body.duties.find((one) => one.duty.id === '15.5.info');
      return duty?.reasons.find(({ rule }) => rule === 'vulnerabilityNotRecorded')?.verdict;
    };
    const rows = async () =>
      (await session.get<RegisterView>(`${contract}/registers/vulnerabilities`)).body.entries.map(({ data }) => data);
    assert.equal(await verdictOf(), 'notSatisfied');
    const count = (await rows()).length;
    const looked = await cli('software', 'record', number);
    assert.match(looked.stdout, /CVE-2026-11111 Django 4\.2\.1\tweb01/);
    assert.equal((await rows()).length, count);
    const ran = await cli('software', 'record', number, '--informed-on', '2026-11-24', '--yes');
    assert.equal(ran.code, 0, ran.stderr);
    const recorded = (await rows()).find(({ vulnerabilityId }) => vulnerabilityId === 'CVE-2026-11111');
    assert.deepEqual([recorded?.software, recorded?.informedOn, recorded?.knownExploited], ['j1', '2026-11-24', true]);
    assert.match(String(recorded?.plan), /対策の必要性：Django 4\.2\.1は影響を受ける/);
    assert.equal(await verdictOf(), 'satisfied');
    assert.equal((await cli('software', 'record', number)).stdout, '');
  });

  it('must be matched again once a row has changed: old conclusions are not told of another version', async () => {
    const path = `${contract}/registers/software/entries/j1`;
    const row = { name: 'Django', version: '5.2', place: 'web01', purl: 'pkg:pypi/django@5.2' };
    await session.send('PUT', path, { expectedRevision: 1, data: row });
    const { body } = await session.get<SoftwareView>(`${contract}/software`);
    assert.equal(body.support.find(({ entryId }) => entryId === 'j1')?.match, null);
  });

  it('is refused in words for a contract that is none, a day that is none, and with no vulnerabilities to record', async () => {
    assert.equal((await cli('software', 'match', 'NONE')).code, 7);
    const bad = await session.send('POST', `${contract}/software/vulnerability-previews`, { informedOn: '2026-02-30' });
    assert.equal(bad.status, 422);
    const none = await session.send<VulnerabilityPreview>('POST', `${contract}/software/vulnerability-previews`, {});
    assert.deepEqual(none.body.proposals, []);
  });
});
