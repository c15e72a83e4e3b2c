import type { CodeSignal, ReachCertainty } from '../../core/checks/content/content-observation.ts';
import type { UnseenReason } from '../../core/checks/observation.ts';

/** An address as it is written in content, and by which channel it is reached. */
export interface Mention {
  readonly channel: string;
  readonly url: string;
  readonly certainty: ReachCertainty;
}

export type TextKind = 'html' | 'css' | 'cssDeclarations' | 'js' | 'json' | 'importMap' | 'manifest';

/** Text of another language within a text: a script of a page, markup within a script. */
export interface Nested {
  readonly kind: TextKind;
  readonly text: string;
  /** At most so certain is what stands in it. */
  readonly certainty: ReachCertainty;
  /** What it is told as, before its own channel; empty where that tells enough. */
  readonly within: string;
}

export interface Link {
  readonly href: string;
  readonly text: string;
}

/** How links to a privacy policy look, by their words or their address. */
export const looksLikePolicy = /privacy|プライバシー|個人情報/i;

/** What one text holds, as it is written; addresses are resolved by whoever knows the base. */
export interface Scan {
  readonly mentions: readonly Mention[];
  readonly nested: readonly Nested[];
  readonly signals: readonly CodeSignal[];
  readonly links: readonly Link[];
  readonly base: string | null;
  readonly unread: { readonly reason: UnseenReason; readonly detail: string } | null;
}

export const emptyScan: Scan = { mentions: [], nested: [], signals: [], links: [], base: null, unread: null };

/** A parser's failure as what could not be read: too deep for the stack, or not that language. */
export function unreadBy(error: unknown): Scan {
  const { message } = error as Error;
  if (error instanceof RangeError || /stack space/.test(message))
    return { ...emptyScan, unread: { reason: 'limitReached', detail: 'nested too deeply' } };
  if (error instanceof SyntaxError)
    return { ...emptyScan, unread: { reason: 'notUnderstood', detail: message.slice(0, 150) } };
  throw error;
}
