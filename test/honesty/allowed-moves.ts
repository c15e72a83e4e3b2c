/**
 * What may make a verdict better although something was taken away. Where a row is taken that the reason itself names, nothing is
 * listed: what never was breaks nothing.
 */
const moves: ReadonlySet<string> = new Set([
  // A late pledge is late by its own day; without it, pledgeMissing speaks.
  'without pledges pledgeAfterStart 9.nda',
  // Only a closed incident needs agreement and consultation; of one that is not closed, incidentOpen speaks.
  'without incidents.closedOn incidentClosingNotAgreed 11.follow',
  'without incidents.closedOn incidentNotConsulted 11.follow',
  // Without a permission none ends; that there is none is told by broughtInWithoutPermission and copiedWithoutPermission.
  'without carriedInDevices.permission permissionExpired 6.permit',
  // An erasure of no copy is none of it: erasureNotProved asks for the copy's.
  'without erasures.copy erasureNotConfirmed 7.erase',
  'without erasures.copy serialMismatch 7.erase',
  'without erasures.device erasureNotConfirmed 6.erase',
  'without erasures.device serialMismatch 6.erase',
  // Most qualifications have no end: a row without one tells that it doesn't run out.
  'without people.qualificationExpiresOn qualificationExpired 4.people',
  // Who has no last day is engaged, and may sign in.
  'without people.endedOn accessAfterLeaving 4.limit',
  // What nobody ended goes on to the end of the work as a whole, and is due then.
  'without copies.workEndedOn erasureNotProved 7.erase',
  'without carriedInDevices.workEndedOn deviceErasureNotProved 6.erase',
  // How the service is listed, and whether it has to be, is asked by notOnIsmap.
  'without cloudServices.ismapList ismapCheckStale 13.list',
  'without cloudServices.confidential ismapCheckStale 13.list',
  // What was planned for later becomes one without a day, of which erasureNotProved knows nothing.
  'without erasures.erasedOn erasureNotConfirmed 7.erase',
  'without erasures.erasedOn serialMismatch 7.erase',
  'without erasures.erasedOn erasureNotConfirmed 6.erase',
  'without erasures.erasedOn serialMismatch 6.erase',
  // Without a day of its end it is supportUnknown that tells.
  'without software.supportEndsOn supportEnded 15.5.eol',
  'without software.supportEndsOn supportEndsInContract 15.5.eol',
  // What was not reported was not slow: firstReportMissing tells.
  'without incidents.firstReportAt firstReportSlow 11.report',
  // What may be no pledge, or may have ended, tells nothing of when people pledged; pledgeMissing leaves it open.
  'without pledges.signedOn pledgeAfterStart 9.nda',
  'without pledges.person pledgeAfterStart 9.nda',
  'without pledges.survives pledgeAfterStart 9.nda',
  // Of whom nobody said since when nobody can be late.
  'without people.startedOn pledgeAfterStart 9.nda',
  // A copy that doesn't say where it was made counts for 7).
  'without copies.madeAt permissionExpired 6.copy',
  // Without its package a host is none of the lists that are made on machines.
  'without software.purl vulnerabilityWatchStale 15.6.collect',
  // Without a change on record none asks for a diagnosis.
  'without webApplications.changedOn diagnosisMissingAfterChange 17.test',
  // Of a fix of which nobody knows none is due; what is to be applied is told by patchNotApplied.
  'without servers.patchReleasedOn patchLate 15.6.patch',
  // Filled when a revision becomes known: without it none is.
  'without regulations.newerEdition regulationEditionChanged 2.h',
  // A plan that is not there can be neither confirmed nor late: vulnerabilityWithoutPlan tells.
  'without vulnerabilities.plan plannedDayPassed 15.5.plan',
  'without vulnerabilities.plan planNotConfirmed 15.5.plan',
  // Who is reached is told by that text: without it thirdPartyUndeclared and policyMissing leave it open.
  'without deliverables.thirdParties thirdPartyNotSafe 16.6.dev',
  'without deliverables.thirdParties thirdPartyUnexplained 16.6.policy',
  // A place is what tells of a host: without it the inventory is incomplete.
  'without software.place endpointUncovered 15.3.base',
  'without software.place productOutdated 15.3.1',
  'without software.place definitionsOld 15.3.2',
  'without software.place settingsNotCentral 15.3.3',
  'without software.place fullScanMissing 15.3.4',
  'without software.place edrNotConsidered 15.3.5',
  'without software.place vulnerabilityWatchStale 15.6.collect',
  // What never was needs no return; the reason names what was returned, and balanceNotZero what was not.
  'without subcontracts notConfirmed 8.confirm',
  'without copies notConfirmed 8.confirm',
  'without informationItems notConfirmed 8.confirm',
  // A server without a list of its packages is what was not known; the reason names packages.
  'without servers patchNotApplied 15.6.patch',
]);

/**
 * What may be taken away whatever rule speaks: what has no end on record doesn't run out, and of two days that contradict each other
 * either may go (that the other is missing is told by its own rule).
 */
const whatever: ReadonlySet<string> = new Set(
  ['acts.validUntil', 'copies.permittedUntil', 'controls.validUntil', 'pledges.validUntil']
    .concat(['erasures.confirmedOn', 'incidents.recognisedAt', 'incidents.firstReportAt'])
    .map((what) => `without ${what}`),
);

/** Whether a verdict may become better by what was done to its contract. */
export const isAllowed = (by: string, key: string): boolean => whatever.has(by) || moves.has(`${by} ${key}`);
