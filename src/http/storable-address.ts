import type { MiddlewareHandler } from 'hono';
import { isStorable } from '../core/kernel/storable-text.ts';
import { problemOf } from './problem.ts';
import type { Env } from './server-kit.ts';

const nowhere = problemOf({ type: 'notFound', what: { ja: 'その場所', en: 'such place' } });

const unstorable = problemOf({
  type: 'badInput',
  problems: [
    {
      path: '?',
      message: {
        ja: 'アドレスの「?」より後に、使えない文字（NUL か片割れのサロゲート）があります。',
        en: 'After its “?” the address holds a character that can’t be used (NUL or a lone surrogate).',
      },
      mend: { ja: 'その文字を除いてください。', en: 'Remove that character.' },
    },
  ],
});

/** An address part as routes come to read it; one that is no percent-encoding stays as it is. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/**
 * Addresses that hold what no storage can name nothing that is stored: there is no such place, and nothing is to be found by such a
 * query. One door for all routes, so that none has to think of it.
 */
export const storableAddress: MiddlewareHandler<Env> = async (c, next) => {
  if (!c.req.path.split('/').every((part) => isStorable(decoded(part)))) return c.json(nowhere, 404);
  const queries = Object.entries(c.req.queries());
  if (!queries.every(([name, values]) => [name, ...values].every(isStorable))) return c.json(unstorable, 422);
  return next();
};
