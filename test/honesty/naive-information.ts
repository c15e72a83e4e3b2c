import type { Verdict } from '../../src/core/kernel/three-values.ts';
import { tier } from './naive-organisation.ts';
import { allowed, endOfPermission, givenSince, goesOn, lacks } from './naive-permission.ts';
import { answered, best, dayAfter, met, type NaiveContract, type NaiveRow } from './naive-reading.ts';
import type { Expectations } from './naive-rules.ts';

const proofKinds = ['erasureProof', 'certificate', 'photo', 'log'];

const erasuresOf = (contract: NaiveContract, field: string, row: NaiveRow): readonly NaiveRow[] =>
  contract.naming('erasures', field, row.id);

const sameNumber = (number: string, erasure: NaiveRow): boolean =>
  number.normalize('NFKC').trim() === erasure.text('mediumId').normalize('NFKC').trim();

/** When the work with a thing ended: as told, and at the latest with the work as a whole. */
function workEnd(contract: NaiveContract, row: NaiveRow, until: string | null = null): string {
  const told = row.day('workEndedOn') ?? until ?? contract.lastDay;
  return told < contract.lastDay ? told : contract.lastDay;
}

/** Nobody knows when it was done, or its days can't both be true. */
const isUntold = (erasure: NaiveRow): boolean => erasure.isContradictory || erasure.day('erasedOn') === null;

/** 作業終了後…証明する: proved by what says so, due some days after the work. */
function erasureProved(contract: NaiveContract, field: string, row: NaiveRow, end: string): Verdict {
  const erasures = erasuresOf(contract, field, row);
  const isProved = erasures.some(
    (erasure) => erasure.says('proof') || contract.evidence('erasures', erasure.id, proofKinds),
  );
  if (isProved) return erasures.some(isUntold) ? 'undetermined' : 'satisfied';
  return contract.day > dayAfter(end, contract.limit('erasureWithinDays')) ? 'notSatisfied' : 'undetermined';
}

const confirmed = (field: string) => (contract: NaiveContract) =>
  contract.each('erasures', (erasure) => met(erasure.come('confirmedOn') !== null), {
    among: (erasure) => erasure.text(field) !== '',
    emptyIsFine: true,
  });

const deviceEnd = (contract: NaiveContract, device: NaiveRow): string => workEnd(contract, device, device.day('to'));

/** Whether a thing is gone: erased by a row whose days can both be true; null where they can't. */
function isErased(contract: NaiveContract, copy: NaiveRow): boolean | null {
  const erasures = erasuresOf(contract, 'copy', copy);
  if (erasures.length === 0) return false;
  return erasures.every(isUntold) ? null : true;
}

/** A copy that is still there after its permission's end; what was erased too late is told, and is gone. */
const outlives =
  (isMeant: (row: NaiveRow) => boolean) =>
  (contract: NaiveContract): Verdict =>
    contract.each(
      'copies',
      (copy) => {
        const end = endOfPermission(contract, copy, 'permission');
        if (end === null || end >= contract.day) return 'satisfied';
        return answered(isErased(contract, copy));
      },
      { among: isMeant },
    );

const isInside = (copy: NaiveRow): boolean => copy.raw('madeAt') === 'inside';

const devicePermission = { field: 'permission', kind: 'permission', items: [6] };

/** Whether a device is inside without a permission, on the day. */
const isInsideWithout =
  (contract: NaiveContract) =>
  (device: NaiveRow): boolean =>
    goesOn(contract, device.day('from'), device.day('to')) && lacks(contract, device, devicePermission);

