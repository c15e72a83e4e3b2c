import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { ImportedRows } from '../../src/commands/import-register.ts';
import type { ReportBackingView } from '../../src/queries/backing-models.ts';
import type { HistoryItem } from '../../src/queries/history-models.ts';
import type { ImportListItem, ImportUndoView } from '../../src/queries/import-models.ts';
import type {
  ContractListItem,
  DashboardView,
  EvidenceView,
  ImportPreview,
  ObligationView,
  Problem,
  RegisterView,
} from '../../src/queries/read-models.ts';
import type { ReportPreview } from '../../src/queries/report-models.ts';
import { pressSignIn, runCli, type Session, signIn, startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let session: Session;

before(async () => {
  server = await startServer();
  session = await signIn(server);
});
after(() => server.end());

const operations = '/contracts/METI-R8-OPS-003';
const claimPath = (dutyId: string): string => `${operations}/registers/claims/entries/${dutyId}`;
const fixture = readFileSync(new URL('../fixtures/people-500-cp932.csv', import.meta.url));

describe('the door', () => {
  it('lets nobody in without a session, and a one-time link once', async () => {
    assert.equal((await fetch(`${server.url}/api/contracts`)).status, 401);
    const link = await server.signInLink();
    assert.equal((await pressSignIn(link)).status, 303);
    assert.equal((await pressSignIn(link)).status, 403);
  });

  it('refuses changes that come from another site or lack our header', async () => {
    const put = (headers: Readonly<Record<string, string>>) =>
      session.send<Problem>('PUT', claimPath('9.nda'), { expectedRevision: 1, data: {} }, headers);
    assert.equal((await put({ 'sec-fetch-site': 'cross-site' })).status, 403);
    assert.equal((await put({ 'x-junshu': '' })).status, 403);
  });

  it('sends a strict policy with every answer', async () => {
    for (const path of ['/', '/api/contracts', '/c/METI-R8-OPS-003']) {
      const { headers } = await fetch(server.url + path);
      assert.match(headers.get('content-security-policy') ?? '', /default-src 'self'.*frame-ancestors 'none'/);
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
    }
  });
});

describe('the demo story', () => {
  it('holds three contracts, 24 people, 84 rows of software, two overdue things and one send-back', async () => {
    const { body: contracts } = await session.get<ContractListItem[]>('/contracts');
    assert.deepEqual(
      contracts.map(({ number }) => number),
      ['METI-R8-OPS-003', 'METI-R8-RES-002', 'METI-R8-WEB-001'],
    );
    assert.equal(
      contracts.reduce((sum, { sentBack }) => sum + sentBack, 0),
      1,
    );
    const count = async (register: string): Promise<number> =>
      (await session.get<RegisterView>(`${operations}/registers/${register}`)).body.entries.length;
    assert.deepEqual([await count('people'), await count('software')], [24, 84]);
    const { body } = await session.get<DashboardView>(operations);
    assert.deepEqual(
      body.rows.map(({ status }) => status).filter((status) => status === null),
      [],
    );
    assert.deepEqual(
      body.reports.map(({ id, state }) => [id, state]),
      [['METI-R8-OPS-003-R1', 'sentBack']],
    );
  });
});

describe('a claim', () => {
  it('is saved with its revision, and two editors are told field by field', async () => {
    const { body: view } = await session.get<ObligationView>(`${operations}/obligations/9`);
    const revision = view.duties[0]?.claimRevision ?? 0;
    const mine = await session.send<{ revision: number }>('PUT', claimPath('9.nda'), {
      expectedRevision: revision,
      data: { status: 'implemented', content: '私の文' },
    });
    assert.deepEqual([mine.status, mine.body.revision], [200, revision + 1]);
    const theirs = await session.send<Problem>('PUT', claimPath('9.nda'), {
      expectedRevision: revision,
      data: { status: 'implemented', content: '別の文' },
    });
    assert.equal(theirs.status, 409);
    assert.deepEqual(theirs.body.conflict?.fields, [{ field: 'content', mine: '別の文', theirs: '私の文' }]);
  });

  it('of an unknown duty, register or field is refused with its place, in both languages', async () => {
    const bad = [
      [claimPath('99.x'), { expectedRevision: 0, data: {} }],
      [`${operations}/registers/wishes/entries/w1`, { expectedRevision: 0, data: {} }],
      [`${operations}/registers/people/entries/p99`, { expectedRevision: 0, data: { name: '山田' } }],
      [claimPath('9.nda'), { expectedRevision: 'x' }],
    ] as const;
    for (const [path, body] of bad) {
      const answer = await session.send<Problem>('PUT', path, body);
      assert.equal(answer.status, 422, path);
      assert.ok((answer.body.problems?.length ?? 0) > 0 && answer.body.title.ja !== '' && answer.body.detail.en !== '');
    }
  });

  it('for a contract that does not exist is a clear 404', async () => {
    const { status, body } = await session.get<Problem>('/contracts/NOPE');
    assert.equal(status, 404);
    assert.match(body.detail.ja, /NOPE/);
  });
});

describe('an import', () => {
  const base = '/contracts/METI-R8-WEB-001/registers/people';
  const imports = '/contracts/METI-R8-WEB-001/imports';
  const size = async (): Promise<number> => (await session.get<RegisterView>(base)).body.entries.length;
  const undo = (body: object, seq = importedAt) =>
    session.send<Problem & { count: number; left: number }>('POST', `${imports}/${seq}/undo`, body);
  let importedAt = -1;

  it('stores nothing until it is confirmed, then its good rows in one commit, once', async () => {
    const preview = await session.send<ImportPreview>('POST', `${base}/import-previews?name=people.csv`, fixture, {
      'content-type': 'application/octet-stream',
    });
    assert.deepEqual(
      [preview.status, preview.body.counts.add + preview.body.counts.change, preview.body.counts.refused],
      [201, 494, 6],
    );
    assert.equal(await size(), 3);
    const confirm = () =>
      session.send<ImportedRows>('POST', `${base}/import-previews/${preview.body.id}/confirmation`, {});
    const elsewhere = `${base.replace('people', 'workplaces')}/import-previews/${preview.body.id}/confirmation`;
    assert.equal((await session.send('POST', elsewhere, {})).status, 404);
    const { count, seq } = (await confirm()).body;
    assert.equal(count, 494);
    importedAt = seq ?? -1;
    assert.equal(await size(), 3 + preview.body.counts.add);
    assert.equal((await confirm()).status, 404);
  });

  it('is found in the log, and says before what its undoing would do', async () => {
    const { body: list } = await session.get<ImportListItem[]>(imports);
    assert.deepEqual([list[0]?.seq, list[0]?.verb, list[0]?.count], [importedAt, 'importRegister', 494]);
    const { body: view } = await session.get<ImportUndoView>(`${imports}/${importedAt}/undo`);
    assert.deepEqual([view.counts, view.heldCount], [{ removed: 493, restored: 1, broughtBack: 0 }, 0]);
    for (const seq of ['0', '999999', 'x'])
      assert.equal((await session.get(`${imports}/${seq}/undo`)).status, 404, seq);
  });

  it('is not undone over a row that somebody changed since: that row is named, and nothing is changed', async () => {
    const before = (await session.get<RegisterView>(base)).body.entries;
    const row = before.at(-1);
    const put = { expectedRevision: row?.revision, data: { ...row?.data, post: '課長' } };
    assert.equal((await session.send('PUT', `${base}/entries/${row?.id}`, put)).status, 200);
    const refused = await undo({});
    assert.deepEqual([refused.status, refused.body.type], [409, 'rowsHeld']);
    assert.ok(refused.body.detail.ja.includes(String(row?.data.name)), refused.body.detail.ja);
    assert.equal(await size(), before.length);
    const cli = await runCli(server.dataFolder, ['register', 'undo-import', '--contract', 'METI-R8-WEB-001', '--yes']);
    assert.deepEqual([cli.code, await size()], [6, before.length]);
    assert.ok(cli.stderr.includes(String(row?.data.name)), cli.stderr);
  });

  it('is undone in one entry, without the rows that stay, once; the log still verifies', async () => {
    const { status, body } = await undo({ leave: true });
    assert.deepEqual([status, body.count, body.left, await size()], [201, 493, 1, 4]);
    const again = await undo({ leave: true });
    assert.deepEqual([again.status, again.body.type], [409, 'undone']);
    const { body: history } = await session.get<HistoryItem[]>('/contracts/METI-R8-WEB-001/log');
    assert.deepEqual([history[0]?.verb, history[0]?.undoes], ['undoImport', importedAt]);
    assert.deepEqual(history.find(({ seq }) => seq === importedAt)?.undo, { by: history[0]?.seq });
    const log = await session.get<{ faults: unknown[] }>('/contracts/METI-R8-WEB-001/log/verification');
    assert.deepEqual(log.body.faults, []);
    const cli = await runCli(server.dataFolder, ['register', 'imports', '--contract', 'METI-R8-WEB-001', '--json']);
    assert.equal((JSON.parse(cli.stdout) as ImportListItem[])[0]?.undoneBy, history[0]?.seq);
  });

  it('of 50 MB is refused clearly', async () => {
    const answer = await session.send<Problem>('POST', `${base}/import-previews`, Buffer.alloc(50_000_000, 65), {
      'content-type': 'text/tab-separated-values',
    });
    assert.equal(answer.status, 413);
    assert.match(answer.body.detail.ja, /20 MB/);
  });
});

describe('the report', () => {
  it('is blocked by a send-back, goes out once it is dealt with, and stays as it was', async () => {
    const { body: preview } = await session.get<ReportPreview>(`${operations}/report-preview?schedule=r1`);
    assert.ok(preview.findings.some(({ rule }) => rule === 'sendBackOpen'));
    assert.ok(preview.pages.length >= 6);
    const submit = () =>
      session.send<Problem & { id: string }>('POST', `${operations}/reports`, {
        scheduleId: 'r1',
        reportedOn: '2026-11-24',
      });
    assert.equal((await submit()).status, 409);
    const { body: acts } = await session.get<RegisterView>(`${operations}/registers/acts`);
    const sendBack = acts.entries.find(({ data }) => data.actKind === 'sendBack');
    await session.send('PUT', `${operations}/registers/acts/entries/${sendBack?.id}`, {
      expectedRevision: sendBack?.revision,
      data: { ...sendBack?.data, resolvedOn: '2026-11-20' },
    });
    const open = (await session.get<ReportPreview>(`${operations}/report-preview?schedule=r1`)).body.findings.filter(
      ({ severity, note }) => severity === 'warning' && note === null,
    );
    for (const { id } of open)
      await session.send('PUT', `${operations}/registers/findingNotes/entries/${encodeURIComponent(id)}`, {
        expectedRevision: 0,
        data: { note: '確認した', by: '髙橋', on: '2026-11-24' },
      });
    const submitted = await submit();
    assert.equal(submitted.status, 201, JSON.stringify(submitted.body));
    const files = async () =>
      (await session.get<DashboardView>(operations)).body.reports.find(({ id }) => id === submitted.body.id)?.files ??
      [];
    const before = await files();
    await session.send('PUT', claimPath('3.fix'), {
      expectedRevision: 1,
      data: { status: 'implemented', content: '後から変えた文' },
    });
    assert.deepEqual(await files(), before);
    const backing = `${operations}/reports/${submitted.body.id}/backing`;
    const { body: told } = await session.get<ReportBackingView>(backing);
    assert.ok((told.reported?.tally.words.evidence.reached ?? 0) > 0);
    const { body: shown } = await session.get<EvidenceView>(`${operations}/evidence`);
    const [mail] = shown.items.filter(({ item }) => item.kind === 'permissionMail' && item.duties.includes('7.copy'));
    const path = `${operations}/evidence/${mail?.id}/withdrawal`;
    const taken = await session.send('POST', path, {
      expectedRevision: mail?.revision,
      reason: '別の媒体の許可でした',
    });
    assert.ok(taken.status < 300, JSON.stringify(taken.body));
    const { body: later } = await session.get<ReportBackingView>(backing);
    assert.deepEqual(later.reported, told.reported);
    const changed = later.changed.find(({ dutyId }) => dutyId === '7.copy');
    assert.ok((changed?.reported.words.evidence.reached ?? 0) > (changed?.now.words.evidence.reached ?? 9));
    assert.equal((await session.get(`${operations}/reports/R-none/backing`)).status, 404);
    const again = await submit();
    assert.deepEqual([again.status, again.body.type, again.body.obstacle], [409, 'submissionStopped', 'stands']);
    assert.match(again.body.detail.ja, /取り下げるか、担当職員の差戻しを/);
    for (const { format, sha256, size } of before) {
      const bytes = await session.bytes(`${operations}/reports/${submitted.body.id}/files/${format}`);
      assert.deepEqual([createHash('sha256').update(bytes).digest('hex'), bytes.length], [sha256, size]);
    }
  });

  it('is not taken for another when one is asked for that nobody has planned', async () => {
    for (const path of ['/report-preview', '/report-preview/files/docx']) {
      const { status, body } = await session.get<Problem>(`${operations}${path}?schedule=r99`);
      assert.deepEqual([status, body.type], [404, 'notFound']);
      assert.match(body.detail.ja, /報告の予定「r99」がありません/);
    }
  });

  it('says so when a frozen file is gone or altered, and gives nothing out', async () => {
    const { reports } = (await session.get<DashboardView>(operations)).body;
    const [report] = reports;
    const [file] = report?.files ?? [];
    assert.ok(report !== undefined && file !== undefined);
    const blobs = join(server.dataFolder, 'blobs');
    const place = readdirSync(blobs, { recursive: true }).find((name) => String(name).endsWith(file.sha256));
    const path = join(blobs, String(place));
    const whole = readFileSync(path);
    const ask = () => session.get<Problem>(`${operations}/reports/${report.id}/files/${file.format}`);
    writeFileSync(path, 'another text');
    const altered = await ask();
    assert.deepEqual([altered.status, altered.body.type], [410, 'fileDamaged']);
    rmSync(path);
    const gone = await ask();
    assert.deepEqual([gone.status, gone.body.type], [410, 'fileDamaged']);
    writeFileSync(path, whole);
    assert.equal((await session.bytes(`${operations}/reports/${report.id}/files/${file.format}`)).length, file.size);
  });
});

describe('the report by the command line', () => {
  const contract = 'METI-R8-OPS-003';
  const cli = (...args: string[]) => runCli(server.dataFolder, ['report', ...args]);

  it('is refused in words while one stands, withdrawn with a reason, and its day is asked about', async () => {
    const standing = await cli('submit', contract, '--schedule', 'r1');
    assert.deepEqual([standing.code, standing.stdout], [6, '']);
    assert.match(standing.stderr, /METI-R8-OPS-003-R2 は、もう提出されています/);
    const future = await cli('submit', contract, '--schedule', 'r2', '--on', '2031-01-01');
    assert.deepEqual([future.code, /報告日が今日（令和.*）より後です/.test(future.stderr)], [6, true]);
    const early = await cli('submit', contract, '--schedule', 'r2');
    assert.deepEqual([early.code, /--before-period-end/.test(early.stderr)], [6, true]);
    const open = await cli('submit', contract, '--schedule', 'r2', '--before-period-end');
    assert.deepEqual([open.code, /残り\d+件/.test(open.stderr)], [1, true]);
    assert.equal((await cli('withdraw', contract, `${contract}-R2`, '--reason', '-')).code, 3);
    assert.equal((await cli('withdraw', contract, `${contract}-R2`, '--reason', '別葉に誤りがあったため。')).code, 0);
    assert.match((await cli('list', contract)).stdout, /^r1\t.*METI-R8-OPS-003-R2 取下げ, METI-R8-OPS-003-R1 差戻し$/m);
  });
});

describe('the log', () => {
  it('verifies after all this, and its head is signed', async () => {
    const { body } = await session.get<{ size: number; faults: unknown[] }>(`${operations}/log/verification`);
    assert.deepEqual(body.faults, []);
    const text = Buffer.from(await session.bytes(`${operations}/log/checkpoint`)).toString();
    assert.match(text, new RegExp(`^junshu\\.local/[0-9a-f-]{36}\n${body.size}\n`));
  });
});
