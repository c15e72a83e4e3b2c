import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { SignedErasureCertificate } from '../../src/core/closing/erasure-certificate.ts';
import type { JsonObject } from '../../src/core/kernel/json.ts';
import type { ClosedContractView, OpenClosingView } from '../../src/queries/closing-view.ts';
import type { Problem } from '../../src/queries/read-models.ts';
import type { ReportPreview } from '../../src/queries/report-models.ts';
import { mustHold } from '../support/certificate.ts';
import { closableFile, closingFacts, closingRows } from '../support/closable-contract.ts';
import { addFile, begin, doorOf } from '../support/evidence.ts';
import { startedFolder } from '../support/first-start.ts';
import { searchFiles } from '../support/search-files.ts';
import { runCli, type Session, signIn, startServer, type TestServer } from '../support/server.ts';

const planted = '鷺ノ宮 Quillfeather 桔梗';
const number = 'TEST-CLOSE-1';
const base = `/contracts/${number}`;

const contentOf = (signed: SignedErasureCertificate): string => JSON.stringify(signed);

/** Subcontracts of the contract that handle information: each owes a statement. */
const statementsOwed = (
  closableFile(number, planted, false).registers as { readonly subcontracts: readonly JsonObject[] }
).subcontracts.filter(({ informationHandled }) => informationHandled !== undefined);

/** Writes a note to every warning, as a person would, and submits the one report that is owed. */
async function submit(session: Session): Promise<void> {
  const preview = (await session.get<ReportPreview>(`${base}/report-preview?schedule=r1`)).body;
  const errors = preview.findings.filter(({ severity }) => severity === 'error');
  assert.deepEqual(errors, []);
  for (const { id } of preview.findings)
    await session.send('PUT', `${base}/registers/findingNotes/entries/${encodeURIComponent(id)}`, {
      expectedRevision: 0,
      data: { note: `${planted} が確かめた`, by: planted, on: '2026-11-24' },
    });
  const sent = await session.send(
    'POST',
    `${base}/reports`,
    { scheduleId: 'r1', reportedOn: '2026-11-25' },
    { 'idempotency-key': 'r' },
  );
  assert.equal(sent.status, 201, JSON.stringify(sent.body));
}

/** What the command line goes by: a file that only the owner of the data can read. */
const ownerToken = ({ dataFolder }: TestServer): string =>
  (JSON.parse(readFileSync(join(dataFolder, 'server.json'), 'utf8')) as { ownerToken: string }).ownerToken;

const put = async (session: Session, register: string, id: string, data: object, expectedRevision = 0) => {
  const answer = await session.send('PUT', `${base}/registers/${register}/entries/${id}`, { expectedRevision, data });
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
};

const close = (session: Session, typed: string) =>
  session.send<SignedErasureCertificate & Problem>('POST', `${base}/closing`, { number: typed });

