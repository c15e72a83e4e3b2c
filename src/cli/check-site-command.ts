import type { JsonObject } from '../core/kernel/json.ts';
import type { CheckCommand } from './check-command.ts';
import { CommandFailure, exitCodes, talk } from './console.ts';

/** What people type: 'www.example.go.jp' or a whole URL. */
function siteUrl(argument: string): string {
  const text = /^[a-z]+:\/\//i.test(argument) ? argument : `https://${argument}/`;
  const url = URL.parse(text);
  if (url !== null && /^https?:$/.test(url.protocol)) return url.href;
  throw new CommandFailure(exitCodes.usage, [
    {
      ja: `「${argument}」はサイトの URL として読めません。https://www.example.go.jp/ のように書いてください。`,
      en: `“${argument}” is no URL of a site; write it like https://www.example.go.jp/.`,
    },
  ]);
}

const declaredBy = ({ ports, reason }: Readonly<Record<string, unknown>>): JsonObject => ({
  ...(typeof ports === 'string' ? { ports } : {}),
  ...(typeof reason === 'string' ? { domainReason: reason } : {}),
});

/** `junshu check site <url>`. */
export const checkSiteCommand: CheckCommand = {
  name: 'site',
  argument: '<url>',
  description:
    'ウェブサイトのドメイン、TLS、証明書、ヘッダ、ポート / domain, TLS, certificate, headers and ports of a web site',
  notice: {
    ja: 'サイトに数十回接続します。自社が管理するか、許可を得たサイトにだけ使ってください。',
    en: 'Connects to the site some dozens of times. Use it only on sites of your own or with permission.',
  },
  configure(command) {
    command
      .option('--ports [ports]', 'ポートも調べ、この一覧と突き合わせる / scan ports too, held against this list')
      .option('--no-tools', 'nmapとsslscanを使わない / leave nmap and sslscan aside')
      .option('--deep', 'testsslでも詳しく調べる（数分） / also by testssl, which takes minutes')
      .option('--reason <text>', '.go.jp 以外を使う理由 / reason for a domain outside .go.jp');
  },
  async run(argument, options, kit) {
    const { checkSite } = await import('../commands/check-site.ts');
    if (options.deep === true) talk({ ja: 'testssl には1分以上かかります。', en: 'testssl takes a minute or more.' });
    const withPorts = options.ports !== undefined && options.ports !== false;
    const settings = {
      declared: declaredBy(options),
      withPorts,
      withTools: options.tools !== false,
      isDeep: options.deep === true,
    };
    return [await checkSite(siteUrl(argument), kit, settings)];
  },
};
