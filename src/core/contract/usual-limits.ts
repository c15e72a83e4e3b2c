/** Days after which advisories and support ends are too old to conclude from, unless a contract's settings say otherwise. */
export const usualFeedAges = { advisories: 35, exploited: 35, support: 100 } as const;

/** Days that the terms leave open, as they are taken where a contract sets none. */
export const usualLimits = {
  erasureWithinDays: 30,
  ismapCheckMaxAgeDays: 180,
  usageReviewEveryDays: 180,
  /** How old an endpoint's definitions may be, 15(3)②. */
  definitionsWithinDays: 7,
  /** How long ago an endpoint's product was found current, and its last full scan, 15(3)①④. */
  productCheckWithinDays: 35,
  fullScanWithinDays: 35,
  /** How long ago a server's vulnerability information was looked at, and how soon a fix is applied, 15(6). */
  watchWithinDays: 35,
  patchWithinDays: 30,
  /** 一定期間: how long a closing notice is shown, 15(10). */
  noticeAtLeastDays: 30,
  /** From the end of a report's period to the day it is due. */
  reportDueAfterDays: 30,
  /** After which a register declared empty is asked about again. */
  emptyAskedAgainDays: 183,
  /** How long what a machine saw may be leaned on. */
  checkMaxAgeDays: 35,
  vulnerabilityFeedMaxAgeDays: usualFeedAges.advisories,
  supportFeedMaxAgeDays: usualFeedAges.support,
} as const;

/** Days and hours that a contract may set at the most: a century of days, ten years of hours. */
export const greatestLimits = { days: 36_500, hours: 87_600 } as const;
