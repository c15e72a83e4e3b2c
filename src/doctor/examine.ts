import { setTimeout as wait } from 'node:timers/promises';
import type { Bilingual } from '../core/kernel/bilingual.ts';
import { type Finding, type Look, notLooked, type Surroundings } from './look.ts';
import { looks } from './looks.ts';
import { wordsOfError } from './words-of-error.ts';

/** What the doctor says of one thing. */
export interface Examined extends Finding {
  readonly name: string;
}

/** The longest that one look may take, in milliseconds: a machine that does not answer must not keep the others' lines back. */
const patience = 30_000;

const tooLong = notLooked(
  '時間内に答えがありませんでした。もう一度実行してください。',
  'There was no answer in time: run again.',
);

/** A look that breaks has seen nothing: it is told as such, with what broke it. */
function brokeBy(error: unknown): Finding {
  const { ja, en }: Bilingual = wordsOfError(error);
  return notLooked(`調べられませんでした：${ja}`, `Could not be looked at: ${en}`);
}

async function take({ name, needs = [], look }: Look, surroundings: Surroundings): Promise<Examined> {
  const unread = needs.filter((need) => surroundings.misread.includes(need));
  if (unread.length > 0)
    return { name, ...notLooked(`${unread.join('、')} の値が読めません。`, `${unread.join(', ')} can't be read.`) };
  const timer = new AbortController();
  const late = wait(patience, tooLong, { signal: timer.signal, ref: false }).catch(() => tooLong);
  const seen = (async () => look(surroundings))().catch(brokeBy);
  const finding = await Promise.race([seen, late]);
  timer.abort();
  return { name, ...finding };
}

/** Takes every look, all at once, and tells them in the order of their list. */
export const examine = (surroundings: Surroundings, chosen: readonly Look[] = looks): Promise<readonly Examined[]> =>
  Promise.all(chosen.map((look) => take(look, surroundings)));
