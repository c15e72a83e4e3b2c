/**
 * What may make a verdict better although something was taken away, because what was taken is what told of the breach itself and
 * another rule of the duty speaks in its place.
 */
export const allowedMoves: ReadonlySet<string> = new Set([
  // A late pledge is late by its own day; without it, pledgeMissing speaks.
  'without pledges pledgeAfterStart 9.nda',
  // Only a closed incident needs agreement and consultation; of one that is not closed, incidentOpen speaks.
  'without incidents.closedOn incidentClosingNotAgreed 11.follow',
  'without incidents.closedOn incidentNotConsulted 11.follow',
]);
