import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { JsonObject } from '../core/kernel/json.ts';
import { endContentWorkers } from '../probes/content/content-workers.ts';
import type { CheckCommand } from './check-command.ts';
import { CommandFailure, exitCodes } from './console.ts';

const declaredBy = ({ allow, policy }: Readonly<Record<string, unknown>>): JsonObject => ({
  ...(Array.isArray(allow) ? { allowedHosts: allow.join(' ') } : {}),
  ...(typeof policy === 'string' ? { policyUrl: policy } : {}),
});

/** What is no URL has to be a folder or a file. */
function mustBeThere(argument: string): void {
  if (/^https?:\/\//i.test(argument) || existsSync(argument)) return;
  throw new CommandFailure(exitCodes.unreadable, [
    {
      ja: `${argument} がありません。フォルダ、ファイル、又は https:// で始まる URL を指定してください。`,
      en: `There is no ${argument}: name a folder, a file, or a URL that begins with https://.`,
    },
  ]);
}

/** `junshu check content <folder|zip|url>`. */
export const checkContentCommand: CheckCommand = {
  name: 'content',
  argument: '<folder|zip|url>',
  description:
    'コンテンツが自動でアクセスする外部のホスト、コードの兆候 / hosts that content reaches by itself, signals in code',
  configure(command) {
    command
      .option(
        '--allow <hosts...>',
        '許可する外部ホスト（*.example.jp も可） / hosts that are allowed (*.example.jp too)',
      )
      .option('--browser', '外に出られないブラウザでも開く / open pages in a browser without a network too')
      .option('--policy <url>', 'プライバシーポリシー / privacy policy');
  },
  async run(argument, options, kit) {
    const { checkContent } = await import('../commands/check-content.ts');
    mustBeThere(argument);
    const target = /^https?:\/\//i.test(argument) ? argument : resolve(argument);
    try {
      return [
        await checkContent(target, kit, { declared: declaredBy(options), withBrowser: options.browser === true }),
      ];
    } finally {
      await endContentWorkers();
    }
  },
};
