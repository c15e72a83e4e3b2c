import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { judgeTarget } from '../../src/core/checks/checked-target.ts';
import { deliverableChecks } from '../../src/core/checks/deliverable/checks.ts';
import type { CheckBundle, CheckResultFile } from '../../src/core/checks/offline-run.ts';
import { testFile } from '../../src/probes/malware/test-file.ts';
import type { CheckView } from '../../src/queries/check-read-models.ts';
import { type ClamdLab, sayingVersion, startClamd } from '../support/clamd-lab.ts';
import * as made from '../support/deliverable-files.ts';
import { addFile, doorOf } from '../support/evidence.ts';
import { temporaryFolder } from '../support/first-start.ts';
import { runCli, type Session, signIn, startServer, type TestServer } from '../support/server.ts';
import { type SigningLab, startSigning } from '../support/signing-lab.ts';
import { startSigstore } from '../support/sigstore-lab.ts';

const contract = 'METI-R8-WEB-001';
const path = `/contracts/${contract}/checks`;

let clamd: ClamdLab;
let signing: SigningLab;
before(async () => {
  const day = new Date().toUTCString();
  clamd = await sayingVersion(await startClamd(), `ClamAV 1.4.6/27800/${day}`);
  signing = startSigning();
});
after(async () => {
  signing.stop();
  await clamd.stop();
});

describe('`check deliverable` on the command line', () => {
  const check = (...args: string[]) =>
    runCli('/nonexistent', ['check', 'deliverable', ...args, '--clamd', clamd.socket]);

  it('names what is wrong in an archive, deep inside, with code 1', async () => {
    const file = join(temporaryFolder(), '納品.zip');
    const inner = made.zip({ '報告.pdf.exe': made.windowsProgram(), 'x.txt': testFile() });
    writeFileSync(file, made.zip({ '資料/中.zip': inner }));
    const { code, stdout } = await check(file);
    assert.equal(code, 1);
    assert.match(stdout, /Lab\.Eicar\.UNOFFICIAL を検出しました/);
    assert.match(stdout, /納品\.zip › 資料\/中\.zip › x\.txt/);
    assert.match(stdout, /拡張子が二重です/);
    assert.match(stdout, /Windows のプログラムです/);
  });

  it('passes a signed folder that descends from the given authority, and says so in SARIF and JUnit too', async () => {
    const folder = join(temporaryFolder(), 'd');
    mkdirSync(folder);
    writeFileSync(join(folder, '報告.pdf'), signing.pdf('report', signing.signer));
    const anchors = ['--anchors', signing.authority.certificatePath];
    const { code, stdout, stderr } = await check(folder, ...anchors, '--json');
    assert.equal(code, 0, stdout + stderr);
    const { targets } = JSON.parse(stdout) as { targets: { conclusions: { check: string; outcome: string }[] }[] };
    const outcomes = Object.fromEntries(targets[0]?.conclusions.map(({ check: id, outcome }) => [id, outcome]) ?? []);
    assert.equal(outcomes['deliverable-signatures'], 'pass');
    assert.equal(outcomes['deliverable-malware'], 'pass');
    const sarif = JSON.parse((await check(folder, '--sarif')).stdout) as { version: string };
    assert.equal(sarif.version, '2.1.0');
    assert.match((await check(folder, '--junit')).stdout, /<testsuite/);
  });

  it('holds a bundle of sigstore against a given root and an expected signer', async () => {
    const lab = startSigstore();
    const folder = join(temporaryFolder(), 's');
    mkdirSync(folder);
    const content = Buffer.from('提供物\n');
    writeFileSync(join(folder, 'a.txt'), content);
    writeFileSync(join(folder, 'a.txt.sigstore.json'), lab.sign(content));
    const root = `${folder}.root.json`;
    writeFileSync(root, lab.root);
    lab.stop();
    const anchors = [folder, '--anchors', root];
    const signed = await check(...anchors, '--identity', '*@example.test', '--issuer', lab.issuer);
    assert.equal(signed.code, 0);
    assert.match(signed.stdout, /✓ 適合 {2}電子署名の検証/);
    const other = await check(...anchors, '--identity', 'someone@example.test', '--issuer', lab.issuer);
    assert.equal(other.code, 1);
    assert.match(other.stdout, /予定した署名者ではありません/);
    const half = await check(...anchors, '--identity', '*@example.test');
    assert.equal(half.code, 2);
    assert.match(half.stderr, /--identity と --issuer は両方/);
  });

  it('refuses what is not there, and anchors that are none', async () => {
    const missing = await check('/nonexistent/file.zip');
    assert.equal(missing.code, 3);
    assert.match(missing.stderr, /がありません/);
    const none = await check('/etc', '--anchors', '/etc/hostname');
    assert.match(none.stderr, /証明書も公開鍵もありません/);
  });
});

