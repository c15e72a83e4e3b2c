import assert from 'node:assert/strict';
import type { DashboardView, RegisterView } from '../../src/queries/read-models.ts';
import type { ReportPreview } from '../../src/queries/report-models.ts';
import type { Session } from './server.ts';

const number = 'METI-R8-OPS-003';

/** Brings the demo's operations into their second period, as people would: the send-back is dealt with, warnings are noted, the report goes out. */
export async function beginSecondPeriod(session: Session): Promise<void> {
  const path = `/contracts/${number}`;
  const acts = await session.get<RegisterView>(`${path}/registers/acts`);
  const open = acts.body.entries.filter(({ data }) => data.actKind === 'sendBack' && data.resolvedOn === undefined);
  for (const { id, revision, data } of open) {
    const resolved = { expectedRevision: revision, data: { ...data, resolvedOn: '2026-11-20' } };
    const done = await session.send('PUT', `${path}/registers/acts/entries/${id}`, resolved);
    assert.equal(done.status, 200, JSON.stringify(done.body));
  }
  const preview = await session.get<ReportPreview>(`${path}/report-preview?schedule=r1`);
  const changes = preview.body.findings
    .filter(({ severity, note }) => severity === 'warning' && note === null)
    .map(({ noteId, noteRevision }) => ({
      entryId: noteId,
      expectedRevision: noteRevision,
      data: { note: '担当職員に説明した。', by: '髙橋 花子', on: '2026-11-20' },
    }));
  if (changes.length > 0) {
    const noted = await session.send('POST', `${path}/registers/findingNotes/changes`, { changes });
    assert.ok(noted.status < 300, JSON.stringify(noted.body));
  }
  const { body } = await session.get<DashboardView>(path);
  assert.equal(body.nextReport?.id, 'r1');
  const day = preview.body.document.meta.asOf;
  const report = { scheduleId: 'r1', reportedOn: day };
  const sent = await session.send('POST', `${path}/reports`, report);
  assert.equal(sent.status, 201, JSON.stringify(sent.body));
}
