import type { Socket } from 'node:net';
import type { ExchangeLimits } from '../outbound/exchange.ts';
import { Unseen } from '../unseen.ts';

/** A reply of a mail server: its code, and its lines without the code (RFC 5321 §4.2). */
export interface SmtpReply {
  readonly code: number;
  readonly lines: readonly string[];
}

/** Reads a whole reply: every line but the last has a hyphen after its code; null while the last is not there. */
function readReply(text: string): SmtpReply | null {
  const lines = text.split(/\r?\n/).slice(0, -1);
  const last = lines.at(-1);
  if (last === undefined || /^\d{3}-/.test(last)) return null;
  if (!/^\d{3}( |$)/.test(last)) throw new Unseen('notUnderstood', `no reply of SMTP: ${last.slice(0, 100)}`);
  return { code: Number(last.slice(0, 3)), lines: lines.map((line) => line.slice(4, 300)) };
}

/** Sends a command, or nothing, and waits for one reply; the connection stays open. Throws Unseen. */
export function ask(socket: Socket, command: string | null, limits: ExchangeLimits): Promise<SmtpReply> {
  return new Promise((resolve, reject) => {
    let text = '';
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      socket.off('data', take).off('error', fail).off('close', close);
      socket.pause();
      settle();
    };
    const fail = (error: Error): void => end(() => reject(error));
    const close = (): void => fail(new Unseen('unreachable', `closed after “${text.slice(0, 100).trim()}”`));
    const take = (chunk: Buffer): void => {
      text += chunk.toString('latin1');
      if (text.length > limits.bytes) {
        fail(new Unseen('limitReached', `more than ${limits.bytes} bytes`));
        return;
      }
      try {
        const reply = readReply(text);
        if (reply !== null) end(() => resolve(reply));
      } catch (error) {
        fail(error as Error);
      }
    };
    const timer = setTimeout(
      () => fail(new Unseen('timedOut', `SMTP, ${limits.milliseconds} ms`)),
      limits.milliseconds,
    );
    socket.on('data', take).on('error', fail).on('close', close);
    if (command !== null) socket.write(`${command}\r\n`);
    socket.resume();
  });
}
