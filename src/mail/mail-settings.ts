/** How mail goes out: the operator's own mail server, who it is from, and where its links lead. */
export interface MailSettings {
  /** smtp://USER:PASSWORD@HOST:PORT or smtps://… */
  readonly server: string;
  /** `name@example.jp` or `Name <name@example.jp>`. */
  readonly from: string;
  /** Where people reach this server; known once it listens. */
  readonly baseUrl: () => string;
  /** Hears of a mail that was not taken: its id, what became of it, the server's words. */
  readonly tell?: (id: string, state: string, reason: string) => void;
}

/** The domain of the sender's address, for the mails' ids. */
export function domainOf(from: string): string {
  const [, domain = ''] = /^([^\s>]+)>?$/.exec(from.trim().split('@').slice(1).at(-1) ?? '') ?? [];
  return domain === '' ? 'localhost' : domain;
}
