import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import type { CheckRunView, CheckView } from '../../src/queries/check-read-models.ts';
import { pdf, windowsProgram } from './deliverable-files.ts';
import { addFile, doorOf } from './evidence.ts';
import type { Session } from './server.ts';

const targets = [{ register: 'deliverables', entryId: 'handed-over' }];

/** Waits until a run has ended. */
export async function untilEnded(session: Session, contract: string, runId: string): Promise<CheckRunView> {
  for (let tries = 0; tries < 300; tries += 1) {
    const { runs } = (await session.get<CheckView>(`/contracts/${contract}/checks`)).body;
    const run = runs.find((one) => one.runId === runId);
    if (run !== undefined && run.state !== 'running') return run;
    await wait(100);
  }
  return assert.fail('the run does not end');
}

/** Runs the checks of the deliverables to their end; the id of the run. */
export async function checkDeliverables(session: Session, contract: string): Promise<string> {
  const path = `/contracts/${contract}/checks/runs`;
  const asked = await session.send<{ runId: string }>('POST', path, { area: 'deliverable' });
  assert.equal(asked.status, 201, JSON.stringify(asked.body));
  assert.equal((await untilEnded(session, contract, asked.body.runId)).failed, 0);
  return asked.body.runId;
}

/** A deliverable with a file that passes, looked at once. */
export async function handOver(session: Session, dataFolder: string, contract: string): Promise<void> {
  const data = { name: '納品物', version: '1', deliveredOn: '2026-12-01', digest: '未作成' };
  const row = `/contracts/${contract}/registers/deliverables/entries/handed-over`;
  assert.equal((await session.send('PUT', row, { expectedRevision: 0, data })).status, 200);
  const added = await addFile(doorOf(dataFolder), contract, '報告.pdf', pdf(), { kind: 'other', targets });
  assert.equal(added.status, 201, JSON.stringify(added.body));
  await checkDeliverables(session, contract);
}

/** Puts a program among its files; gives back how to withdraw it. */
export async function addProgram(dataFolder: string, contract: string): Promise<() => Promise<void>> {
  const door = doorOf(dataFolder);
  const added = await addFile(door, contract, 'setup.exe', windowsProgram(), { kind: 'other', targets });
  assert.equal(added.status, 201, JSON.stringify(added.body));
  const { id } = added.body;
  return async () => {
    const body = { reason: '誤って加えた', expectedRevision: 1 };
    const withdrawn = await door.json('POST', `/contracts/${contract}/evidence/${id}/withdrawal`, body);
    assert.equal(withdrawn.status, 200, JSON.stringify(withdrawn.body));
  };
}
