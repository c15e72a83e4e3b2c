import type { Verdict } from '../../src/core/kernel/three-values.ts';
import { concludedOf, endOfSupport, feedsInDate, fixesOf, isToldOtherwise, unrecorded } from './naive-feeds.ts';
import { allowed, givenSince } from './naive-permission.ts';
import { answered, best, dayAfter, met, type NaiveContract, type NaiveRow, worst } from './naive-reading.ts';
import type { Expectations } from './naive-rules.ts';

/** A file that can be the document itself. */
const documentFiles = ['submittedDocument', 'procedure', 'configuration'];

/** A document is known by its edition or its file. */
const isNamed = (contract: NaiveContract, row: NaiveRow): boolean =>
  row.says('edition') || contract.evidence('qualityDocuments', row.id, documentFiles);

/** Met, where it is known of which document. */
const ofNamed = (contract: NaiveContract, row: NaiveRow, verdict: Verdict): Verdict =>
  verdict === 'satisfied' && !isNamed(contract, row) ? 'undetermined' : verdict;

const documents = (kind: string, manage: string, doc: string): Expectations => ({
  [`documentMissing ${manage}`]: (contract) =>
    contract.each('qualityDocuments', (row) => ofNamed(contract, row, 'satisfied'), {
      among: (row) => row.raw('documentKind') === kind,
      none: 'notSatisfied',
    }),
  [`documentNotSubmitted ${doc}`]: (contract) =>
    contract.each('qualityDocuments', (row) => ofNamed(contract, row, met(row.come('submittedOn') !== null)), {
      among: (row) => row.raw('documentKind') === kind,
      none: 'notSatisfied',
    }),
});

const equipment: Expectations = {
  'equipmentNotAssured 15.1.manage': (contract) =>
    contract.each(
      'equipment',
      (row) => {
        const isAssured =
          row.says('assurance') ||
          contract.evidence('equipment', row.id, ['certificate', 'agreement', 'submittedDocument']);
        return met(row.says('maker') && row.says('origin') && isAssured);
      },
      { emptyIsFine: true },
    ),
  'equipmentSupportEnded 15.5.eol': (contract) =>
    contract.each(
      'equipment',
      (row) => {
        const end = row.day('supportEndsOn');
        return end === null ? 'undetermined' : met(end === 'unlimited' || end >= contract.lastDay);
      },
      { emptyIsFine: true },
    ),
};

/** A day that must not lie further back than a limit; never told is not known. */
const recent =
  (field: string, limit: string) =>
  (contract: NaiveContract, row: NaiveRow): Verdict => {
    const last = row.last(field);
    return last === null ? 'undetermined' : met(last >= dayAfter(contract.day, -contract.limit(limit)));
  };

const sameName = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** What a server is called. */
const callings = (server: NaiveRow): readonly string[] =>
  ['name', 'host'].filter(server.says).map((field) => sameName(server.text(field)));

/** Hosts that the inventory names as places: a name in Latin letters with a number or a dot. */
const hosts = (contract: NaiveContract, isAsked = (_row: NaiveRow): boolean => true): readonly string[] =>
  contract
    .rows('software')
    .filter(isAsked)
    .flatMap((row) => {
      const parts = row
        .text('place')
        .normalize('NFKC')
        .split(/[、, ]/)
        .map(sameName)
        .filter((part) => part !== '');
      return parts.every((part) => /^[a-z]/.test(part) && /[0-9.]/.test(part)) ? parts : [];
    });

/** Whether each server and host is spoken of by a row of the endpoints; null: a server is called by nothing. */
function isCovered(contract: NaiveContract): boolean | null {
  const covered = new Set(contract.rows('endpoints').map((row) => sameName(row.text('name'))));
  const servers = contract.rows('servers');
  const known = new Set([...covered, ...servers.flatMap(callings)]);
  const bare = servers.filter((row) => callings(row).length > 0 && !callings(row).some((name) => covered.has(name)));
  if (bare.length > 0 || hosts(contract).some((host) => !known.has(host))) return false;
  return servers.every((row) => callings(row).length > 0) ? true : null;
}

/** Judged for each machine that has a product or ought to; one that a row excuses is left out. */
const machines =
  (unlisted: Verdict, judge: (contract: NaiveContract, row: NaiveRow) => Verdict) =>
  (contract: NaiveContract): Verdict => {
    const listed = contract.each('endpoints', (row) => judge(contract, row), {
      among: (row) => !row.says('excusedBecause'),
    });
    const covered = isCovered(contract);
    if (covered === true) return listed;
    return worst([listed, covered === null ? 'undetermined' : unlisted]);
  };

