import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { advisoryFeed, readOsvRecord } from './advisory-feed.ts';
import { VulnerabilityIndex } from './vulnerability-index.ts';

const osv = (id: string, ecosystem: string, name: string, affected: object) =>
  readOsvRecord(
    JSON.stringify({ id, modified: '2026-01-01T00:00:00Z', affected: [{ package: { ecosystem, name }, ...affected }] }),
  );

const range = (...events: readonly Record<string, string>[]): object => ({ ranges: [{ type: 'ECOSYSTEM', events }] });

const fixedIn = (fixed: string): object => range({ introduced: '0' }, { fixed });

const index = new VulnerabilityIndex([
  advisoryFeed('npm', [
    osv('GHSA-1', 'npm', 'lodash', fixedIn('4.17.21')),
    osv('GHSA-2', 'npm', 'listed', { versions: ['1.0.0', '1.0.1'] }),
    osv(
      'GHSA-3',
      'npm',
      'twice',
      range({ introduced: '1.0.0' }, { fixed: '1.0.5' }, { introduced: '2.0.0' }, { fixed: '2.0.1' }),
    ),
    osv('GHSA-4', 'npm', 'odd', fixedIn('next tuesday')),
  ]),
  advisoryFeed('RubyGems', [osv('GHSA-5', 'RubyGems', 'nokogiri', fixedIn('1.16.5'))]),
  advisoryFeed('Red Hat', [
    osv('RHSA-1', 'Red Hat:9', 'openssl', fixedIn('1:3.0.7-28.el9_4')),
    osv('RHSA-2', 'Red Hat:9', 'zlib', fixedIn('1.2.11-40.el9')),
    osv('RHSA-3', 'Red Hat:9', 'tar', fixedIn('1.34')),
  ]),
]);

const judged = (ecosystem: string, name: string, version: string): readonly string[] =>
  index.match({ ecosystem, name, version }).map(({ affected, fixedIn: fix }) => `${affected} ${fix}`.trim());

describe('a version without a place in the order', () => {
  it('is undetermined with the fix that would mend it, however it is written', () => {
    for (const version of [
      '^4.17.0',
      '~4.17',
      'NOASSERTION',
      'git+https://example.com/a.git#v4.17.0',
      'latest',
      '4.x',
      '',
    ])
      assert.deepEqual(judged('npm', 'lodash', version), ['undetermined 4.17.21'], version);
  });

  it('is undetermined against a list of versions alone, and against ranges of which several mend it', () => {
    assert.deepEqual(judged('npm', 'listed', '^1.0.0'), ['undetermined']);
    assert.deepEqual(judged('npm', 'listed', '1.0.2'), []);
    assert.deepEqual(judged('npm', 'twice', '>=1'), ['undetermined 2.0.1']);
  });

  it('is undetermined where it is the advisory’s own that can’t be ordered', () => {
    assert.deepEqual(judged('npm', 'odd', '1.0.0'), ['undetermined next tuesday']);
  });

  it('is undetermined for a gem that bears its platform', () => {
    for (const version of ['1.16.5-x86_64-linux', '1.16.4-java', '1.16.6-arm64-darwin'])
      assert.deepEqual(judged('RubyGems', 'nokogiri', version), ['undetermined 1.16.5'], version);
    assert.deepEqual(judged('RubyGems', 'nokogiri', '1.16.4'), ['notSatisfied 1.16.5']);
    assert.deepEqual(judged('RubyGems', 'nokogiri', '1.16.5'), []);
  });
});

describe('an RPM version without a release', () => {
  it('is sure only where every release would say the same', () => {
    assert.deepEqual(judged('Red Hat:9', 'zlib', '1.2.11'), ['undetermined 1.2.11-40.el9']);
    assert.deepEqual(judged('Red Hat:9', 'zlib', '1.2.10'), ['notSatisfied 1.2.11-40.el9']);
    assert.deepEqual(judged('Red Hat:9', 'zlib', '1.2.12'), []);
    assert.deepEqual(judged('Red Hat:9', 'zlib', '1.2.11-40.el9'), []);
  });

  it('is held against a fix without a release by its version alone', () => {
    assert.deepEqual(judged('Red Hat:9', 'tar', '1.34'), []);
    assert.deepEqual(judged('Red Hat:9', 'tar', '1.33'), ['notSatisfied 1.34']);
  });

  it('is read with and without the epoch that it lacks too', () => {
    assert.deepEqual(judged('Red Hat:9', 'openssl', '3.0.7'), ['undetermined 1:3.0.7-28.el9_4']);
    assert.deepEqual(judged('Red Hat:9', 'openssl', '1:3.0.7'), ['undetermined 1:3.0.7-28.el9_4']);
    assert.deepEqual(judged('Red Hat:9', 'openssl', '1:3.0.6'), ['notSatisfied 1:3.0.7-28.el9_4']);
    assert.deepEqual(judged('Red Hat:9', 'openssl', '1:3.0.7-28.el9_4'), []);
  });
});
