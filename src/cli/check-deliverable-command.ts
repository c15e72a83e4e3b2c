import { existsSync } from 'node:fs';
import { checkDeliverable, scannerBySettings } from '../commands/check-deliverable.ts';
import { type Anchors, joinAnchors, readAnchors } from '../probes/signatures/anchors.ts';
import type { CheckCommand } from './check-command.ts';
import { CommandFailure, exitCodes } from './console.ts';
import { readBytes } from './input.ts';

function mustExist(path: string): string {
  if (existsSync(path)) return path;
  throw new CommandFailure(exitCodes.unreadable, [
    {
      ja: `${path} がありません。提供するフォルダか、ZIP などのファイルを指定してください。`,
      en: `There is no ${path}; name a folder or a file such as a ZIP.`,
    },
  ]);
}

function anchorsAt(path: unknown): readonly Anchors[] {
  if (typeof path !== 'string') return [];
  const read = readAnchors(readBytes(path));
  if (read !== null) return [read];
  throw new CommandFailure(exitCodes.unreadable, [
    {
      ja: `${path} に証明書も公開鍵もありません。PEM・DERの証明書か、OpenPGPの公開鍵を指定してください。`,
      en: `${path} holds neither certificates nor keys; name certificates (PEM, DER) or OpenPGP public keys.`,
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
      .option('--anchors <file>', '信頼する認証局の証明書（PEM） / certificates to trust (PEM)')
      .option('--keys <file>', '信頼するOpenPGPの公開鍵 / OpenPGP keys to trust')
      .option('--clamd <socket>', 'clamdのUNIXソケット / unix socket of clamd')
      .option('--executable-reason <text>', '実行形式による理由 / reason for programs');
  },
  async run(argument, { anchors, keys, clamd, executableReason }, kit) {
    const scanner = { ...scannerBySettings(), ...(typeof clamd === 'string' ? { socket: clamd } : {}) };
    const declared = typeof executableReason === 'string' ? { executableReason } : {};
    const trusted = joinAnchors([anchors, keys].flatMap(anchorsAt));
    return [await checkDeliverable(mustExist(argument), kit, { scanner, anchors: trusted }, declared)];
  },
};
