/** How long something may work before it lets others come in, in milliseconds: no answer waits noticeably longer for it. */
const longest = 10;

/**
 * Goes through many things one after the other and lets whoever waits come in between, so that a large contract that is opened holds up
 * no other answer.
 */
export async function mapBreathing<One, Other>(list: readonly One[], map: (one: One) => Other): Promise<Other[]> {
  const mapped: Other[] = [];
  let since = performance.now();
  for (const one of list) {
    mapped.push(map(one));
    // The clock is asked now and then: asking it takes longer than a small thing.
    if (mapped.length % 16 !== 0 || performance.now() - since < longest) continue;
    await new Promise((resolve) => setImmediate(resolve));
    since = performance.now();
  }
  return mapped;
}
