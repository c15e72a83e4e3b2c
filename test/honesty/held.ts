const feeds = 'it speaks of what feeds concluded of a row, and random contracts hold no feeds';
const machines = 'observations of machines, which random contracts don’t hold';

/** Rules that are not held against the model, by `rule duty`, and why (docs/quality/honesty.md says where they are tried). */
export const unheldRules: ReadonlyMap<string, string> = new Map([
  ['supportDateDiffers 15.5.eol', feeds],
  ['supportFeedStale 15.5.eol', feeds],
  ['vulnerabilityNotRecorded 15.5.info', feeds],
  ['vulnerabilityFeedStale 15.5.info', feeds],
  ['patchNotApplied 15.6.patch', feeds],
]);

/** Duties of which no rule is held against the model, and why. */
export const unheldDuties: ReadonlyMap<string, string> = new Map([
  ['15.8.tls', machines],
  ['15.8.cert', machines],
  ['15.9.spoof', machines],
  ['15.9.tls', machines],
  ['15.9.sign', machines],
  ['16.1', machines],
  ['15.10.narrative', 'no field can judge it (docs/rules.md)'],
]);
