import { addDays, type PlainDate } from '../kernel/plain-date.ts';
import type { Verdict } from '../kernel/three-values.ts';
import { erasedAfter, isUntold } from './erasure-rules.ts';
import { type BrokenDays, daysOfUse, untilDone } from './language/broken-days.ts';
import { judgeRows } from './language/judge-rows.ts';
import type { JudgedFacts } from './language/judged-facts.ts';
import type { JudgedRow } from './language/judged-row.ts';
import { givenOn, permitted } from './language/permission.ts';
import { anyOf, filed, type Proof } from './language/proof.ts';
import { toldLate } from './language/told-late.ts';
import { erasure, officialWord } from './proving-kinds.ts';
import type { Rule } from './rule.ts';

export type Copy = JudgedRow<'copies'>;

export const erasuresOfCopy = (copy: Copy, facts: JudgedFacts) => facts.referring('erasures', 'copy', copy);

/** The items of the form under which a copy may have been permitted: by where it was made. */
function itemsOf(copy: Copy): readonly number[] {
  const place = copy.choice('madeAt');
  return place === null ? [6, 7] : [place === 'inside' ? 6 : 7];
}

/** Whether a copy was made with a permission that was given before and still held (6, 7). */
export const copyPermitted = (copy: Copy): Verdict =>
  permitted(copy.target('permission'), {
    kind: 'permission',
    named: copy.refers('permission'),
    on: copy.day('madeOn'),
    until: copy.until('permittedUntil'),
    items: itemsOf(copy),
  });

/** A permission is proved by the official's mail or a document: filed under the copy, or under the act that it names. */
export const permissionOfCopy: Proof<Copy> = {
  kinds: officialWord,
  filedUnder: (copy) => anyOf(copy, copy.target('permission')),
  official: true,
};

/** Within its permission is a copy by the permission's end, or by its erasure before it: each has its own proof. */
function endProof(copy: Copy, facts: JudgedFacts): ReturnType<typeof anyOf> {
  const erasures = erasuresOfCopy(copy, facts).map((row) => filed(row, erasure));
  if (erasures.length > 0) return anyOf(...erasures);
  const act = copy.target('permission');
  return anyOf(filed(copy, officialWord), ...(act === undefined ? [] : [filed(act, officialWord)]));
}

/** The last day on which a copy may be there: the earlier of what the row says and of what its permission says; null without an end. */
function permissionEnd(copy: Copy): PlainDate | null {
  const ends = [copy.until('permittedUntil'), copy.target('permission')?.until('validUntil') ?? null];
  return ends.flatMap((end) => end ?? []).sort()[0] ?? null;
}

/** The last day on which a copy was there: the one before its erasure, or that of its making where it was erased the same day. */
const lastKept = (made: PlainDate | null, erased: PlainDate): PlainDate =>
  erased === made ? made : addDays(erased, -1);

/**
 * Days on which a copy was there before it was permitted, be it late; one that never was, until it was erased. A permission that had
 * ended when the copy was made permits none of its days.
 */
export function copiedWithout(copy: Copy, facts: JudgedFacts): readonly BrokenDays[] {
  const given = givenOn(copy.target('permission'), { kind: 'permission', items: itemsOf(copy) });
  const [erased] = erasuresOfCopy(copy, facts)
    .filter((row) => !isUntold(row))
    .flatMap((erasure) => erasure.day('erasedOn') ?? [])
    .toSorted();
  const made = copy.day('madeOn');
  const kept = daysOfUse(made, erased === undefined ? null : lastKept(made, erased));
  const end = permissionEnd(copy);
  const isHeld = given !== null && (end === null || (end >= given && end >= kept.from));
  return untilDone(kept, isHeld ? given : null);
}

/** Whether a copy is within its permission on the day asked about: 許可の期限 counts to its last day, and an erased copy needs none. */
function withinPermission(copy: Copy, facts: JudgedFacts): Verdict {
  const until = permissionEnd(copy);
  if (until === null || !facts.isPast(until)) return 'satisfied';
  const erasures = erasuresOfCopy(copy, facts);
  if (erasures.length === 0) return 'notSatisfied';
  return erasures.every(isUntold) ? 'undetermined' : 'satisfied';
}

/** Copies that outlive their permission; what was erased too late is told with its days. */
export const outlivedPermissions = (dutyId: string, among: (copy: Copy) => boolean): Rule =>
  judgeRows({
    id: 'permissionExpired',
    duties: [dutyId],
    register: 'copies',
    among: (copy) => permissionEnd(copy) !== null && among(copy),
    proof: { kinds: [...officialWord, ...erasure], filedUnder: endProof },
    judge: withinPermission,
    params: (facts, copies) =>
      toldLate(copies.flatMap((copy) => erasedAfter(copy, erasuresOfCopy(copy, facts), permissionEnd(copy)))),
  });
