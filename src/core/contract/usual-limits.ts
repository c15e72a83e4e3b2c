/** Days after which advisories and support ends are too old to conclude from, unless a contract's settings say otherwise. */
export const usualFeedAges = { advisories: 35, exploited: 35, support: 100 } as const;

/** Days that the terms leave open, as they are taken where a contract sets none. */
export const usualLimits = {
  erasureWithinDays: 30,
  ismapCheckMaxAgeDays: 180,
  usageReviewEveryDays: 180,
  /** How long what a machine saw may be leaned on. */
  checkMaxAgeDays: 35,
  vulnerabilityFeedMaxAgeDays: usualFeedAges.advisories,
  supportFeedMaxAgeDays: usualFeedAges.support,
} as const;

/** Days and hours that a contract may set at the most: a century of days, ten years of hours. */
export const greatestLimits = { days: 36_500, hours: 87_600 } as const;
