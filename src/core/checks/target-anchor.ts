/** Where a target stands on the page of checks. */
export const targetAnchor = (area: string, entryId: string): string => `${area}.${entryId}`;

/** The way to a target on the page of checks, below the contract's. */
export const pathToTarget = (area: string, entryId: string): string =>
  `checks#${encodeURIComponent(targetAnchor(area, entryId))}`;
