import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { z } from 'zod';
import { judgedContract } from '../../../test/support/judged-contract.ts';
import { cancellationSchema } from './cancellation.ts';
import { checkScheduleSchema } from './check-schedule.ts';
import { addedItemSchema, rowOverrideSchema } from './claim.ts';
import { contractSchema, contractSettingsSchema, scheduledReportSchema } from './contract.ts';
import { contractCorrectionSchema } from './contract-correction.ts';
import { endOfWorkSchema } from './end-of-work.ts';
import { evidenceFaultSchema, evidenceItemSchema } from './evidence-item.ts';
import { scanRunSchema } from './scan-run.ts';

type Place = z.ZodType | undefined;

const letters = (count: number): string => 'a'.repeat(count);
const same = (size: number): number => size;
const many = <Value>(count: number, value: Value): readonly Value[] => Array.from({ length: count }, () => value);

/** The least and the greatest are taken, and what is one less or one more is not; nothing is shorter than what is empty. */
function mustHold(place: Place, name: string, make: (size: number) => unknown, least: number, greatest: number): void {
  assert.ok(place, name);
  const taken = [least - 1, least, greatest, greatest + 1].map((size) =>
    size < 0 && make !== same ? false : place.safeParse(make(size)).success,
  );
  assert.deepEqual(taken, [false, true, true, false], name);
}

describe('what people state of a contract', () => {
  it('is text of one letter at the least and two thousand at the most', () => {
    const { title } = contractSchema.shape;
    const { reason } = cancellationSchema.shape;
    for (const [name, place] of Object.entries({ title, reason, by: endOfWorkSchema.shape.by }))
      mustHold(place, name, letters, 1, 2000);
    const { on, official, answer } = addedItemSchema.shape.consultation.unwrap().shape;
    for (const place of [rowOverrideSchema.shape.reason, addedItemSchema.shape.label, official, answer])
      mustHold(place, 'text', letters, 1, 20_000);
    assert.ok(on.safeParse('2026-04-01').success);
  });

  it('has an end of work with a reason where it is a cancellation', () => {
    const end = { kind: 'completed', on: '2026-11-30', by: '山田' };
    assert.ok(endOfWorkSchema.safeParse(end).success);
    assert.ok(!endOfWorkSchema.safeParse({ ...end, kind: 'cancelled' }).success);
    assert.ok(endOfWorkSchema.safeParse({ ...end, kind: 'cancelled', reason: '解除' }).success);
  });

  it('lasts fifty years at the most, to the day', () => {
    const lasting = (to: string) => contractSchema.shape.period.safeParse({ from: '2026-04-01', to }).success;
    assert.deepEqual([lasting('2076-04-01'), lasting('2076-04-02')], [true, false]);
  });

  it('has two hundred reports and fifty extensions at the most', () => {
    const { schedule, extensions } = contractSchema.shape;
    const report = { id: 'r1', from: '2026-04-01', to: '2026-09-30', dueOn: '2026-10-30' };
    const extension = { amendedOn: '2026-08-01', before: '2026-12-31', to: '2027-03-31', reason: '延長' };
    mustHold(schedule, 'schedule', (size) => many(size, report), 0, 200);
    mustHold(extensions, 'extensions', (size) => many(size, extension), 0, 50);
    assert.ok(!scheduledReportSchema.safeParse({ ...report, id: '' }).success);
    assert.ok(scheduledReportSchema.safeParse({ ...report, id: 'r' }).success);
    const { dueOn } = contractCorrectionSchema.shape;
    mustHold(dueOn, 'dueOn', (size) => ({ [letters(size)]: '2026-12-01' }), 1, 80);
    assert.deepEqual(judgedContract().schedule, []);
  });

  it('sets its limits in days up to a century and in hours up to ten years, some of them from none on', () => {
    const fromNone = new Set([
      'erasureWithinDays',
      'patchWithinDays',
      'noticeAtLeastDays',
      'reportDueAfterDays',
      'changeReportWithinDays',
      'informWithinDays',
    ]);
    for (const [name, place] of Object.entries(contractSettingsSchema.shape)) {
      if (/Days$/.test(name)) mustHold(place, name, same, fromNone.has(name) ? 0 : 1, 36_500);
      if (/Hours$/.test(name)) mustHold(place, name, same, 1, 87_600);
    }
    const { origins } = contractSettingsSchema.shape;
    mustHold(origins, 'origins', (size) => ({ [letters(size)]: { by: 'plan' } }), 1, 60);
  });

  it('is checked at an hour of the day', () => {
    mustHold(checkScheduleSchema.shape.hour, 'hour', same, 0, 23);
  });
});

