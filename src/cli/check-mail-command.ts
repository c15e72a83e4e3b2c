import type { JsonObject } from '../core/kernel/json.ts';
import { plainHost } from '../probes/outbound/outbound.ts';
import { Unseen } from '../probes/unseen.ts';
import type { CheckCommand } from './check-command.ts';
import { CommandFailure, exitCodes } from './console.ts';

/** What people type: a domain, or an address at it. Throws for what is neither. */
export function typedDomain(argument: string): string {
  try {
    const domain = plainHost(argument.slice(argument.lastIndexOf('@') + 1).trim());
    if (domain.includes('.') && /[a-z]/i.test(domain)) return domain;
  } catch (error) {
    if (!(error instanceof Unseen)) throw error;
  }
  throw new CommandFailure(exitCodes.usage, [
    {
      ja: `「${argument}」はドメイン名として読めません。example.go.jp のように書いてください。`,
      en: `“${argument}” is no domain name; write it like example.go.jp.`,
    },
  ]);
}

const declaredBy = ({ selector, sending, reason }: Readonly<Record<string, unknown>>): JsonObject => ({
  ...(Array.isArray(selector) ? { dkimSelectors: selector.join(' ') } : {}),
  ...(sending === false ? { sends: false } : {}),
  ...(typeof reason === 'string' ? { domainReason: reason } : {}),
});

/** `junshu check mail <domain>`. */
export const checkMailCommand: CheckCommand = {
  name: 'mail',
  argument: '<domain>',
  description:
    'メールドメインの SPF、DKIM、DMARC、STARTTLS、DANE、MTA-STS / SPF, DKIM, DMARC, STARTTLS, DANE, MTA-STS of a mail domain',
  notice: {
    ja: '受信サーバ（25番ポート）に数回ずつ接続します。メールは送りません。',
    en: 'Connects to the receiving servers (port 25) some times each; no mail is sent.',
  },
  configure(command) {
    command
      .option('--selector <name...>', 'DKIM のセレクタ / DKIM selectors')
      .option('--no-sending', '送信しないドメインとして調べる / the domain does not send')
      .option('--reason <text>', '.go.jp 以外を使う理由 / reason for a domain outside .go.jp');
  },
  async run(argument, options, kit) {
    const { checkMail } = await import('../commands/check-mail.ts');
    return [await checkMail(typedDomain(argument), kit, { declared: declaredBy(options) })];
  },
};
