import type { Socket } from 'node:net';
import type { MailHost } from '../../core/checks/mail/smtp-observation.ts';
import type { Outbound } from '../outbound/outbound.ts';
import { Unseen } from '../unseen.ts';
import { ask, type SmtpReply } from './smtp-dialog.ts';

/** Bytes of one reply; the longest that servers send have a few lines. */
const replyBytes = 20_000;

type Answered = Extract<MailHost['dialog'], { state: 'answered' }>;

/** A name for ourselves that claims nothing: the address that we come from (RFC 5321 §4.1.3). */
const ownName = ({ localAddress = '127.0.0.1' }: Socket): string =>
  localAddress.includes(':') ? `[IPv6:${localAddress}]` : `[${localAddress}]`;

const lastOf = ({ code, lines }: SmtpReply): string => `${code} ${lines.at(-1) ?? ''}`.trim().slice(0, 300);

/** Asks a mail server to go on encrypted; the socket is ready for the handshake where it accepts. Throws Unseen. */
export async function startTls(socket: Socket, { limits }: Outbound): Promise<Answered> {
  const bounds = { milliseconds: limits.exchangeMilliseconds, bytes: replyBytes };
  const greeting = await ask(socket, null, bounds);
  if (greeting.code !== 220) throw new Unseen('notUnderstood', lastOf(greeting));
  const hello = await ask(socket, `EHLO ${ownName(socket)}`, bounds);
  const offers = hello.lines.some((line) => /^STARTTLS\s*$/i.test(line));
  // A temporary refusal (421, 450) says nothing of TLS; a server without EHLO has no extensions (RFC 5321 §2.2.1).
  if (hello.code >= 400 && hello.code < 500) throw new Unseen('notUnderstood', lastOf(hello));
  if (hello.code !== 250 || !offers) return { state: 'answered', startTls: 'notOffered', detail: lastOf(hello) };
  const reply = await ask(socket, 'STARTTLS', bounds);
  return { state: 'answered', startTls: reply.code === 220 ? 'accepted' : 'refused', detail: lastOf(reply) };
}

/** The way out with STARTTLS spoken first, so that what looks at TLS elsewhere looks at mail servers too. */
export const outboundByStartTls = (outbound: Outbound): Outbound => ({
  ...outbound,
  async open(host, port, signal) {
    const socket = await outbound.open(host, port, signal);
    try {
      const { startTls: outcome, detail } = await startTls(socket, outbound);
      if (outcome !== 'accepted') throw new Unseen('notUnderstood', detail);
      // What reads from here on adds its own listener; the dialog had the connection wait.
      return socket.resume();
    } catch (error) {
      socket.destroy();
      throw error;
    }
  },
});
