import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { backedDuty, backingBy, seenOf, tlsSeen } from '../../../test/support/backed-contract.ts';
import { meti2023 } from '../catalogue/meti-2023.ts';
import { allChecks } from '../checks/all-checks.ts';
import { observationId } from '../checks/kept-observation.ts';
import type { JsonObject } from '../kernel/json.ts';
import { parseContractFile } from '../registers/contract-file.ts';
import type { ContractState } from '../registers/contract-state.ts';
import { assess } from './assess.ts';
import type { VerdictReason } from './assessment.ts';
import { reasonText } from './reason-text.ts';

const file = JSON.parse(
  readFileSync(new URL('../../../demo/web-build.contract.json', import.meta.url), 'utf8'),
) as JsonObject;

function contractWith(observations: JsonObject): ContractState {
  const read = parseContractFile({ ...file, observations }, '2026-11-20T00:00:00Z');
  assert.ok(read.ok, JSON.stringify(read));
  return read.value.state;
}

const [site] = contractWith({}).registers.sites ?? [];
assert.ok(site !== undefined);

/** What could not be told is read by every check, whatever its probe sees. */
const unseen = (probe: string, endedAt: string): JsonObject => ({
  [observationId('site', 'sites', site.id, probe)]: {
    register: 'sites',
    entryId: site.id,
    area: 'site',
    runId: 'r1',
    observation: {
      probe,
      probeVersion: 1,
      target: 'https://renkei.example.go.jp/',
      startedAt: endedAt,
      endedAt,
      tools: [{ name: 'junshu', version: '0.1.0', arguments: [] }],
      seen: { state: 'unseen', reason: 'timedOut', detail: '5000 ms' },
    },
    before: null,
  },
});

const [check] = allChecks.filter(({ probe }) => probe === 'tls');
assert.ok(check !== undefined);

function reasonsOn(state: ContractState, asOf: string): readonly VerdictReason[] {
  const duties = assess(meti2023, state, asOf).obligations.flatMap((obligation) => obligation.duties);
  return duties.flatMap(({ reasons }) => reasons).filter(({ rule }) => rule === `check.${check?.id}`);
}

describe('what checks say of a duty', () => {
  it('is nothing before anything was looked at', () => {
    assert.deepEqual(reasonsOn(contractWith({}), '2026-11-24'), []);
  });

  it('is undetermined for what could not be seen, with the reason in words and the row', () => {
    const [reason] = reasonsOn(contractWith(unseen('tls', '2026-11-20T00:00:00.000Z')), '2026-11-24');
    assert.ok(reason !== undefined);
    assert.equal(reason.verdict, 'undetermined');
    assert.deepEqual(reason.rows, [{ register: 'sites', entryId: site.id }]);
    const { explanation, fix, title } = reasonText(reason);
    assert.match(explanation.ja, /時間内に応答がありませんでした/);
    assert.match(explanation.en, /No answer in time/);
    assert.deepEqual([fix, title], [`checks#site.${site.id}`, check?.text.title]);
  });

  it('is undetermined once it is too old to lean on', () => {
    const [reason] = reasonsOn(contractWith(unseen('tls', '2026-09-01T00:00:00.000Z')), '2026-11-24');
    assert.match(reason === undefined ? '' : reasonText(reason).explanation.ja, /点検が古くなっています/);
    assert.equal(reason?.verdict, 'undetermined');
  });

  it('is undetermined where the observation bears a day still to come, however near', () => {
    const at = (instant: string): string => {
      const [reason] = reasonsOn(contractWith(unseen('tls', instant)), '2026-11-24');
      return reason === undefined ? '' : reasonText(reason).explanation.ja;
    };
    assert.match(at('2026-11-24T15:00:00.000Z'), /点検の日付が未来です/);
    assert.match(at('2036-01-01T00:00:00.000Z'), /点検の日付が未来です/);
    assert.doesNotMatch(at('2026-11-24T14:59:59.000Z'), /未来/);
  });

  it('leaves out what is no observation', () => {
    assert.deepEqual(reasonsOn(contractWith({ x: { register: 'sites', entryId: site.id } }), '2026-11-24'), []);
  });
});

describe('what two tools say the opposite of', () => {
  const sites = [{ id: 's1', url: 'https://a.example.go.jp/', opensOn: '2026-01-01' }];
  type States = Parameters<typeof tlsSeen>[0];
  const of = (rule: string, versions: States, accepted: readonly string[], suites: readonly string[] = []) => {
    const data = tlsSeen(versions);
    const seen = {
      ...data,
      versions: (data.versions as JsonObject[]).map((one) => ({
        ...one,
        suites: one.version === 'TLSv1.2' ? [...suites] : [],
      })),
    };
    const observations = [
      seenOf('site', 'sites', 's1', 'tls', seen),
      seenOf('site', 'sites', 's1', 'sslscan', { accepted: [...accepted], suites: [], heartbleed: [] }),
    ];
    return backingBy(`check.${rule}`, '15.8.tls', { sites, observations }).verdict;
  };
  const sound = { 'TLSv1.1': 'refused', 'TLSv1.2': 'accepted', 'TLSv1.3': 'accepted' } as const;

  it('leaves open which versions a site offers, beside one of which nothing could be told', () => {
    const obsolete = { ...sound, 'TLSv1.0': 'accepted', 'TLSv1.1': 'unknown' } as const;
    assert.equal(of('site-tls-versions', obsolete, ['TLSv1.2', 'TLSv1.3']), 'undetermined');
    assert.equal(of('site-tls-versions', obsolete, ['TLSv1.0', 'TLSv1.2', 'TLSv1.3']), 'notSatisfied');
  });

  it('leaves a fault of its suites one: of those the other says nothing', () => {
    const suites = ['TLS_RSA_WITH_RC4_128_MD5'];
    assert.equal(of('site-tls-suites', sound, ['TLSv1.3'], suites), 'notSatisfied');
    assert.equal(of('site-tls-versions', sound, ['TLSv1.3'], suites), 'satisfied');
  });

  it('is told of by every check of the duty whose probe looked, each by itself', () => {
    const observations = [seenOf('site', 'sites', 's1', 'tls', tlsSeen(sound))];
    const { reasons } = backedDuty('15.8.tls', { sites, observations });
    assert.equal(
      reasons.length,
      allChecks.filter(({ probe, duties }) => probe === 'tls' && duties.includes('15.8.tls')).length,
    );
    assert.ok(reasons.length > 1);
  });
});
