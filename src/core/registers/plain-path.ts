/** Parts of a place that only say in what it was sent. */
const envelopes = /^(contract|facts|data|metadata|proposal)\./;

/** The place of a value within what it tells of: `contract.period.to` and `facts.period.to` are both `period.to`. */
export const plainPath = (path: string): string => path.replace(envelopes, '');
