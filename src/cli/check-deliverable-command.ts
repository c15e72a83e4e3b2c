import { existsSync } from 'node:fs';
import type { JsonObject } from '../core/kernel/json.ts';
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

async function anchorsAt(path: unknown): Promise<readonly Anchors[]> {
  if (typeof path !== 'string') return [];
  const read = readAnchors(await readBytes(path));
  if (read !== null) return [read];
  throw new CommandFailure(exitCodes.unreadable, [
    {
      ja: `${path} に証明書も公開鍵もありません。PEM・DERの証明書、OpenPGPかPEMの公開鍵、sigstoreのルート（trusted_root.json）を指定してください。`,
      en: `${path} holds nothing to trust; name certificates (PEM, DER), public keys (OpenPGP, PEM) or a root of sigstore (trusted_root.json).`,
    },
  ]);
}

/** Whom a signature in sigstore is expected from: the name says nothing without who vouches for it. */
function expectedSigner(identity: unknown, issuer: unknown): JsonObject {
  if (typeof identity === 'string' && typeof issuer === 'string')
    return { signerIdentity: identity, signerIssuer: issuer };
  if (identity === undefined && issuer === undefined) return {};
  throw new CommandFailure(exitCodes.usage, [
    {
      ja: '--identity と --issuer は両方を付けてください。sigstore では、誰が認証したかが分からない名前は署名者を表しません。',
      en: 'Give --identity and --issuer together: in sigstore a name says nothing without who vouches for it.',
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
      .option(
        '--anchors <file>',
        '信頼する認証局の証明書（PEM）かsigstoreのルート / certificates (PEM) or a sigstore root to trust',
      )
      .option('--keys <file>', '信頼する公開鍵（OpenPGP、PEM） / public keys to trust (OpenPGP, PEM)')
      .option('--identity <pattern>', 'sigstoreの署名者（*可） / signer expected in sigstore (* allowed)')
      .option('--issuer <url>', '署名者を認証した所 / service that vouches for the signer')
      .option('--clamd <socket>', 'clamdのUNIXソケット / unix socket of clamd')
      .option('--executable-reason <text>', '実行形式による理由 / reason for programs');
  },
  async run(argument, { anchors, keys, clamd, executableReason, identity, issuer }, kit) {
    const { checkDeliverable, scannerBySettings } = await import('../commands/check-deliverable.ts');
    const scanner = scannerBySettings(typeof clamd === 'string' ? clamd : undefined);
    const declared = {
      ...(typeof executableReason === 'string' ? { executableReason } : {}),
      ...expectedSigner(identity, issuer),
    };
    const trusted = joinAnchors([...(await anchorsAt(anchors)), ...(await anchorsAt(keys))]);
    return [await checkDeliverable(mustExist(argument), kit, { scanner, anchors: trusted }, declared)];
  },
};