const endpoints: Expectations = {
  'endpointUncovered 15.3.base': machines('notSatisfied', (_, row) => met(row.says('product'))),
  'productOutdated 15.3.1': machines('undetermined', recent('currentCheckedOn', 'productCheckWithinDays')),
  'definitionsOld 15.3.2': machines('undetermined', recent('definitionsOn', 'definitionsWithinDays')),
  'settingsNotCentral 15.3.3': machines('undetermined', (_, row) => {
    const held = row.held('centralSettings');
    return answered(typeof held === 'boolean' ? held : null);
  }),
  'fullScanMissing 15.3.4': machines('undetermined', recent('fullScanOn', 'fullScanWithinDays')),
  'edrNotConsidered 15.3.5': machines('undetermined', (_, row) => {
    const edr = row.raw('edr');
    if (typeof edr !== 'string') return 'undetermined';
    return met(edr !== 'notConsidered' && row.says('edrReason'));
  }),
};

/** Told within days of what it is about; 速やかに without a number leaves the question open. */
function toldInTime(contract: NaiveContract, since: string | null, told: string | null, limit: string): Verdict {
  const days = contract.limit(limit);
  if (since === null) return 'undetermined';
  if (Number.isNaN(days)) return told === null ? 'notSatisfied' : told <= since ? 'satisfied' : 'undetermined';
  const due = dayAfter(since, days);
  if (told !== null) return met(told <= due);
  return contract.day > due ? 'notSatisfied' : 'undetermined';
}

const changes: Expectations = {
  'changeNotReported 15.4.report': (contract) =>
    contract.each(
      'changes',
      (row) => toldInTime(contract, row.day('changedOn'), row.come('reportedOn'), 'changeReportWithinDays'),
      { lasts: (row) => row.come('reportedOn') === null },
    ),
  'handoverMissing 15.4.handover': (contract) =>
    contract.each(
      'handovers',
      (row) => {
        const items = row.raw('items');
        return met(row.says('securityItems') || (Array.isArray(items) && items.length > 0));
      },
      {
        among: (row) => {
          const isOwn = sameName(row.text('to')) === sameName(contract.contract.contractor.name);
          return row.raw('recipientKind') === 'otherOperator' || (row.raw('recipientKind') !== 'self' && !isOwn);
        },
      },
    ),
};

const isAffected = { among: (row: NaiveRow): boolean => row.flag('affected') !== false };

/** A fix applied within days of its release; the first after it counts. */
function patched(contract: NaiveContract, row: NaiveRow): Verdict {
  const released = row.come('patchReleasedOn') ?? '';
  const applied = row
    .days('patchedOn')
    .filter((day) => day >= released)
    .sort()[0];
  const due = dayAfter(released, contract.limit('patchWithinDays'));
  if (applied !== undefined) return met(applied <= due);
  return contract.day > due ? 'notSatisfied' : 'undetermined';
}

const isOwn = (row: NaiveRow): boolean => row.raw('responsibility') !== 'others';

/** The last day of use: nothing is used for the work once it is over. */
const lastUse = (contract: NaiveContract): string =>
  contract.day < contract.lastDay ? contract.day : contract.lastDay;

/** The names in a place: as a whole, and of each of several. */
const placesIn = (row: NaiveRow): readonly string[] =>
  [
    row.text('place'),
    ...row
      .text('place')
      .normalize('NFKC')
      .split(/[、, ]/),
  ].map(sameName);

/** Each package of an own server; an own server of which no package is known is one of which nothing is. */
function patchesApplied(contract: NaiveContract): Verdict {
  const own = contract.rows('servers').filter(isOwn);
  const names = new Set(own.flatMap(callings));
  const isOfServer = (row: NaiveRow): boolean => row.says('purl') && placesIn(row).some((name) => names.has(name));
  const told = contract.each('software', (row) => fixesOf(contract, row), { among: isOfServer, emptyIsFine: true });
  const listed = new Set(contract.rows('software').filter(isOfServer).flatMap(placesIn));
  const isBlind = own.some((server) => !callings(server).some((name) => listed.has(name)));
  return told === 'satisfied' && isBlind ? 'undetermined' : told;
}