const devices: Expectations = {
  'broughtInWithoutPermission 6.permit': (contract) =>
    contract.each(
      'carriedInDevices',
      (device) => allowed(contract, device, { ...devicePermission, on: device.day('from') }),
      { lasts: isInsideWithout(contract) },
    ),
  'deviceErasureNotProved 6.erase': (contract) =>
    contract.each(
      'carriedInDevices',
      (device) => {
        const verdict = erasureProved(contract, 'device', device, deviceEnd(contract, device));
        return verdict === 'notSatisfied' && device.flag('hasStorage') === null ? 'undetermined' : verdict;
      },
      {
        among: (device) =>
          device.flag('hasStorage') !== false &&
          (deviceEnd(contract, device) <= contract.day || erasuresOf(contract, 'device', device).length > 0),
      },
    ),
  'permissionExpired 6.permit': (contract) =>
    contract.each(
      'carriedInDevices',
      (device) => {
        const end = contract.find('acts', device.text('permission'))?.day('validUntil') ?? 'unlimited';
        if (end === 'unlimited' || end >= contract.day) return 'satisfied';
        const left = device.day('to');
        return left === null ? 'undetermined' : met(left <= end);
      },
      { lasts: isInsideWithout(contract) },
    ),
  'erasureNotConfirmed 6.erase': confirmed('device'),
  // A proof may name the disk of a device: another number is a question.
  'serialMismatch 6.erase': (contract) =>
    contract.each(
      'erasures',
      (erasure) => {
        const device = contract.find('carriedInDevices', erasure.text('device'));
        const isSame =
          device?.says('serial') === true && erasure.says('mediumId') && sameNumber(device.text('serial'), erasure);
        return isSame ? 'satisfied' : 'undetermined';
      },
      { among: (erasure) => erasure.text('device') !== '', emptyIsFine: true },
    ),
};

const permittedCopy = (contract: NaiveContract, copy: NaiveRow): Verdict =>
  allowed(contract, copy, { field: 'permission', kind: 'permission', on: copy.day('madeOn'), items: itemsOf(copy) });

/** Erased by the day; what was erased before the copy was made was not this one. */
const isGone = (contract: NaiveContract, copy: NaiveRow): boolean =>
  isErased(contract, copy) === true &&
  erasuresOf(contract, 'copy', copy).every((erasure) => (erasure.day('erasedOn') ?? '') >= (copy.day('madeOn') ?? ''));

/**
 * Whether a copy is there, on the day, that nobody permitted yet; a permission that had run out before it was given, or by the day of
 * the copying, is none.
 */
const isKeptWithout =
  (contract: NaiveContract) =>
  (copy: NaiveRow): boolean => {
    const given = givenSince(contract, copy, { field: 'permission', kind: 'permission', items: itemsOf(copy) });
    const end = endOfPermission(contract, copy, 'permission');
    const made = copy.day('madeOn') ?? '';
    return !isGone(contract, copy) && (given === null || (end !== null && (end < given || end < made)));
  };

/** Copies made inside are permitted under 6), those made outside under 7). */
function itemsOf(copy: NaiveRow): readonly number[] {
  if (typeof copy.raw('madeAt') !== 'string') return [6, 7];
  return isInside(copy) ? [6] : [7];
}

const copies: Expectations = {
  'copiedWithoutPermission 7.copy': (contract) =>
    contract.each('copies', (copy) => permittedCopy(contract, copy), {
      among: (copy) => !isInside(copy),
      lasts: isKeptWithout(contract),
    }),
  'copiedInsideWithoutPermission 6.copy': (contract) =>
    contract.each(
      'copies',
      (copy) => {
        const verdict = permittedCopy(contract, copy);
        return isInside(copy) ? verdict : 'undetermined';
      },
      { among: (copy) => copy.raw('madeAt') !== 'outside', lasts: isKeptWithout(contract) },
    ),
  'permissionExpired 6.copy': outlives(isInside),
  'permissionExpired 7.copy': outlives((copy) => !isInside(copy)),
  'erasureNotProved 7.erase': (contract) =>
    contract.each('copies', (copy) => erasureProved(contract, 'copy', copy, workEnd(contract, copy)), {
      among: (copy) => workEnd(contract, copy) <= contract.day || erasuresOf(contract, 'copy', copy).length > 0,
    }),
  'erasureNotConfirmed 7.erase': confirmed('copy'),
  'serialMismatch 7.erase': (contract) =>
    contract.each(
      'erasures',
      (erasure) => {
        const copy = contract.find('copies', erasure.text('copy'));
        if (copy === undefined || !copy.says('mediumId') || !erasure.says('mediumId')) return 'undetermined';
        return met(sameNumber(copy.text('mediumId'), erasure));
      },
      { among: (erasure) => erasure.text('copy') !== '', emptyIsFine: true },
    ),
};

