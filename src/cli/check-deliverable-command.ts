import { existsSync } from 'node:fs';
import { checkDeliverable, scannerBySettings } from '../commands/check-deliverable.ts';
import type { CheckCommand } from './check-command.ts';
import { CommandFailure, exitCodes } from './console.ts';

function mustExist(path: string): string {
  if (existsSync(path)) return path;
  throw new CommandFailure(exitCodes.unreadable, [
    {
      ja: `${path} がありません。提供するフォルダか、ZIP などのファイルを指定してください。`,
      en: `There is no ${path}; name a folder or a file such as a ZIP.`,
    },
  ]);
}

/** `junshu check deliverable <path>`. */
export const checkDeliverableCommand: CheckCommand = {
  name: 'deliverable',
  argument: '<path>',
  description: '提供物の不正プログラム、実行形式、真正性 / malware, programs and authenticity of what is handed over',
  configure(command) {
    command
      .option('--clamd <socket>', 'clamdのUNIXソケット / unix socket of clamd')
      .option('--executable-reason <text>', '実行形式による理由 / reason for programs');
  },
  async run(argument, { clamd, executableReason }, kit) {
    const scanner = { ...scannerBySettings(), ...(typeof clamd === 'string' ? { socket: clamd } : {}) };
    const declared = typeof executableReason === 'string' ? { executableReason } : {};
    return [await checkDeliverable(mustExist(argument), kit, { scanner }, declared)];
  },
};
