import type { Duplex } from 'node:stream';
import { Unseen } from '../unseen.ts';

/** Bounds of one exchange. */
export interface ExchangeLimits {
  readonly milliseconds: number;
  readonly bytes: number;
}

/**
 * Writes a request and collects what comes back, until `isWhole` says that it is enough or the other side ends. The time limit
 * holds from the first to the last byte, so that one who drips is cut off; more bytes than allowed end it at once. The
 * connection is closed in every case. `closed`: the other side ended before it was whole.
 */
export function exchange(
  socket: Duplex,
  request: Buffer,
  isWhole: (received: Buffer) => boolean,
  { milliseconds, bytes }: ExchangeLimits,
): Promise<{ readonly received: Buffer; readonly closed: boolean }> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      socket.removeAllListeners('data');
      socket.on('error', () => undefined);
      socket.destroy();
      settle();
    };
    const timer = setTimeout(
      () => end(() => reject(new Unseen('timedOut', `${milliseconds} ms, ${length} bytes`))),
      milliseconds,
    );
    socket.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      length += chunk.length;
      const received = Buffer.concat(chunks);
      chunks.splice(0, chunks.length, received);
      if (isWhole(received)) end(() => resolve({ received, closed: false }));
      else if (length > bytes) end(() => reject(new Unseen('limitReached', `more than ${bytes} bytes`)));
    });
    socket.once('error', (error: NodeJS.ErrnoException) => {
      // A reset after an answer is how some servers say good-bye.
      const cut = error.code === 'ECONNRESET' || error.code === 'EPIPE';
      end(() => (cut ? resolve({ received: Buffer.concat(chunks), closed: true }) : reject(error)));
    });
    socket.once('close', () => end(() => resolve({ received: Buffer.concat(chunks), closed: true })));
    socket.write(request);
  });
}
