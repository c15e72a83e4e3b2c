import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
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
    assert.deepEqual([fix, title], ['checks', check?.text.title]);
  });

  it('is undetermined once it is too old to lean on', () => {
    const [reason] = reasonsOn(contractWith(unseen('tls', '2026-09-01T00:00:00.000Z')), '2026-11-24');
    assert.match(reason === undefined ? '' : reasonText(reason).explanation.ja, /点検が古くなっています/);
  });

  it('leaves out what is no observation', () => {
    assert.deepEqual(reasonsOn(contractWith({ x: { register: 'sites', entryId: site.id } }), '2026-11-24'), []);
  });
});