describe('what is kept of a file', () => {
  it('has names, targets and notes of bounded length', () => {
    const { name, originalName, size, mediaType, recordedBy, note, targets, duties } = evidenceItemSchema.shape;
    mustHold(name, 'name', letters, 1, 255);
    mustHold(originalName, 'originalName', letters, 1, 1024);
    mustHold(size, 'size', same, 1, 10_000_000_000_000);
    mustHold(mediaType, 'mediaType', letters, 3, 120);
    mustHold(recordedBy, 'recordedBy', letters, 0, 200);
    mustHold(note, 'note', letters, 1, 2000);
    mustHold(targets, 'targets', (count) => many(count, { register: 'people', entryId: 'p' }), 0, 200);
    mustHold(duties, 'duties', (count) => many(count, '4.people'), 0, 100);
    mustHold(duties, 'duty', (count) => [letters(count)], 1, 40);
    mustHold(targets, 'register', (count) => [{ register: letters(count), entryId: 'p' }], 1, 80);
    mustHold(targets, 'entry', (count) => [{ register: 'people', entryId: letters(count) }], 1, 200);
    const withdrawn = { on: '2026-05-01', by: '山田', reason: '誤り' };
    const place = evidenceItemSchema.shape.withdrawn;
    mustHold(place, 'by', (count) => ({ ...withdrawn, by: letters(count) }), 0, 200);
    mustHold(place, 'reason', (count) => ({ ...withdrawn, reason: letters(count) }), 1, 2000);
  });

  it('has a fault found at an instant, of whatever zone', () => {
    const found = (foundAt: string) => evidenceFaultSchema.safeParse({ fault: 'missing', foundAt }).success;
    assert.deepEqual(['2026-11-20T09:00:00+09:00', '2026-11-20T00:00:00Z', '2026-11-20'].map(found), [
      true,
      true,
      false,
    ]);
  });
});

describe('what is kept of a scan', () => {
  it('is of bounded length', () => {
    const { shape } = scanRunSchema;
    mustHold(shape.entryId, 'entryId', letters, 1, 80);
    const greatest = { url: 2000, notice: 80, confirmedBy: 200, version: 200, reason: 60, detail: 500 } as const;
    for (const [name, count] of Object.entries({ ...greatest, uploadId: 80, sha256: 64 } as const))
      mustHold(shape[name as keyof typeof greatest], name, letters, 0, count);
    mustHold(shape.addresses, 'addresses', (count) => many(count, '192.0.2.1'), 0, 100);
    mustHold(shape.addresses, 'address', (count) => [letters(count)], 0, 60);
    mustHold(shape.arguments, 'arguments', (count) => many(count, '-q'), 0, 60);
    mustHold(shape.arguments, 'argument', (count) => [letters(count)], 0, 2000);
    const traffic = { connections: 1, bytes: 1, refused: [] };
    mustHold(shape.traffic, 'refused', (count) => ({ ...traffic, refused: many(count, 'a') }), 0, 20);
    mustHold(shape.traffic, 'refusal', (count) => ({ ...traffic, refused: [letters(count)] }), 0, 300);
    for (const name of ['connections', 'bytes']) {
      const taken = [-1, 0].map((count) => shape.traffic.safeParse({ ...traffic, [name]: count }).success);
      assert.deepEqual(taken, [false, true], name);
    }
  });
});
