/**
 * What may make a verdict better although something was taken away. Where a row is taken that the reason itself names, nothing is
 * listed: what never was breaks nothing.
 */
export const allowedMoves: ReadonlySet<string> = new Set([
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
  // A server without a list of its packages is what was not known; the reason names packages.
  'without servers patchNotApplied 15.6.patch',
]);