/** How much of an item is left, by count; null where a count is not on record. */
function leftOf(contract: NaiveContract, item: NaiveRow): number | null {
  const received = item.raw('count');
  if (typeof received !== 'number') return null;
  const handed = contract.naming('handbacks', 'informationItem', item.id).map((row) => row.raw('count'));
  const erased = contract.naming('erasures', 'informationItem', item.id).map((row) => {
    const isWhole = received === 1 && row.text('copy') === '' && row.text('device') === '';
    return isUntold(row) ? undefined : (row.raw('count') ?? (isWhole ? 1 : undefined));
  });
  const gone = [...handed, ...erased];
  return gone.every((count) => typeof count === 'number')
    ? gone.reduce((left, count) => left - Number(count), received)
    : null;
}

/** Whether a subcontractor was given information; null: nobody said. */
function handles(row: NaiveRow): boolean | null {
  if (row.names('informationHandled') || row.flag('handlesConfidential') === true) return true;
  return row.says('informationHandled') ? false : null;
}

/** Owed once the work as a whole is over; where only its own part is, when it is due is a question. */
function returnStated(contract: NaiveContract, row: NaiveRow): Verdict {
  if (handles(row) === false || row.come('returnStatedOn') !== null) return 'satisfied';
  if (contract.isOver) return handles(row) === null ? 'undetermined' : 'notSatisfied';
  const to = row.day('to');
  return to !== null && to < contract.day ? 'undetermined' : 'satisfied';
}

/** What is left of everything: rows that are, and rows of which nobody can tell. */
function remains(contract: NaiveContract): { readonly left: number; readonly unclear: number } {
  const items = contract.rows('informationItems').map((item) => leftOf(contract, item));
  const copied = contract.rows('copies').map((copy) => isErased(contract, copy));
  const subcontractors = contract.rows('subcontracts');
  const owing = subcontractors.filter((row) => handles(row) === true && row.come('returnStatedOn') === null);
  const unsaid = subcontractors.filter((row) => returnStated(contract, row) === 'undetermined' && !owing.includes(row));
  const strays = [...contract.rows('handbacks'), ...contract.rows('erasures')].filter((row) => {
    const id = row.text('informationItem');
    const mustName = row.register === 'handbacks' || id !== '';
    return mustName && contract.find('informationItems', id) === undefined;
  });
  const isUnknown = (known: unknown): boolean => known === null;
  return {
    left:
      items.filter((left) => left !== null && left !== 0).length +
      copied.filter((gone) => gone === false).length +
      owing.length,
    unclear: [...items, ...copied].filter(isUnknown).length + unsaid.length + strays.length,
  };
}

/** Registers that say neither what is there nor that there is nothing. */
function isSilent(contract: NaiveContract): boolean {
  const asked = ['informationItems', 'copies'].concat(
    contract.contract.scope.subcontracts === false ? [] : ['subcontracts'],
  );
  return asked.some((register) => contract.rows(register).length === 0 && contract.empty(register) !== 'satisfied');
}

/** Zero for every item, copy and tier, once the work is over; before, its time has not come. */
function balance(contract: NaiveContract): Verdict {
  const { left, unclear } = remains(contract);
  if (!contract.isOver) return 'undetermined';
  if (left > 0) return 'notSatisfied';
  return unclear > 0 || isSilent(contract) ? 'undetermined' : 'satisfied';
}

