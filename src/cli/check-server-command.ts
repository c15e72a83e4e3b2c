import type { CheckCommand } from './check-command.ts';
import { CommandFailure, exitCodes } from './console.ts';

/** A name or an address alone: neither a URL nor a port. */
function serverHost(argument: string): string {
  const host = argument.includes(':') ? `[${argument.replace(/^\[|\]$/g, '')}]` : argument;
  if (/^[^\s/?#@]+$/.test(argument) && URL.parse(`http://${host}/`) !== null) return argument;
  throw new CommandFailure(exitCodes.usage, [
    {
      ja: `「${argument}」はホスト名か IP アドレスとして読めません。server.example.go.jp のように書いてください。`,
      en: `“${argument}” is neither a host name nor an address; write it like server.example.go.jp.`,
    },
  ]);
}

/** `junshu check server <host>`. */
export const checkServerCommand: CheckCommand = {
  name: 'server',
  argument: '<host>',
  description: 'サーバの開いているポートとTLS / open ports and TLS of a server',
  notice: {
    ja: '全てのポートに接続を試みます。自社が管理するか、許可を得たサーバにだけ使ってください。',
    en: 'Tries every port. Use it only on servers of your own or with permission.',
  },
  configure(command) {
    command
      .option('--ports <ports>', '公開するポート。これと突き合わせる / ports that ought to be open')
      .option('--no-tools', 'nmapを使わない / leave nmap aside');
  },
  async run(argument, { ports, tools }, kit) {
    const { checkServer } = await import('../commands/check-server.ts');
    const declared = typeof ports === 'string' ? { ports } : {};
    return [await checkServer(serverHost(argument), kit, { declared, withTools: tools !== false })];
  },
};
