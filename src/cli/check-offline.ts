import { writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { areaProbes } from '../commands/check-areas.ts';
import { bundleDigest, signerFingerprint, signResult } from '../commands/check-bundles.ts';
import { openSigner } from '../commands/sign-checkpoint.ts';
import { type CheckBundle, type CheckResultBody, checkBundleSchema } from '../core/checks/offline-run.ts';
import { readSettings } from '../settings.ts';
import { withApi } from './api.ts';
import type { CheckKit } from './check-command.ts';
import { CommandFailure, exitCodes, print, printJson, talk } from './console.ts';
import { readBytes, readJsonFile } from './input.ts';

const contractPath = (contract: string): string => `/contracts/${encodeURIComponent(contract)}/checks`;

function write(path: string | undefined, text: string): void {
  if (path === undefined) print(text);
  else writeFileSync(path, `${text}\n`, { mode: 0o600 });
}

async function makeBundle(contract: string, { output }: { readonly output?: string }): Promise<void> {
  const bundle = await withApi((api) => api.send<CheckBundle>('POST', `${contractPath(contract)}/bundles`, {}));
  write(output, JSON.stringify(bundle, null, 2));
  talk({
    ja: `対象${bundle.targets.length}件の依頼を作りました。`,
    en: `A bundle of ${bundle.targets.length} targets.`,
  });
}

function readBundle(path: string): CheckBundle {
  const parsed = checkBundleSchema.safeParse(readJsonFile(path));
  if (parsed.success) return parsed.data;
  throw new CommandFailure(exitCodes.unreadable, [
    {
      ja: `${path} は点検の依頼ではありません。junshu check bundle で作ってください。`,
      en: `${path} is no bundle of checks: make one with junshu check bundle.`,
    },
  ]);
}

async function look(bundle: CheckBundle, kit: CheckKit): Promise<CheckResultBody['observations']> {
  const observations: CheckResultBody['observations'] = [];
  for (const [done, { declared, ...target }] of bundle.targets.entries()) {
    kit.progress(done, bundle.targets.length, { ja: target.target, en: target.target });
    const probe = await areaProbes[target.area]?.();
    if (probe === undefined || kit.signal.aborted) continue;
    const { area, register, entryId } = target;
    for (const { observation, raw } of await probe({ ...target, isOwned: true }, declared, kit)) {
      const whole = raw === undefined ? {} : { raw: Buffer.from(raw).toString('base64') };
      observations.push({ area, register, entryId, observation, ...whole });
    }
  }
  return observations;
}

/** Looks at a bundle's targets without a server and writes the signed result. */
export async function runBundle(path: string, output: string | undefined, kit: CheckKit): Promise<void> {
  const bundle = readBundle(path);
  const body: CheckResultBody = {
    format: 'junshu-check-result@1',
    contract: bundle.contract,
    bundle: bundleDigest(bundle),
    nonce: bundle.nonce,
    operator: process.env.USER ?? '',
    observations: await look(bundle, kit),
  };
  const signed = signResult(body, openSigner(readSettings(process.env).JUNSHU_DATA));
  write(output, JSON.stringify(signed));
  const fingerprint = signerFingerprint(signed.publicKey);
  talk({
    ja: `観測${body.observations.length}件に署名しました。鍵の指紋：${fingerprint}`,
    en: `${body.observations.length} observations signed. Fingerprint of the key: ${fingerprint}`,
  });
}

interface ImportOptions {
  readonly trust?: string;
  readonly json?: boolean;
}

async function importResult(contract: string, file: string, { trust, json }: ImportOptions): Promise<void> {
  const query = trust === undefined ? '' : `?trust=${encodeURIComponent(trust)}`;
  const { count } = await withApi((api) =>
    api.send<{ count: number }>(
      'POST',
      `${contractPath(contract)}/results${query}`,
      readBytes(file),
      'application/json',
    ),
  );
  if (json === true) printJson({ count });
  else talk({ ja: `観測${count}件を取り込みました。`, en: `${count} observations taken in.` });
}

/** Checks where this installation does not reach: a bundle goes there, a signed result comes back. */
export function addOfflineChecks(check: Command): void {
  check
    .command('bundle')
    .argument('<contract>')
    .description('閉じたネットワークで点検する対象を書き出す / targets to check on a closed network')
    .option('-o, --output <file>', '書き出すファイル / file to write')
    .action(makeBundle);
  check
    .command('import')
    .argument('<contract>')
    .argument('<file>')
    .description('閉じたネットワークの署名付き結果を取り込む / take in a signed result')
    .option('--trust <fingerprint>', 'この鍵を信頼する / trust this key')
    .option('--json', 'JSONで出す / as JSON')
    .action(importResult);
}
