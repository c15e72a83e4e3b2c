import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { DiagnosisPreview, ImportedDiagnosis } from '../../src/queries/diagnosis-models.ts';
import type { EvidenceView, ObligationView, Problem, RegisterView } from '../../src/queries/read-models.ts';
import { begin, type Door, doorOf, patch, sha256 } from '../support/evidence.ts';
import { nmapFile, testsslFile, wapitiFile } from '../support/scan-files.ts';
import { runCli, startServer, type TestServer } from '../support/server.ts';

const contract = 'METI-R8-WEB-001';
const folder = mkdtempSync(join(tmpdir(), 'junshu-scan-'));
let server: TestServer;
let door: Door;

before(async () => {
  server = await startServer();
  door = doorOf(server.dataFolder);
});
after(async () => {
  await server.end();
  rmSync(folder, { recursive: true, force: true });
});

const site = 'https://shien.example.com/';
const first = wapitiFile(
  { 'SQL Injection': ['/list?q=1'], 'Cross Site Scripting': ['/s?q=1'] },
  'Tue, 20 Oct 2026 01:00:00 +0000',
  site,
);
const second = wapitiFile(
  { CSRF: ['/form'], 'Cross Site Scripting': ['/s?q=2'] },
  'Tue, 10 Nov 2026 01:00:00 +0000',
  site,
);

async function uploaded(name: string, text: string): Promise<string> {
  const bytes = Buffer.from(text);
  const begun = await begin(door, contract, { name, size: bytes.length, digest: sha256(bytes) });
  assert.equal((await patch(door, contract, begun.body.id, 0, bytes)).status, 204);
  return begun.body.id;
}

const previews = `/contracts/${contract}/diagnoses/scan-previews`;
const look = (body: object) => door.json<DiagnosisPreview & Problem>('POST', previews, body);
const confirm = (id: string, close: readonly string[] = []) =>
  door.json<ImportedDiagnosis & Problem>('POST', `${previews}/${id}/confirmation`, { close });

const rowsOf = async (register: string) =>
  (await door.json<RegisterView>('GET', `/contracts/${contract}/registers/${register}`)).body.entries;

const imported = async () =>
  (await rowsOf('findings')).filter(({ data }) => data.fingerprint !== undefined).map(({ data }) => data);

const openTitles = async (obligation: number): Promise<readonly string[]> => {
  const path = `/contracts/${contract}/obligations/${obligation}`;
  const { body } = await door.json<ObligationView>('GET', path);
  return body.duties.flatMap(({ reasons }) =>
    reasons.filter(({ rule }) => rule === 'findingOpen').flatMap(({ rows }) => rows.map(({ title }) => title)),
  );
};

const sql = `SQL Injection — ${site}list?q=1 GET q`;
const xss = `Cross Site Scripting — ${site}s?q=1 GET q`;
const csrf = `CSRF — ${site}form GET q`;