describe('a deliverable of a contract', () => {
  let server: TestServer;
  let session: Session;
  before(async () => {
    server = await startServer(undefined, { JUNSHU_CLAMD: clamd.socket });
    session = await signIn(server);
  });
  after(() => server.end());

  const view = async (): Promise<CheckView> => (await session.get<CheckView>(path)).body;

  it('is checked by the files that prove it, held against the certificates among them', async () => {
    const feed = readFileSync(new URL('../fixtures/endoflife-user-products.json', import.meta.url));
    assert.equal((await session.send('POST', '/feeds?replace=true', feed)).status, 201);
    const requirement = 'Internet Explorer 11';
    const data = { name: '納品物', version: '1', deliveredOn: '2026-12-01', digest: '未作成', requirement };
    const row = `/contracts/${contract}/registers/deliverables/entries/handed-over`;
    assert.equal((await session.send('PUT', row, { expectedRevision: 0, data })).status, 200);
    const door = doorOf(server.dataFolder);
    const targets = [{ register: 'deliverables', entryId: 'handed-over' }];
    const files: readonly (readonly [name: string, bytes: Uint8Array, kind: string])[] = [
      ['納品.zip', made.zip({ 'x.txt': testFile() }), 'other'],
      ['報告.pdf', signing.pdf('report', signing.signer), 'submittedDocument'],
      ['認証局.pem', Buffer.from(signing.authority.certificate), 'certificate'],
    ];
    for (const [name, bytes, kind] of files) {
      const added = await addFile(door, contract, name, bytes, { kind, targets });
      assert.equal(added.status, 201, JSON.stringify(added.body));
    }
    const asked = await session.send<{ runId: string }>('POST', `${path}/runs`, { area: 'deliverable' });
    assert.equal(asked.status, 201, JSON.stringify(asked.body));
    let run = (await view()).runs.find(({ runId }) => runId === asked.body.runId);
    for (let tries = 0; tries < 120 && run?.state !== 'finished'; tries += 1) {
      await wait(250);
      run = (await view()).runs.find(({ runId }) => runId === asked.body.runId);
    }
    assert.equal(run?.failed, 0);
    const seen = (await view()).areas
      .find(({ area }) => area === 'deliverable')
      ?.targets.find(({ entryId }) => entryId === 'handed-over');
    const outcomes = Object.fromEntries(seen?.conclusions.map(({ check, outcome }) => [check, outcome]) ?? []);
    assert.equal(outcomes['deliverable-malware'], 'fail');
    assert.equal(outcomes['deliverable-signatures'], 'pass');
    assert.equal(outcomes['deliverable-wholly-scanned'], 'pass');
    assert.equal(outcomes['deliverable-requirements'], 'fail');
  });

  const elsewhere = temporaryFolder();
  const at = (name: string): string => join(elsewhere, name);
  const runElsewhere = (...more: string[]) =>
    runCli(at('data'), ['check', 'run', '--offline-bundle', at('b.json'), ...more], undefined, {
      JUNSHU_CLAMD: clamd.socket,
    });

  /** Results of the first deliverable's checks in a result file. */
  const resultsIn = (file: string): readonly string[] => {
    const { body } = JSON.parse(readFileSync(file, 'utf8')) as CheckResultFile;
    const mine = body.observations
      .filter(({ entryId }) => entryId === 'handed-over')
      .map(({ observation }) => observation);
    const { conclusions } = judgeTarget('x', mine, deliverableChecks, { asOf: '2026-11-25', declared: {} });
    return conclusions.flatMap(({ check, findings }) => findings.map(({ result }) => `${check} ${result}`));
  };

  it('goes to a closed network with its files, each known by its digest', async () => {
    const made = await runCli(server.dataFolder, ['check', 'bundle', contract, '-o', at('b.json'), '--files', at('f')]);
    assert.equal(made.code, 0, made.stderr);
    const { targets } = JSON.parse(readFileSync(at('b.json'), 'utf8')) as CheckBundle;
    const digests = targets.flatMap(({ files = [] }) => files.map(({ digest }) => digest));
    assert.equal(digests.length, 3);
    assert.deepEqual(readdirSync(at('f')).sort(), [...digests].sort());
    const ran = await runElsewhere('--files', at('f'), '-o', at('r.json'));
    assert.equal(ran.code, 0, ran.stderr);
    const results = resultsIn(at('r.json'));
    for (const result of [
      'deliverable-malware found',
      'deliverable-signatures valid',
      'deliverable-wholly-scanned whole',
    ])
      assert.ok(results.includes(result), results.join('\n'));
    const [fingerprint = ''] = /[0-9a-f]{64}/.exec(ran.stderr) ?? [];
    const take = ['check', 'import', contract, at('r.json'), '--trust', fingerprint, '--json'];
    const taken = await runCli(server.dataFolder, take);
    assert.equal(taken.code, 0, taken.stderr);
    assert.ok((JSON.parse(taken.stdout) as { count: number }).count >= 3);
    // There are no feeds over there; what was looked up in them at home stands.
    const { areas } = await view();
    const seen = areas.flatMap(({ targets: all }) => all).find(({ entryId }) => entryId === 'handed-over');
    const requirements = seen?.conclusions.find(({ check: id }) => id === 'deliverable-requirements');
    assert.equal(requirements?.outcome, 'fail');
  });

  it('is not looked at there without its files, and says so', async () => {
    const { code, stderr } = await runElsewhere('-o', at('none.json'));
    assert.equal(code, 0, stderr);
    assert.match(stderr, /--files/);
    assert.deepEqual(resultsIn(at('none.json')), []);
  });

  it('is not believed where a file was altered on the way; the originals under their own names do as well', async () => {
    const { targets } = JSON.parse(readFileSync(at('b.json'), 'utf8')) as CheckBundle;
    const files = targets.flatMap((target) => target.files ?? []);
    mkdirSync(at('own/deeper'), { recursive: true });
    for (const { name, digest } of files) {
      const bytes = readFileSync(join(at('f'), digest));
      if (name === '納品.zip') bytes.writeUInt8(bytes.readUInt8(40) ^ 1, 40);
      writeFileSync(join(at('own/deeper'), name), bytes);
    }
    const { code, stderr } = await runElsewhere('--files', at('own'), '-o', at('own.json'));
    assert.equal(code, 0, stderr);
    assert.match(stderr, /「納品\.zip」がないか、内容が違います/);
    const results = resultsIn(at('own.json'));
    assert.ok(results.includes('deliverable-wholly-scanned unreadable'), results.join('\n'));
    assert.ok(results.includes('deliverable-signatures valid'));
    assert.ok(!results.includes('deliverable-malware clean'));
  });
});
