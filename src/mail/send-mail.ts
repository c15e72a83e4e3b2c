import { createTransport } from 'nodemailer';
import type { MailMessage } from '../core/notifications/mail.ts';
import { isLoopbackHost } from '../loopback-host.ts';
import { domainOf, type MailSettings } from './mail-settings.ts';

/** What came of a mail: taken by the server, refused for good, or to be tried again. `reason`: in the server's own words. */
export type MailOutcome =
  | { readonly state: 'sent' }
  | { readonly state: 'refused'; readonly reason: string }
  | { readonly state: 'waiting'; readonly reason: string };

export interface OutgoingMail extends MailMessage {
  /** Names the mail to whoever gets it, so that a mail that came twice is seen to be one. */
  readonly id: string;
  readonly to: string;
  /** Instant at which it was written. */
  readonly at: string;
}

const limits = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000, dnsTimeout: 10_000 };

/** A password goes over an encrypted line only, save within this machine. */
export function needsTls(server: string): boolean {
  const { protocol, username, hostname } = new URL(server);
  return protocol === 'smtp:' && username !== '' && !isLoopbackHost(hostname);
}

interface SmtpError extends Error {
  readonly command?: string;
  readonly responseCode?: number;
  readonly response?: string;
}

/** Commands whose refusal is about this mail, and not about the line to the server (RFC 5321 §4.2.1). */
const ofTheMail: readonly string[] = ['MAIL FROM', 'RCPT TO', 'DATA'];

const reasonOf = ({ response, message }: SmtpError): string => (response ?? message).replace(/\s+/g, ' ').slice(0, 500);

/** What an error of the line means. */
function outcomeOf(error: SmtpError): MailOutcome {
  const { command = '', responseCode = 0 } = error;
  const reason = reasonOf(error);
  return { state: responseCode >= 500 && ofTheMail.includes(command) ? 'refused' : 'waiting', reason };
}

const transportTo = (server: string) =>
  createTransport({
    url: server,
    requireTLS: needsTls(server),
    disableFileAccess: true,
    disableUrlAccess: true,
    ...limits,
  });

/** Greets the mail server, by TLS and with the password where they are named, and leaves again; null when it let us in. */
export async function tryMailServer(
  server: string,
): Promise<{ readonly what: 'login' | 'line'; readonly reason: string; readonly error: unknown } | null> {
  const transport = transportTo(server);
  try {
    await transport.verify();
    return null;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return { what: code === 'EAUTH' ? 'login' : 'line', reason: reasonOf(error as Error), error };
  } finally {
    transport.close();
  }
}

/** Hands a mail to the mail server. Never throws: a server that is away is an outcome. */
export async function sendMail({ server, from }: MailSettings, mail: OutgoingMail): Promise<MailOutcome> {
  const transport = transportTo(server);
  try {
    const { subject, text, html, unsubscribe, to, id, at } = mail;
    await transport.sendMail({
      from,
      to,
      subject,
      text,
      html,
      date: new Date(at),
      messageId: `<${id}@${domainOf(from)}>`,
      // RFC 3834 §5: nobody's absence note answers it.
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      list: { unsubscribe: { url: unsubscribe, comment: '' } },
      textEncoding: 'base64',
    });
    return { state: 'sent' };
  } catch (error) {
    return outcomeOf(error instanceof Error ? error : new Error(String(error)));
  } finally {
    transport.close();
  }
}
