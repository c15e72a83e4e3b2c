import type { PlainDate } from '../kernel/plain-date.ts';
import type { Verdict } from '../kernel/three-values.ts';
import { type Copy, copiedWithout, copyPermitted, outlivedPermissions, permissionOfCopy } from './copy-permissions.ts';
import { erasedAfter, erasureConfirmation, erasureDue, erasureProof, sameNumber } from './erasure-rules.ts';
import { type BrokenDays, daysOfUse, daysWithout } from './language/broken-days.ts';
import { judgeRows } from './language/judge-rows.ts';
import type { JudgedFacts } from './language/judged-facts.ts';
import type { JudgedRow } from './language/judged-row.ts';
import { givenOn, permitted } from './language/permission.ts';
import { anyOf } from './language/proof.ts';
import { toldLate } from './language/told-late.ts';
import { erasure, officialWord } from './proving-kinds.ts';
import type { Rule } from './rule.ts';

type Device = JudgedRow<'carriedInDevices'>;

const erasuresOf = (device: Device, facts: JudgedFacts) => facts.referring('erasures', 'device', device);

/** A permission holds until the device has left; of one that doesn't say when it left, nobody can tell. */
function permittedStay(device: Device, facts: JudgedFacts): Verdict {
  const until = device.target('permission')?.until('validUntil') ?? null;
  if (until === null || !facts.isPast(until)) return 'satisfied';
  const left = device.day('to');
  if (left === null) return 'undetermined';
  return left <= until ? 'satisfied' : 'notSatisfied';
}

/** Days inside before the permission, be it late, and after its end. */
function unpermittedOn(device: Device): readonly BrokenDays[] {
  const act = device.target('permission');
  const inside = daysOfUse(device.day('from'), device.day('to'));
  return daysWithout(inside, givenOn(act, { kind: 'permission', items: [6] }), act?.until('validUntil') ?? null);
}

/** The day on which the work with a device ended: as recorded, else when it left, at the latest with the work as a whole. */
function workEnd(device: Device, { lastDay }: JudgedFacts): PlainDate {
  const ended = device.day('workEndedOn') ?? device.day('to') ?? lastDay;
  return ended < lastDay ? ended : lastDay;
}

/** Whether it has storage is a question until it is answered: unanswered is not "no". */
function erasureShown(device: Device, facts: JudgedFacts): Verdict {
  const verdict = erasureProof(erasuresOf(device, facts), workEnd(device, facts), facts);
  return verdict === 'notSatisfied' && device.flag('hasStorage') === null ? 'undetermined' : verdict;
}

/** 6) A copy made inside needs the permission too; of one that doesn't say where it was made, nobody can tell. */
const permittedInside = (copy: Copy): Verdict =>
  copy.choice('madeAt') === null ? 'undetermined' : copyPermitted(copy);

/** A proof that names another number than the device's may name its disk: that is to be looked at. */
function sameDevice(erasure: JudgedRow<'erasures'>): Verdict {
  const serial = erasure.target('device')?.words('serial') ?? '';
  return serial !== '' && sameNumber(serial, erasure.words('mediumId')) ? 'satisfied' : 'undetermined';
}

/** 6) 省内持込・複製: devices come in with permission and stay no longer, nothing is copied without it, and nothing of the work leaves on them. */
export const o06Devices: readonly Rule[] = [
  judgeRows({
    id: 'broughtInWithoutPermission',
    duties: ['6.permit'],
    register: 'carriedInDevices',
    proof: {
      kinds: officialWord,
      filedUnder: (device) => anyOf(device, device.target('permission')),
      official: true,
    },
    judge: (device) =>
      permitted(device.target('permission'), {
        kind: 'permission',
        named: device.refers('permission'),
        on: device.day('from'),
        items: [6],
      }),
    brokenOn: unpermittedOn,
  }),
  judgeRows({
    id: 'permissionExpired',
    duties: ['6.permit'],
    register: 'carriedInDevices',
    among: (device) => (device.target('permission')?.until('validUntil') ?? null) !== null,
    proof: { kinds: ['log', 'photo'] },
    judge: permittedStay,
    brokenOn: unpermittedOn,
  }),
  judgeRows({
    id: 'copiedInsideWithoutPermission',
    duties: ['6.copy'],
    register: 'copies',
    among: (copy) => copy.choice('madeAt') !== 'outside',
    proof: permissionOfCopy,
    judge: permittedInside,
    brokenOn: copiedWithout,
  }),
  outlivedPermissions('6.copy', (copy) => copy.choice('madeAt') === 'inside'),
  judgeRows({
    id: 'deviceErasureNotProved',
    duties: ['6.erase'],
    register: 'carriedInDevices',
    among: (device, facts) =>
      device.flag('hasStorage') !== false &&
      (facts.hasCome(workEnd(device, facts)) || erasuresOf(device, facts).length > 0),
    proof: { kinds: erasure, filedUnder: (device, facts) => anyOf(...erasuresOf(device, facts)) },
    judge: erasureShown,
    params: (facts, devices) =>
      toldLate(
        devices.flatMap((device) =>
          erasedAfter(device, erasuresOf(device, facts), erasureDue(workEnd(device, facts), facts)),
        ),
      ),
  }),
  erasureConfirmation('6.erase', 'device'),
  judgeRows({
    id: 'serialMismatch',
    duties: ['6.erase'],
    register: 'erasures',
    whenEmpty: 'noneConcerned',
    among: (row) => row.refers('device'),
    proof: { kinds: erasure },
    judge: sameDevice,
  }),
];
