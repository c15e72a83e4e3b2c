import type { Socket } from 'node:net';
import { Unseen } from '../unseen.ts';
import type { Outbound } from './outbound.ts';

const stopped = (): Unseen => new Unseen('stopped', '');

/** The value, or Unseen('stopped') as soon as the signal says so; what comes too late is let go. */
async function unlessStopped<Value>(
  signal: AbortSignal,
  work: Promise<Value>,
  letGo: (value: Value) => void = () => undefined,
): Promise<Value> {
  const stop = Promise.withResolvers<never>();
  const onAbort = (): void => stop.reject(stopped());
  signal.addEventListener('abort', onAbort, { once: true });
  if (signal.aborted) onAbort();
  try {
    return await Promise.race([work, stop.promise]);
  } catch (error) {
    work.then(letGo, () => undefined);
    throw error;
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}

/** Cuts the connection when the signal says so, whatever is being read from it. */
function cutOnStop(socket: Socket, signal: AbortSignal): Socket {
  const cut = (): void => {
    socket.destroy(stopped());
  };
  signal.addEventListener('abort', cut, { once: true });
  socket.once('close', () => signal.removeEventListener('abort', cut));
  return socket;
}

/**
 * The same way out until a signal: then every connection that is open is cut, and nothing more goes out. Every probe connects by
 * the way out, so that a stop reaches whatever it is just waiting for.
 */
export function stoppable(outbound: Outbound, signal: AbortSignal): Outbound {
  return {
    ...outbound,
    signal,
    vet: (host) => unlessStopped(signal, outbound.vet(host)),
    async open(host, port, own) {
      signal.throwIfAborted();
      const either = own === undefined ? signal : AbortSignal.any([signal, own]);
      const socket = await unlessStopped(signal, outbound.open(host, port, either), (late) => late.destroy());
      return cutOnStop(socket, signal);
    },
  };
}
