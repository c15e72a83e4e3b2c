import { Transform } from 'node:stream';

/**
 * Lets at most so many pieces a second through. A client that waits for each answer sends at least one piece per request, so that
 * its requests on one kept-open connection are no more than that either.
 */
export function paced(perSecond: number): Transform {
  let next = 0;
  return new Transform({
    transform(piece: Buffer, _, done) {
      const now = performance.now();
      const mine = Math.max(now, next);
      next = mine + 1000 / perSecond;
      if (mine <= now) done(null, piece);
      else setTimeout(() => done(null, piece), mine - now);
    },
  });
}