describe('closing a contract', () => {
  let server: TestServer;
  let session: Session;
  before(async () => {
    server = await startServer();
    session = await signIn(server);
  });
  after(() => server.end());

  it('begins with a contract that was used in every way: shown, changed, imported, reported, exported', async () => {
    assert.equal((await session.send('POST', '/contracts', closableFile(number, planted, false))).status, 201);
    const csv = new Uint8Array(Buffer.from(`氏名,ふりがな,会社\n${planted},さぎのみや,株式会社あおば情報\n`));
    const preview = await session.send('POST', `${base}/registers/people/import-previews`, csv);
    assert.equal(preview.status, 201, JSON.stringify(preview.body));
    const proof = Buffer.from(`%PDF-1.4\n% ${planted}\ntrailer << /Root 1 0 R >>\n%%EOF\n`);
    const added = await addFile(doorOf(server.dataFolder), number, `${planted}.pdf`, proof, { duties: ['7.erase'] });
    assert.equal(added.status, 201, JSON.stringify(added.body));
    const half = await begin(doorOf(server.dataFolder), number, { name: `${planted}の途中.pdf`, size: 1000 });
    assert.equal(half.status, 201, JSON.stringify(half.body));
    await submit(session);
    for (const path of ['/log', '/registers/people/export?format=csv', '/export', '/report-preview/files/docx'])
      assert.ok((await session.bytes(base + path)).length > 0);
    const shown = JSON.stringify((await session.get(`${base}/registers/people`)).body);
    assert.ok(shown.includes(planted));
  });

  it('holds the evidence and the upload that was cut short in the contract’s own folder of files', () => {
    assert.ok(searchFiles(join(server.dataFolder, 'blobs'), planted).found.length >= 2);
  });

  it('finds no word of it in the database’s files or the journal while the contract is open', () => {
    for (const folder of ['postgres', 'journal', 'keys'])
      assert.deepEqual(searchFiles(join(server.dataFolder, folder), planted).found, [], folder);
  });

  it('is refused with every open row by name, and closes nothing', async () => {
    const { status, body } = await close(session, number);
    assert.equal(status, 409);
    assert.equal(body.type, 'closingOpen');
    const lacks = (body.open ?? []).map(({ lack, entryId }) => `${lack} ${entryId}`.trim()).sort();
    assert.deepEqual(lacks, [
      'copyLeft c3',
      'endNotRecorded',
      'itemLeft i1',
      'itemLeft i2',
      'itemLeft i3',
      ...statementsOwed.map(({ id }) => `statementMissing ${id}`),
      'takeOutNotRecorded',
    ]);
    assert.match(body.detail.ja, /受領情報 会議資料（紙）: 12のうち12が/);
    const checked = await runCli(server.dataFolder, ['contract', 'close', number, '--check']);
    assert.equal(checked.code, 1);
    assert.match(checked.stdout, /✗ balance\t4/);
    assert.equal((await session.get(base)).status, 200);
  });

  it('is refused while the number typed is another, and open rows vanish as they are mended', async () => {
    for (const [register, rows] of Object.entries(closingRows))
      for (const { id, ...data } of rows) await put(session, register, String(id), data);
    for (const { id, ...data } of statementsOwed)
      await put(session, 'subcontracts', String(id), { ...data, returnStatedOn: '2026-11-19' }, 1);
    const { end, takeOut } = closingFacts(`${planted} の都合`);
    // The work was done before its time; a cancellation would leave a report on its last days owed.
    await put(session, 'closing', 'end', { ...end, kind: 'completed' });
    await put(session, 'closing', 'takeOut', takeOut);
    const { body } = await session.get<OpenClosingView>(`${base}/closing`);
    assert.ok(body.isReady, JSON.stringify(body.steps));
    assert.equal(body.goes.files.length, 5);
    assert.equal((await close(session, 'TEST-CLOSE-2')).status, 422);
    assert.equal((await session.get(base)).status, 200);
  });

  it('erases: no file of the data folder holds the text in any form, and a copy put there would be found', async () => {
    const { status, body } = await close(session, number);
    assert.equal(status, 201, JSON.stringify(body));
    mustHold(body, null);
    assert.equal(body.certificate.title, null);
    assert.equal(body.certificate.files.length, 5);
    assert.ok(!contentOf(body).includes(planted));
    const search = searchFiles(server.dataFolder, planted);
    assert.deepEqual(search.found, []);
    assert.ok(search.files > 900, String(search.files));
    const { contractId } = body.certificate;
    assert.ok(!existsSync(join(server.dataFolder, 'blobs', contractId)));
    assert.ok(!readdirSync(join(server.dataFolder, 'keys', 'contracts')).includes(contractId));
    const export_ = join(server.dataFolder, 'journal', 'export.json');
    writeFileSync(export_, JSON.stringify(closableFile(number, planted, true)));
    assert.deepEqual(searchFiles(server.dataFolder, planted).found, [export_]);
    rmSync(export_);
  });

  it('leaves a log that verifies, its entries counted and its bodies erased', async () => {
    const verified = await runCli(server.dataFolder, ['log', 'verify', '--json']);
    assert.equal(verified.code, 0, verified.stdout + verified.stderr);
    const mine = (JSON.parse(verified.stdout) as { number: string; size: number; erased: number }[]).find(
      (one) => one.number === number,
    );
    assert.ok(mine !== undefined && mine.size > 10);
    assert.equal(mine.erased, mine.size);
    const [closed] = (await session.get<ClosedContractView[]>('/closed-contracts')).body;
    assert.deepEqual([closed?.number, closed?.title, closed?.size], [number, null, mine.size]);
    const note = Buffer.from(await session.bytes(`${base}/log/checkpoint`)).toString();
    assert.equal(note, closed?.certificate?.checkpointAfter);
  });

  it('keeps who is bound by 9) and when to look again, sealed, and tells it by the command line', async () => {
    const told = await runCli(server.dataFolder, ['contract', 'remainders', '--json']);
    assert.equal(told.code, 0, told.stdout + told.stderr);
    const [{ closedOn = '', remindOn = '', ...kept } = {}] = JSON.parse(told.stdout) as Record<string, string>[];
    assert.deepEqual(kept, {
      number,
      parties: { ministry: '経済産業省', contractor: '株式会社あおば情報' },
      pledges: 24,
      until: 'unlimited',
      isDue: false,
    });
    assert.equal(remindOn, `${Number(closedOn.slice(0, 4)) + 1}${closedOn.slice(4)}`);
    const [closed] = (await session.get<ClosedContractView[]>('/closed-contracts')).body;
    assert.deepEqual(closed?.certificate?.certificate.leaves, ['confidentialityRemainder']);
    for (const folder of ['postgres', 'journal', 'keys'])
      assert.deepEqual(searchFiles(join(server.dataFolder, folder), '株式会社あおば情報').found, [], folder);
  });

  it('answers 410 wherever the contract was, keeps its number, and gives the certificate as DOCX, PDF and JSON', async () => {
    for (const path of ['', '/log', '/registers/people', '/plan', '/export'])
      assert.equal((await session.get(base + path)).status, 410, path);
    assert.equal((await session.send('POST', '/contracts', closableFile(number, 'x', true))).status, 409);
    for (const [format, magic] of [
      ['docx', 'PK'],
      ['pdf', '%PDF'],
      ['json', '{'],
    ] as const) {
      const answer = await fetch(`${server.url}/api${base}/closing/certificate/${format}`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${ownerToken(server)}`,
          'x-junshu': '1',
          'content-type': 'application/json',
        },
        body: JSON.stringify({ signer: planted }),
      });
      assert.equal(answer.status, 200);
      assert.ok(
        Buffer.from(await answer.arrayBuffer())
          .toString('latin1')
          .startsWith(magic),
        format,
      );
    }
    assert.deepEqual(searchFiles(server.dataFolder, planted).found, []);
  });
});

/** Runs a closing that ends itself at a point; what it said. */
function runAndDie(dataFolder: string, point: string): Promise<string> {
  const script = new URL('../support/close-and-die.ts', import.meta.url).pathname;
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, dataFolder, point, number, planted], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.on('close', () => resolve(output));
  });
}

describe('a closing that is killed with -9', () => {
  for (const point of ['unrecorded', 'key', 'recorded', 'files', 'rows']) {
    const isBefore = point === 'unrecorded';
    const outcome = isBefore ? 'leaves the contract as it was' : 'is completed by the next start, which tells so';
    it(`at “${point}” ${outcome}`, async () => {
      const dataFolder = await startedFolder('demo');
      assert.equal(await runAndDie(dataFolder, point), 'dying\n');
      const next = await startServer(dataFolder);
      const listed = await runCli(dataFolder, ['log', 'verify', '--json', '--contract', number]);
      assert.equal(listed.code, 0, listed.stderr);
      const [{ size, erased } = { size: 0, erased: 0 }] = JSON.parse(listed.stdout) as [
        { size: number; erased: number },
      ];
      const shown = await runCli(dataFolder, ['contract', 'show', number]);
      const checked = await runCli(dataFolder, ['contract', 'close', number, '--check', '--json']);
      if (isBefore) {
        assert.deepEqual([size, erased, shown.code], [1, 0, 0]);
        assert.ok((JSON.parse(checked.stdout) as OpenClosingView).isReady);
      } else {
        assert.deepEqual([size, erased, shown.code], [3, 3, 7]);
        const { certificate } = JSON.parse(checked.stdout) as ClosedContractView;
        assert.ok(certificate !== null);
        mustHold(certificate, null);
        assert.deepEqual(searchFiles(dataFolder, planted).found, []);
      }
      await next.end();
    });
  }
});