describe('results of a scanner', () => {
  it('are shown before anything is stored', async () => {
    const before = await rowsOf('diagnoses');
    const { status, body } = await look({ uploadId: await uploaded('wapiti.json', first) });
    assert.equal(status, 201);
    assert.deepEqual(body.target, { register: 'webApplications', entryId: 'wa1' });
    assert.deepEqual(
      [body.tool, body.version, body.heldOn, body.kind],
      ['wapiti', '3.0.4', '2026-10-20', 'webApplication'],
    );
    assert.deepEqual([body.fresh.map(({ title }) => title), body.informed], [[sql, xss], 1]);
    assert.deepEqual(
      body.coverage.filter(({ coverage }) => coverage === 'none').map(({ number }) => number),
      [8, 10, 11],
    );
    // Its file does not tell whether these modules ran.
    assert.deepEqual(
      body.coverage.filter(({ coverage }) => coverage === 'depends').map(({ number }) => number),
      [6, 7],
    );
    assert.deepEqual(await rowsOf('diagnoses'), before);
    assert.deepEqual(await imported(), []);
  });

  it('become a diagnosis, its findings and the file as evidence, which the rules see', async () => {
    const { body } = await look({ uploadId: await uploaded('wapiti.json', first), owner: '基盤技術部' });
    const { status, body: done } = await confirm(body.id);
    assert.deepEqual([status, done.added, done.closed], [201, 2, 0]);
    const diagnosis = (await rowsOf('diagnoses')).find(({ id }) => id === done.diagnosis);
    assert.equal(diagnosis?.data.tool, 'wapiti 3.0.4');
    assert.deepEqual([diagnosis?.data.heldOn, diagnosis?.data.webApplication], ['2026-10-20', 'wa1']);
    const rows = await imported();
    assert.deepEqual(
      rows.map(({ title, severity, owner }) => [title, severity, owner]),
      [
        [sql, 'high', '基盤技術部'],
        [xss, 'high', '基盤技術部'],
      ],
    );
    const { body: evidence } = await door.json<EvidenceView>('GET', `/contracts/${contract}/evidence`);
    const item = evidence.items.find(({ id }) => id === done.evidence)?.item;
    assert.equal(item?.digest, sha256(Buffer.from(first)));
    assert.deepEqual(item?.targets, [{ register: 'diagnoses', entryId: done.diagnosis }]);
    assert.deepEqual([...(await openTitles(17))].sort(), [xss, sql]);
    assert.equal((await confirm(body.id)).status, 404);
  });

  it('are held against the ports that a server declares', async () => {
    const entry = `/contracts/${contract}/registers/servers/entries/gate`;
    const data = { name: '中継', os: 'Debian 12', host: 'gate.example.go.jp', ports: '80' };
    assert.equal((await door.json('PUT', entry, { expectedRevision: 0, data })).status, 200);
    const xml = nmapFile.replaceAll('www.example.go.jp', 'gate.example.go.jp');
    const { body } = await look({ uploadId: await uploaded('nmap.xml', xml) });
    assert.deepEqual(body.target, { register: 'servers', entryId: 'gate' });
    const titles = body.fresh.map(({ title }) => title).filter((title) => title.includes('台帳にないポート'));
    assert.deepEqual(titles, ['台帳にないポートが開いている — open port: https nginx 1.22 — gate.example.go.jp:443']);
  });

  it('imported twice double nothing, neither rows nor bytes', async () => {
    const count = async () =>
      (await door.json<EvidenceView>('GET', `/contracts/${contract}/evidence`)).body.items.length;
    const [items, diagnoses] = [await count(), (await rowsOf('diagnoses')).length];
    const { body } = await look({ uploadId: await uploaded('again.json', first) });
    assert.deepEqual([body.fresh.length, body.still.length, body.gone.length], [0, 2, 0]);
    assert.equal(body.diagnosis.isNew, false);
    assert.equal((await confirm(body.id)).status, 201);
    assert.deepEqual([await count(), (await rowsOf('diagnoses')).length], [items, diagnoses]);
    assert.equal((await imported()).length, 2);
  });

  it('of a second run: one new, one still there, one gone that a person closes', async () => {
    const { body } = await look({ uploadId: await uploaded('wapiti-2.json', second) });
    assert.deepEqual(
      [body.fresh, body.still, body.gone].map((list) => list.map(({ title }) => title)),
      [[csrf], [xss], [sql]],
    );
    assert.equal((await confirm(body.id, [body.still[0]?.id ?? ''])).status, 422);
    const { body: done } = await confirm(
      body.id,
      body.gone.map(({ id }) => id),
    );
    assert.deepEqual([done.added, done.closed, done.still], [1, 1, 1]);
    const closed = (await imported()).find(({ title }) => title === sql);
    assert.equal(closed?.closedOn, '2026-11-10');
    assert.equal((await imported()).length, 3);
    assert.deepEqual([...(await openTitles(17))].sort(), [csrf, xss].sort());
  });

  it('of an older file open nothing that was closed later; one that comes back is new', async () => {
    const old = await look({ uploadId: await uploaded('old.json', first) });
    assert.deepEqual([old.body.fresh.length, old.body.gone.length], [0, 0]);
    const back = first.replace('20 Oct', '20 Nov');
    const { body } = await look({ uploadId: await uploaded('back.json', back) });
    assert.deepEqual(
      body.fresh.map(({ title, closedBefore }) => [title, closedBefore]),
      [[sql, '2026-11-10']],
    );
  });

  it('without a date or a sure target are asked about, in words, and stored only then', async () => {
    const uploadId = await uploaded('testssl.json', testsslFile);
    const { body } = await look({ uploadId });
    assert.deepEqual([body.heldOn, body.target], [null, 'undecided']);
    const refused = await confirm(body.id);
    assert.equal(refused.status, 422);
    assert.match(refused.body.detail.ja, /実施日/);
    assert.match(refused.body.detail.en, /what was diagnosed/);
    const asked = await look({ uploadId, heldOn: '2026-11-01', target: { register: 'sites', entryId: 'w1' } });
    assert.equal((await confirm(asked.body.id)).status, 201);
    assert.ok((await openTitles(15)).some((title) => title.startsWith('heartbleed')));
  });

  it('that are none are refused in both languages, and hostile ones too', async () => {
    for (const text of [
      'a,b',
      '<!DOCTYPE x [<!ENTITY a "b">]><nmaprun>&a;</nmaprun>',
      '[['.repeat(50_000),
      first.slice(0, 90),
    ]) {
      const { status, body } = await look({ uploadId: await uploaded('bad.txt', text) });
      assert.equal(status, 422);
      assert.ok(body.detail.ja !== '' && body.detail.en !== '');
    }
    assert.equal((await look({ uploadId: 'none' })).status, 404);
    const uploadId = await uploaded('w.json', first);
    assert.equal((await look({ uploadId, diagnosis: 'nobody' })).status, 422);
    assert.equal((await confirm('x')).status, 404);
  });
});