/** 担当職員の確認を必ず受ける: of each return and erasure, and of all that there is. */
function allConfirmed(contract: NaiveContract): Verdict {
  if (!contract.isOver) return 'undetermined';
  const acts = [...contract.rows('handbacks'), ...contract.rows('erasures')];
  if (acts.some((row) => row.come('confirmedOn') === null)) return 'notSatisfied';
  const { left, unclear } = remains(contract);
  const isUnclear = acts.some(({ isContradictory }) => isContradictory);
  return left + unclear > 0 || isUnclear || isSilent(contract) ? 'undetermined' : 'satisfied';
}

const returns = (duty: string, isOfTier: (tier: number) => boolean): Expectations => ({
  [`returnNotStated ${duty}`]: (contract) =>
    contract.each('subcontracts', (row) => returnStated(contract, row), {
      ...tier(isOfTier),
    }),
});

/** A pledge binds until its end, and beyond the contract where it says so; where it doesn't say, nobody knows. */
function isInForce(contract: NaiveContract, pledge: NaiveRow): Verdict {
  const until = pledge.day('validUntil') ?? 'unlimited';
  if (until !== 'unlimited' && until < contract.day) return 'notSatisfied';
  return contract.day <= contract.lastDay ? 'satisfied' : answered(pledge.flag('survives'));
}

const pledgesOf = (contract: NaiveContract, person: NaiveRow): readonly NaiveRow[] =>
  contract.naming('pledges', 'person', person.id).filter((pledge) => isInForce(contract, pledge) === 'satisfied');

/** What was disclosed at one instant breaks its day. */
const isOfToday = (contract: NaiveContract) => ({
  lasts: (row: NaiveRow): boolean => (row.day('disclosedOn') ?? contract.day) >= contract.day,
});

const disclosures: Expectations = {
  'pledgeMissing 9.nda': (contract) =>
    contract.each('people', (person) => {
      if (contract.evidence('people', person.id, ['pledge'])) return 'satisfied';
      const pledges = contract.naming('pledges', 'person', person.id);
      return best(pledges.map((pledge) => isInForce(contract, pledge)));
    }),
  // Of pledges in force the first counts: one that has ended says nothing of today.
  'pledgeAfterStart 9.nda': (contract) =>
    contract.each(
      'people',
      (person) =>
        met(pledgesOf(contract, person).some((row) => (row.day('signedOn') ?? '') <= (person.day('startedOn') ?? ''))),
      { among: (person) => pledgesOf(contract, person).length > 0 },
    ),
  'usedForOtherPurpose 9.purpose': (contract) =>
    contract.each('informationItems', (item) => {
      const isMisused = item.flag('usedOtherwise');
      if (isMisused === true) return 'notSatisfied';
      return isMisused === null || !item.says('purposeKeptBy') ? 'undetermined' : 'satisfied';
    }),
  'disclosedWithoutApproval 9.provide': (contract) =>
    contract.each(
      'disclosures',
      (row) => allowed(contract, row, { field: 'approval', kind: 'approval', on: row.day('disclosedOn'), items: [9] }),
      isOfToday(contract),
    ),
  'handlingNotAssured 9.provide': (contract) =>
    contract.each('disclosures', (row) => answered(row.flag('handlingAssured')), isOfToday(contract)),
  'cautionsMissing 9.provide': (contract) =>
    contract.each('disclosures', (row) => met(row.says('cautions')), isOfToday(contract)),
};

/** 6) to 9). */
export const naiveInformation: Expectations = {
  ...devices,
  ...copies,
  ...returns('5.flow', (tier) => tier === 1),
  ...returns('5.tier', (tier) => tier >= 2),
  'balanceNotZero 8.dispose': balance,
  'notConfirmed 8.confirm': allConfirmed,
  ...disclosures,
};
