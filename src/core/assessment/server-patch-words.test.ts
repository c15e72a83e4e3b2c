import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stateWith } from '../../../test/support/backed-contract.ts';
import type { JsonObject } from '../kernel/json.ts';
import { factsOf } from './facts.ts';
import { judgedFacts } from './language/judge-rows.ts';
import { openFixWords } from './server-patch-words.ts';

const feed = {
  id: 'advisories:Debian',
  kind: 'advisories',
  ecosystem: 'Debian',
  digest: '0'.repeat(64),
  date: '2026-11-20',
};
const hole = (number: number, change: JsonObject = {}): JsonObject => ({
  id: `CVE-${number}`,
  aliases: [],
  summary: '',
  severity: null,
  affected: 'notSatisfied',
  fixedIn: `${number}.1`,
  isExploited: null,
  exploitedDueOn: null,
  ...change,
});

/** Packages, each with what feeds tell of it, on servers of these names. */
function words(packages: readonly (readonly JsonObject[])[], servers: readonly string[] = ['web01'], feeds = [feed]) {
  const purl = (index: number) => `pkg:deb/debian/p${index}@1`;
  const rows = {
    servers: servers.map((name) => ({ id: name, name, responsibility: 'ours' })),
    software: packages.map((_, index) => ({
      id: `w${index}`,
      name: `p${index}`,
      version: '1',
      place: 'web01',
      purl: purl(index),
    })),
    softwareConclusions: packages.map((vulnerabilities, index) => ({
      id: `w${index}`,
      item: { name: `p${index}`, version: '1', purl: purl(index), cpe: '' },
      support: null,
      package: null,
      coveredBy: 'advisories:Debian',
      vulnerabilities: [...vulnerabilities],
    })),
    feedSnapshots: feeds,
  };
  const facts = judgedFacts(factsOf(stateWith(rows), '2026-11-24'));
  return openFixWords(facts, facts.rows('software'));
}

const nothing = { untold: 0, untoldNames: '', unlisted: 0, unlistedNames: '', fixesJa: '', fixesEn: '' };

describe('fixes that are not applied', () => {
  it('are none where none is known, or all that is known mends nothing', () => {
    assert.deepEqual(words([[]]), nothing);
    assert.deepEqual(words([[hole(1, { fixedIn: '' })]]), nothing);
  });

  it('are told by package, place, vulnerability and mending version', () => {
    assert.deepEqual(words([[hole(1)]]), {
      ...nothing,
      fixesJa: 'p0 1（web01：CVE-1 → 1.1）',
      fixesEn: 'p0 1 (web01: CVE-1 → 1.1)',
    });
    assert.deepEqual(words([[hole(1)], [], [hole(2)]]), {
      ...nothing,
      fixesJa: 'p0 1（web01：CVE-1 → 1.1）、p2 1（web01：CVE-2 → 2.1）',
      fixesEn: 'p0 1 (web01: CVE-1 → 1.1), p2 1 (web01: CVE-2 → 2.1)',
    });
  });

  it('are told two of a package and three packages, and the rest is counted', () => {
    assert.equal(words([[1, 2].map((one) => hole(one))]).fixesJa, 'p0 1（web01：CVE-1 → 1.1、CVE-2 → 2.1）');
    const three = [1, 2, 3].map((one) => hole(one));
    assert.equal(words([three]).fixesJa, 'p0 1（web01：CVE-1 → 1.1、CVE-2 → 2.1 他1件）');
    assert.equal(words([three]).fixesEn, 'p0 1 (web01: CVE-1 → 1.1, CVE-2 → 2.1 and 1 more)');
    const told = (index: number) => `p${index} 1（web01：CVE-1 → 1.1）`;
    const packages = (count: number) => Array.from({ length: count }, () => [hole(1)]);
    assert.equal(words(packages(3)).fixesJa, [told(0), told(1), told(2)].join('、'));
    assert.equal(words(packages(5)).fixesJa, `${[told(0), told(1), told(2)].join('、')} 他2件`);
    assert.match(String(words(packages(5)).fixesEn), / and 2 more$/);
  });

  it('can’t be told of what may be affected, or of what no feed in date answers for', () => {
    const { untold, untoldNames } = words([[hole(1, { affected: 'undetermined' })], [], [hole(2)]]);
    assert.deepEqual([untold, untoldNames], [1, 'p0']);
    const five = words([[], [], [], [], []], ['web01'], [{ ...feed, date: '2020-01-01' }]);
    assert.deepEqual([five.untold, five.untoldNames], [5, 'p0 / p1 / p2 +2']);
    const three = words([[], [], []], ['web01'], []);
    assert.deepEqual([three.untold, three.untoldNames], [3, 'p0 / p1 / p2']);
  });

  it('are not known of servers without a list of their packages', () => {
    const { unlisted, unlistedNames } = words([[]], ['web01', 'db01', 'db02', 'db03', 'db04']);
    assert.deepEqual([unlisted, unlistedNames], [4, 'db01 / db02 / db03 +1']);
  });
});
