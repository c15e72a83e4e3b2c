import { type FuzzAnswer, patience } from './send.ts';

/** Words that only the inside of the server knows. */
const insides = /\n\s+at .+:\d+:\d+\)?|node_modules|file:\/\/\/|(?:^|["' ])\/(?:home|root|work|tmp|usr|var)\/[\w.-]+\//;

/** Answers that a machine's trouble may get, told in both languages. */
const toldTroubles: Readonly<Record<number, readonly string[]>> = { 502: ['unreachable'], 507: ['notStored'] };

function isTold({ status, text }: FuzzAnswer): boolean {
  try {
    const { type, title } = JSON.parse(text) as { readonly type?: string; readonly title?: { readonly ja?: string } };
    return toldTroubles[status]?.includes(type ?? '') === true && (title?.ja ?? '') !== '';
  } catch {
    return false;
  }
}

/** A body so large that a server that refuses it unread may close the connection before its words are heard. */
const largeBody = 60_000;

/** What is wrong with an answer; null when nothing is. */
export function faultOf(answer: FuzzAnswer, dataFolder: string, sent = 0): string | null {
  const { status, text, milliseconds, trouble } = answer;
  if (status === -1) return null;
  if (milliseconds > patience - 100) return `no answer within ${patience} ms`;
  if (status === 0 && sent > largeBody) return null;
  if (status === 0) return `no answer: ${trouble ?? ''}`;
  if (status >= 500 && !isTold(answer)) return `${status}`;
  if (text.includes(dataFolder)) return 'the answer tells where the data is';
  if (status >= 400 && insides.test(text)) return 'the answer tells of the inside';
  return null;
}