describe('on the command line', () => {
  it('an import is shown, and stored with --yes', async () => {
    const path = join(folder, 'nmap.xml');
    writeFileSync(path, nmapFile.replaceAll('www.example.go.jp', 'shien.example.com'));
    const shown = await runCli(server.dataFolder, ['diagnosis', 'import', contract, path]);
    assert.equal(shown.code, 0, shown.stderr);
    assert.match(shown.stdout, /^\+\thigh\t\S+\tssl-poodle — shien\.example\.com:443$/m);
    assert.match(shown.stderr, /何も保存していません/);
    const stored = await runCli(server.dataFolder, [
      'diagnosis',
      'import',
      contract,
      path,
      '--title',
      '臨時診断',
      '--yes',
      '--json',
    ]);
    assert.equal(stored.code, 0, stored.stderr);
    const { diagnosis, added } = JSON.parse(stored.stdout) as ImportedDiagnosis;
    assert.equal(added, 2);
    const row = (await rowsOf('diagnoses')).find(({ id }) => id === diagnosis);
    assert.deepEqual([row?.data.title, row?.data.site, row?.data.tool], ['臨時診断', 'w1', 'nmap 7.93']);
  });

  it('an import is taken back as one step: diagnosis, findings and what the evidence is of; the file stays', async () => {
    const before = { diagnoses: await rowsOf('diagnoses'), findings: await rowsOf('findings') };
    const path = join(folder, 'again.xml');
    writeFileSync(path, nmapFile.replaceAll('www.example.go.jp', 'shien.example.com').replace('443', '8443'));
    const stored = await runCli(server.dataFolder, ['diagnosis', 'import', contract, path, '--yes', '--json']);
    assert.equal(stored.code, 0, stored.stderr);
    const { diagnosis, evidence } = JSON.parse(stored.stdout) as ImportedDiagnosis;
    const undone = await runCli(server.dataFolder, ['register', 'undo-import', '--contract', contract, '--yes']);
    assert.equal(undone.code, 0, undone.stderr);
    const plain = (rows: Awaited<ReturnType<typeof rowsOf>>) =>
      rows.map(({ id, data }) => [id, data] as const).sort(([one], [other]) => one.localeCompare(other));
    assert.deepEqual(plain(await rowsOf('diagnoses')), plain(before.diagnoses));
    assert.deepEqual(plain(await rowsOf('findings')), plain(before.findings));
    const { body } = await door.json<EvidenceView>('GET', `/contracts/${contract}/evidence`);
    const item = body.items.find(({ id }) => id === evidence)?.item;
    assert.ok(item?.targets.every(({ entryId }) => entryId !== diagnosis));
  });
});
