/** Days after which advisories and support ends are too old to conclude from, unless a contract's settings say otherwise. */
export const usualFeedAges = { advisories: 35, exploited: 35, support: 100 } as const;