const support: Expectations = {
  'supportEnded 15.5.eol': (contract) =>
    contract.each('software', (row) => {
      const end = endOfSupport(contract, row) ?? 'unlimited';
      return met(end !== 'ended' && end >= lastUse(contract));
    }),
  'supportEndsInContract 15.5.eol': (contract) =>
    contract.each('software', (row) => {
      const end = endOfSupport(contract, row) ?? 'unlimited';
      return met(end === 'ended' || end < lastUse(contract) || end >= contract.lastDay);
    }),
  'supportUnknown 15.5.eol': (contract) =>
    contract.each('software', (row) => (endOfSupport(contract, row) === null ? 'undetermined' : 'satisfied')),
  'supportDateDiffers 15.5.eol': (contract) =>
    contract.each('software', (row) => (isToldOtherwise(contract, row) ? 'undetermined' : 'satisfied')),
  'supportFeedStale 15.5.eol': (contract) => feedsInDate(contract, ['support'], 'supportFeedMaxAgeDays'),
  'vulnerabilityFeedStale 15.5.info': (contract) =>
    feedsInDate(contract, ['advisories', 'exploited'], 'vulnerabilityFeedMaxAgeDays'),
  'vulnerabilityUnknown 15.5.info': (contract) =>
    contract.each('software', (row) => {
      const looked = recent('vulnerabilitiesCheckedOn', 'vulnerabilityFeedMaxAgeDays')(contract, row);
      const isAnswered = concludedOf(contract, row).coveredBy !== null;
      return looked === 'satisfied' || isAnswered ? 'satisfied' : 'undetermined';
    }),
  'vulnerabilityNotRecorded 15.5.info': (contract) => contract.each('software', (row) => unrecorded(contract, row)),
  'patchNotApplied 15.6.patch': patchesApplied,
  'inventoryIncomplete 15.5.ledger': (contract) =>
    contract.each('software', (row) => met(['name', 'version', 'place'].every(row.says))),
};

const vulnerabilities: Expectations = {
  'officialNotInformed 15.5.info': (contract) =>
    contract.each(
      'vulnerabilities',
      (row) => {
        const told = row.come('informedOn');
        if (Number.isNaN(contract.limit('informWithinDays'))) return met(told !== null);
        return toldInTime(contract, row.day('learnedOn'), told, 'informWithinDays');
      },
      { ...isAffected, lasts: (row) => row.come('informedOn') === null },
    ),
  'vulnerabilityWithoutPlan 15.5.plan': (contract) =>
    contract.each('vulnerabilities', (row) => met(row.says('plan')), isAffected),
  'planNotConfirmed 15.5.plan': (contract) =>
    contract.each(
      'vulnerabilities',
      (row) => {
        const on = row.come('doneOn') ?? contract.day;
        const of = (field: string) => allowed(contract, row, { field, kind: 'confirmation', on, items: [15] });
        return best([of('planConfirmation'), of('classConfirmation')]);
      },
      {
        among: (row) => isAffected.among(row) && row.says('plan'),
        // Done without a confirmation: only one that came after it mends that. Not done yet: it is wanting today.
        lasts: (row) => {
          const done = row.come('doneOn');
          const given = ['planConfirmation', 'classConfirmation'].map((field) =>
            givenSince(contract, row, { field, kind: 'confirmation', items: [15] }),
          );
          return done === null || given.every((day) => day === null || day <= done);
        },
      },
    ),
  'plannedDayPassed 15.5.plan': (contract) =>
    contract.each(
      'vulnerabilities',
      (row) => {
        if (row.come('doneOn') !== null) return 'satisfied';
        const planned = row.day('plannedFor');
        return planned === null ? 'undetermined' : met(planned >= contract.day);
      },
      { among: (row) => isAffected.among(row) && row.says('plan') },
    ),
};

/** A host with packages on it (an SBOM tells them) that is neither a server nor a client on record: nobody says who looks after it. */
function unserved(contract: NaiveContract): boolean {
  const clients = contract.rows('endpoints').filter((row) => row.raw('endpointKind') === 'client');
  const known = new Set([
    ...contract.rows('servers').flatMap(callings),
    ...clients.map((row) => sameName(row.text('name'))),
  ]);
  const isVoid = contract.rows('servers').length === 0 && contract.empty('servers') === 'satisfied';
  return !isVoid && hosts(contract, (row) => row.says('purl')).some((host) => !known.has(host));
}

/** 15(1) to 15(6). */
export const naiveSystems: Expectations = {
  ...documents('qualitySystem', '15.1.manage', '15.1.doc'),
  ...documents('tamperProcedure', '15.2.org', '15.2.doc'),
  ...equipment,
  ...endpoints,
  ...changes,
  ...support,
  ...vulnerabilities,
  'vulnerabilityWatchStale 15.6.collect': (contract) => {
    const watched = contract.each('servers', (row) => recent('watchedOn', 'watchWithinDays')(contract, row), {
      among: isOwn,
    });
    return unserved(contract) ? worst([watched, 'undetermined']) : watched;
  },
  'patchLate 15.6.patch': (contract) =>
    contract.each('servers', (row) => patched(contract, row), {
      among: (row) => isOwn(row) && row.come('patchReleasedOn') !== null,
      lasts: (row) => row.days('patchedOn').every((day) => day < (row.come('patchReleasedOn') ?? '')),
    }),
};
