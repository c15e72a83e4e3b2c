import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { defaultSchedules, slotInstant, targetsAtOnce } from './check-schedule.ts';
import { addedItemSchema } from './claim.ts';
import { contractSchema } from './contract.ts';
import { evidenceItemSchema } from './evidence-item.ts';
import { mailRecipientSchema, recipientIds } from './mail-recipient.ts';
import { checkSignerSchema, givenBundleSchema, holdBack, inForce, trustSchemas } from './trust.ts';
import { greatestLimits, usualFeedAges, usualLimits } from './usual-limits.ts';

const letters = (count: number): string => 'a'.repeat(count);

describe('what is usual where a contract says nothing', () => {
  it('is a month for what is to be done without delay, and half a year for what is looked up again', () => {
    const { erasureWithinDays, patchWithinDays, noticeAtLeastDays, reportDueAfterDays } = usualLimits;
    assert.deepEqual([erasureWithinDays, patchWithinDays, noticeAtLeastDays, reportDueAfterDays], [30, 30, 30, 30]);
    const { ismapCheckMaxAgeDays, usageReviewEveryDays, emptyAskedAgainDays } = usualLimits;
    assert.deepEqual([ismapCheckMaxAgeDays, usageReviewEveryDays, emptyAskedAgainDays], [180, 180, 183]);
  });

  it('is a week for definitions, and five weeks for what is done every month', () => {
    const { definitionsWithinDays, productCheckWithinDays, fullScanWithinDays, watchWithinDays, checkMaxAgeDays } =
      usualLimits;
    assert.equal(definitionsWithinDays, 7);
    assert.deepEqual([productCheckWithinDays, fullScanWithinDays, watchWithinDays, checkMaxAgeDays], [35, 35, 35, 35]);
  });

  it('is the age of feeds: five weeks for vulnerabilities, a hundred days for support', () => {
    assert.deepEqual(usualFeedAges, { advisories: 35, exploited: 35, support: 100 });
    assert.deepEqual([usualLimits.vulnerabilityFeedMaxAgeDays, usualLimits.supportFeedMaxAgeDays], [35, 100]);
    assert.deepEqual(greatestLimits, { days: 36_500, hours: 87_600 });
  });

  it('is when areas are checked: at night in Japan, files never by themselves', () => {
    assert.deepEqual(
      Object.entries(defaultSchedules).map(([area, { frequency, hour }]) => `${area} ${frequency} ${hour}`),
      [
        'site daily 2',
        'server weekly 3',
        'mail daily 2',
        'retirement daily 3',
        'content weekly 3',
        'deliverable never 2',
      ],
    );
    assert.equal(targetsAtOnce, 4);
    assert.equal(slotInstant('2026-11-24', 2), Date.UTC(2026, 10, 23, 17));
    assert.equal(slotInstant('2026-11-24', 12), Date.UTC(2026, 10, 24, 3));
  });
});

describe('whom mails go to', () => {
  it('is thirty addresses at the most, none longer than mail carries', () => {
    assert.deepEqual([recipientIds.length, recipientIds[0], recipientIds.at(-1)], [30, 'r1', 'r30']);
    const host = `${letters(60)}.${letters(60)}.${letters(60)}.example`;
    const of = (length: number) =>
      mailRecipientSchema.safeParse({ address: `${letters(length - host.length - 1)}@${host}`, language: 'ja' })
        .success;
    assert.deepEqual([of(254), of(255)], [true, false]);
  });
});

describe('what carries trust', () => {
  it('has names of bounded length, and instants with or without an offset', () => {
    const signer = (name: string, trustedBy: string) =>
      checkSignerSchema.safeParse({ name, trustedBy, on: '2026-11-24' }).success;
    assert.deepEqual(
      [signer(letters(200), letters(200)), signer(letters(201), ''), signer('', letters(201))],
      [true, false, false],
    );
    const bundle = (targets: number, madeAt: string) => givenBundleSchema.safeParse({ madeAt, targets }).success;
    assert.deepEqual([bundle(0, '2026-11-24T00:00:00+09:00'), bundle(-1, '2026-11-24T00:00:00Z')], [true, false]);
    const held = { heldBack: { since: '2026-11-24T09:00:00+09:00' } };
    assert.ok(trustSchemas.checkBundles.safeParse({ madeAt: '2026-11-24T00:00:00Z', targets: 1, ...held }).success);
  });

  it('is held back from its day on, and relied upon only once it is not', () => {
    const since = '2026-11-24T00:00:00Z';
    const held = holdBack({ name: '鍵' }, since);
    assert.deepEqual(held, { name: '鍵', heldBack: { since } });
    assert.deepEqual(holdBack(held, '2026-12-01T00:00:00Z'), held);
    const registers = {
      checkSigners: [
        { id: 'a', data: { name: '鍵' } },
        { id: 'b', data: held },
      ],
    };
    assert.deepEqual(
      inForce(registers, 'checkSigners').map(({ id }) => id),
      ['a'],
    );
    assert.deepEqual(inForce(registers, 'mailRecipients'), []);
  });
});

describe('what people state', () => {
  it('names a day that is one, alone', () => {
    const concluded = (on: string) => contractSchema.shape.concludedOn.safeParse(on);
    assert.ok(concluded('2026-02-28').success);
    for (const none of ['2026-02-30', '0000-01-01', 'x']) assert.equal(concluded(none).error?.issues.length, 1, none);
  });

  it('of an added row has a label and a text', () => {
    const of = (label: string, text: string) => addedItemSchema.safeParse({ label, text }).success;
    assert.deepEqual([of('a', 'b'), of('', 'b'), of('a', '')], [true, false, false]);
  });

  it('of a file tells when it was recorded, in any zone', () => {
    const { recordedAt } = evidenceItemSchema.shape;
    assert.ok(recordedAt.safeParse('2026-11-24T09:00:00+09:00').success);
    assert.ok(recordedAt.safeParse('2026-11-24T00:00:00Z').success);
  });
});
