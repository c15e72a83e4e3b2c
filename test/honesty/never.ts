/** Outcomes that a rule can never have, by `rule duty verdict`, and why. */
export const never: ReadonlyMap<string, string> = new Map([
  ['namedRegulationMissing 2.h undetermined', 'a regulation is on record or it is not'],
  ['regulationEditionMissing 2.h notSatisfied', 'an edition that nobody wrote down is not known'],
  ['findingOpen 3.fix notSatisfied', 'what is open in time leaves the duty open; findingOverdue tells what is late'],
  ['workplaceUnknown 4.place notSatisfied', 'where somebody works who didn’t say it is not known'],
  ['incidentOpen 11.follow notSatisfied', 'the clause has no day by which an incident is closed'],
  ['incidentNotConsulted 11.follow notSatisfied', 'that no consultation is on record doesn’t tell that there was none'],
  ['serialMismatch 6.erase notSatisfied', 'a proof may name the disk of a device: another number is a question'],
  ['supportDateDiffers 15.5.eol notSatisfied', 'which of two days is right a person decides'],
  ['supportFeedStale 15.5.eol notSatisfied', 'what rests on an old feed is not known'],
  ['vulnerabilityFeedStale 15.5.info notSatisfied', 'what rests on an old feed is not known'],
  ['supportUnknown 15.5.eol notSatisfied', 'what nobody told is not known; supportEnded tells what ended'],
  ['vulnerabilityUnknown 15.5.info notSatisfied', 'where nobody looked nothing is known'],
  [
    'checklistMissing 17.design notSatisfied',
    'without a checklist nobody knows how it was built; 17.checklist tells that it is missing',
  ],
  ['vulnerabilitiesNotLookedFor 16.2 notSatisfied', 'where nobody looked nothing is known'],
]);
