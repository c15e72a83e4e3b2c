/** Part of the long runs that is wanted, between 0 and 1: JUNSHU_DEEP_SHARE=0.05 shows quickly that they run to their end at all. */
const wanted = Number(process.env.JUNSHU_DEEP_SHARE ?? 1);

/** How many of so many rounds a long run has: all of them, unless a share is wanted; one at least. */
export const deepRounds = (all: number): number => Math.max(1, Math.ceil(all * wanted));
