import { Unseen, unseenOf } from '../unseen.ts';

/** The parser gives up beyond this: many headers and long ones alike. */
export const headerBytes = 65_536;

/** What a failure of an HTTP exchange means; node's parser names its complaints HPE_…. */
export function httpFailureOf(error: unknown): Unseen {
  const { code } = error as { code?: unknown };
  if (code === 'HPE_HEADER_OVERFLOW') return new Unseen('limitReached', `headers of more than ${headerBytes} bytes`);
  if (typeof code === 'string' && (code.startsWith('HPE_') || code.startsWith('ERR_')))
    return new Unseen('notUnderstood', code);
  return unseenOf(error);
}
