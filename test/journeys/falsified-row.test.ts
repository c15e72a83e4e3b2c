import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { assess } from '../../src/core/assessment/assess.ts';
import { meti2023 } from '../../src/core/catalogue/meti-2023.ts';
import type { Claim } from '../../src/core/contract/claim.ts';
import type { JsonObject } from '../../src/core/kernel/json.ts';
import { japanDay } from '../../src/core/kernel/plain-date.ts';
import { contractFileOf } from '../../src/core/registers/write-contract-file.ts';
import { readDocx } from '../../src/docx/read-docx.ts';
import type { Problem, RegisterView } from '../../src/queries/read-models.ts';
import type { ReportPreview } from '../../src/queries/report-models.ts';
import { demoState } from '../support/demo-state.ts';
import { type Session, signIn, startServer, type TestServer } from '../support/server.ts';

const number = 'METI-R8-OPS-900';
const contract = `/contracts/${number}`;
const reportedOn = '2026-10-29';
/** What is drafted is judged as of today, whatever day the report bears. */
const today = japanDay(new Date().toISOString());
const demo = demoState('operations');

/** What the demo's own contract has decided for duties that are not kept: who mends them, until when. */
const decided = (dutyId: string): Claim => (demo.registers.claims ?? []).find(({ id }) => id === dutyId)?.data ?? {};

/** Every duty answered by its draft alone; where the facts leave the status open, a person attests 実施. */
function draftedAfter(earlier: Readonly<Record<string, Claim>>): Readonly<Record<string, Claim>> {
  const claims = Object.entries(earlier).map(([id, data]) => ({
    id,
    revision: 1,
    data: data as JsonObject,
    changedAt: '2026-10-20T00:00:00Z',
    changedBy: '',
  }));
  const state = { ...demo, registers: { ...demo.registers, claims } };
  const duties = assess(meti2023, state, today).obligations.flatMap((one) => one.duties);
  return Object.fromEntries(
    duties.map(({ dutyId, draft }) => {
      const text = draft?.text.ja ?? '';
      const status = draft?.status ?? 'implemented';
      if (status !== 'notImplemented')
        return [dutyId, status === 'implemented' ? { status, content: text } : { status, reason: text }];
      const { dueOn, owner, interimMeasure } = decided(dutyId);
      return [dutyId, { status, reason: text, dueOn, owner, interimMeasure } as Claim];
    }),
  );
}

/** The report on 15) as a whole (実施内容、理由等を必ず報告) counts the answers of 15), so it is drafted after them. */
const claimsFromDrafts = (): Readonly<Record<string, Claim>> => draftedAfter(draftedAfter({}));

let server: TestServer;
let session: Session;
before(async () => {
  server = await startServer();
  session = await signIn(server);
  const claims = claimsFromDrafts();
  const file = contractFileOf(demo, '2026-10-20T00:00:00Z');
  const made = await session.send<Problem>('POST', '/contracts', {
    ...file,
    contract: { ...(file.contract as JsonObject), number },
    claims,
    findingNotes: {},
  });
  assert.equal(made.status, 201, JSON.stringify(made.body));
});
after(() => server.end());

const put = async (path: string, expectedRevision: number, data: unknown): Promise<void> => {
  const { status, body } = await session.send<Problem>('PUT', `${contract}/registers/${path}`, {
    expectedRevision,
    data,
  });
  assert.equal(status, 200, JSON.stringify(body));
};

const submit = () =>
  session.send<Problem & { id: string }>('POST', `${contract}/reports`, { scheduleId: 'r1', reportedOn });

/** Notes whatever asks for a note, and gives back what still stands in the way. */
async function blockedBy(): Promise<readonly string[]> {
  const { status, body } = await submit();
  assert.equal(status, 409, JSON.stringify(body));
  const open = body.findings ?? [];
  for (const id of open) {
    const note = { note: '確認しました。', by: '取りまとめ担当', on: reportedOn };
    const answer = await session.send('PUT', `${contract}/registers/findingNotes/entries/${encodeURIComponent(id)}`, {
      expectedRevision: 0,
      data: note,
    });
    assert.ok([200, 409].includes(answer.status));
  }
  const again = await submit();
  return again.status === 409 ? (again.body.findings ?? []) : [];
}

/** A copy of the register whose permission is taken away. */
async function copyToFalsify() {
  const { body } = await session.get<RegisterView>(`${contract}/registers/copies`);
  const copy = body.entries.find(({ data }) => data.permission !== undefined);
  assert.ok(copy);
  return copy;
}

const explanation = '許可は口頭で得ており、令和8年10月28日付けの打合せ記録に残っています。';

describe('a report drafted from the registers alone', () => {
  it('answers every duty without a typed word, with figures of the registers', async () => {
    const { body } = await session.get<ReportPreview>(`${contract}/report-preview?schedule=r1`);
    assert.ok(body.document.rows.every(({ status }) => status !== ''));
    const texts = body.document.reasonSheet.entries.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
    assert.ok(
      texts.some((text) => text.includes('84件')),
      'software is counted',
    );
    for (const [dutyId, claim] of Object.entries(claimsFromDrafts()))
      assert.ok((claim.content ?? claim.reason ?? '') !== '', dutyId);
  });

  it('is blocked once one row is falsified: a copy that had no permission until it was erased contradicts 実施 of 7), whatever is noted', async () => {
    const copy = await copyToFalsify();
    const { permission: _, ...without } = copy.data;
    await put(`copies/entries/${copy.id}`, copy.revision, without);
    assert.deepEqual(await blockedBy(), ['brokenInPeriod:7.copy']);
  });

  it('goes out with an explanation, which is printed on 別葉 in DOCX and PDF', async () => {
    const claims = claimsFromDrafts();
    await put('claims/entries/7.copy', 1, { ...claims['7.copy'], explanation });
    assert.deepEqual(await blockedBy(), []);
    const { body } = await session.get<{ reports: { id: string }[] }>(contract);
    const [report] = body.reports;
    assert.ok(report);
    const docx = await session.bytes(`${contract}/reports/${report.id}/files/docx`);
    const read = readDocx(docx);
    assert.ok(read.ok);
    const shown = read.value
      .map((block) => (block.kind === 'row' ? block.cells.map(({ text }) => text).join('\n') : block.text))
      .join('\n');
    assert.ok(shown.includes('台帳との相違についての説明') && shown.includes(explanation));
    const pdf = join(server.dataFolder, 'report.pdf');
    writeFileSync(pdf, await session.bytes(`${contract}/reports/${report.id}/files/pdf`));
    const text = execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8' }).replaceAll(/\s/g, '');
    assert.ok(text.includes(explanation.replaceAll(/\s/g, '')));
  });

  it('or is free again once the row is corrected', async () => {
    const { body } = await session.get<RegisterView>(`${contract}/registers/copies`);
    const falsified = body.entries.find(({ data }) => data.permission === undefined);
    const original = (demo.registers.copies ?? []).find(({ id }) => id === falsified?.id);
    assert.ok(falsified && original);
    await put(`copies/entries/${falsified.id}`, falsified.revision, original.data);
    const { body: now } = await session.get<{
      duties: { duty: { id: string }; assessment: { contradicted: boolean } }[];
    }>(`${contract}/obligations/7`);
    assert.equal(now.duties.find(({ duty }) => duty.id === '7.copy')?.assessment.contradicted, false);
  });
});
