import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stateWith } from '../../../test/support/backed-contract.ts';
import type { JsonObject } from '../kernel/json.ts';
import { factsOf } from './facts.ts';
import { judgedFacts } from './language/judge-rows.ts';
import { excusedMachines, protectedMachines, unservedHosts } from './machines.ts';

type Rows = Readonly<Record<string, readonly JsonObject[]>>;
const factsWith = (rows: Rows) => judgedFacts(factsOf(stateWith(rows), '2026-11-24'));
const purl = 'pkg:deb/debian/nginx@1';
const machines = (rows: Rows) =>
  protectedMachines(factsWith(rows)).map(({ register, title }) => `${register} ${title}`);
const unserved = (rows: Rows) => unservedHosts(factsWith(rows)).map(({ title, id }) => `${title} ${id}`);
const software = (place: string, more: JsonObject = {}) => ({ name: 'nginx', version: '1', place, ...more });

describe('the machines that need protection', () => {
  it('are each once: with a row of their own, servers without one, and hosts that only software names', () => {
    const rows = {
      endpoints: [{ id: 'e1', name: 'web01' }],
      servers: [
        { id: 's1', name: '窓口', host: 'WEB01' },
        { id: 's2', name: 'db01' },
        { id: 's3', name: 'db02', host: '-' },
      ],
      software: [software('web01、db01、bat01'), software('bat01'), software('全サーバ'), software('portal 1.4')],
    };
    assert.deepEqual(machines(rows), ['endpoints web01', 'servers db01', 'servers db02', 'software bat01']);
  });

  it('are none of those of which it is said why they have no protection', () => {
    const endpoints = [
      { id: 'e1', name: 'web01' },
      { id: 'e2', name: 'fw01', excusedBecause: '専用機のため' },
      { id: 'e3', name: 'fw02', excusedBecause: 'なし' },
    ];
    assert.deepEqual(machines({ endpoints }), ['endpoints web01', 'endpoints fw02']);
    assert.deepEqual(
      excusedMachines(factsWith({ endpoints })).map(({ id }) => id),
      ['e2'],
    );
    assert.deepEqual(machines({ endpoints, software: [software('fw01')] }), ['endpoints web01', 'endpoints fw02']);
    const nameless = { endpoints: [{ id: 'e1', name: '未定' }], servers: [{ id: 's1', name: 'db01' }] };
    assert.deepEqual(
      machines(nameless),
      ['endpoints 未定', 'servers db01'],
      'what is called by nothing covers nothing',
    );
  });

  it('are named in a place by nothing but hosts', () => {
    const named = (place: string) => machines({ software: [software(place)] });
    assert.deepEqual(named('web01 db02'), ['software web01', 'software db02']);
    assert.deepEqual(named('ｗｅｂ０１／192.0.2.7'), ['software web01', 'software 192.0.2.7']);
    for (const place of ['web01 と db02', 'notebook', '開発環境', '', '、']) assert.deepEqual(named(place), [], place);
  });
});

describe('hosts of lists of packages', () => {
  it('that neither a server nor a client is on record for are served by nobody', () => {
    assert.deepEqual(unserved({ software: [software('web01', { id: 'w1', purl })] }), ['web01 w1']);
    assert.deepEqual(unserved({ software: [software('web01', { id: 'w1' })] }), []);
    const listed = { software: [software('web01', { id: 'w1', purl })] };
    assert.deepEqual(unserved({ ...listed, servers: [{ name: '窓口', host: 'web01' }] }), []);
    assert.deepEqual(unserved({ ...listed, endpoints: [{ name: 'WEB01', endpointKind: 'client' }] }), []);
    assert.deepEqual(unserved({ ...listed, endpoints: [{ name: 'web01', endpointKind: 'server' }] }), ['web01 w1']);
  });

  it('are packaged once one row is, wherever it stands, and told by the row that says so', () => {
    const [plain, packaged] = [software('web01', { id: 'w1' }), software('web01', { id: 'w2', purl })];
    assert.deepEqual(unserved({ software: [plain, packaged] }), ['web01 w2']);
    assert.deepEqual(unserved({ software: [packaged, plain] }), ['web01 w2']);
    assert.deepEqual(unserved({ software: [plain, packaged, software('web01', { id: 'w3', purl })] }), ['web01 w2']);
  });
});
