const machines = 'observations of machines, which random contracts don’t hold';

/** Rules that are not held against the model, by `rule duty`, and why (docs/quality/honesty.md says where they are tried). */
export const unheldRules: ReadonlyMap<string, string> = new Map();

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
