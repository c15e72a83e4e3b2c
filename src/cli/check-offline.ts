import type { Command } from 'commander';
import { areaProbes } from '../commands/check-areas.ts';
import { bundleDigest, signerFingerprint, signResult } from '../commands/check-bundles.ts';
import { openSigner } from '../commands/log-key.ts';
import {
  type BundledFile,
  type CheckBundle,
  type CheckResultBody,
  type CheckResultFile,
  checkBundleSchema,
} from '../core/checks/offline-run.ts';
import { prepareFolder } from '../postgres/data-folder.ts';
import type { EvidenceFile } from '../probes/evidence-file.ts';
import { readSettings } from '../settings.ts';
import { withApi } from './api.ts';
import { evidenceFrom, filesOf, findFiles, takeFiles } from './bundle-files.ts';
import type { CheckKit } from './check-command.ts';
import { CommandFailure, exitCodes, printJson, talk } from './console.ts';
import { readBytes, readJsonFile } from './input.ts';
import { writeOutput } from './output.ts';
import { partName, partsOf } from './result-parts.ts';

const contractPath = (contract: string): string => `/contracts/${encodeURIComponent(contract)}/checks`;

const write = (path: string | undefined, text: string): void => writeOutput(path, `${text}\n`, { isPrivate: true });

interface BundleOptions {
  readonly output?: string;
  readonly files?: string;
}

async function makeBundle(contract: string, { output, files }: BundleOptions): Promise<void> {
  const bundle = await withApi(async (api) => {
    const made = await api.send<CheckBundle>('POST', `${contractPath(contract)}/bundles`, {});
    if (files !== undefined) await takeFiles(api, contract, made, files);
    return made;
  });
  write(output, JSON.stringify(bundle, null, 2));
  tellFiles(bundle, files);
  talk({
    ja: `対象${bundle.targets.length}件の依頼を作りました。`,
    en: `A bundle of ${bundle.targets.length} targets.`,
  });
}

/** What has to travel beside the bundle. */
function tellFiles(bundle: CheckBundle, folder: string | undefined): void {
  const count = filesOf(bundle).length;
  if (count === 0) return;
  if (folder === undefined)
    talk({
      ja: `提供物のファイル${count}件は入っていません。--files フォルダ で書き出すか、元のファイルを持ち運んでください。`,
      en: `The ${count} files of deliverables are not in it: take them out with --files FOLDER, or carry the originals.`,
    });
  else
    talk({
      ja: `提供物のファイル${count}件を ${folder} に書き出しました。依頼と一緒に、機密情報として運んでください。`,
      en: `${count} files of deliverables were put into ${folder}: carry them with the bundle, as confidential.`,
    });
}

async function readBundle(path: string): Promise<CheckBundle> {
  const parsed = checkBundleSchema.safeParse(await readJsonFile(path));
  if (parsed.success) return parsed.data;
  throw new CommandFailure(exitCodes.unreadable, [
    {
      ja: `${path} は点検の依頼ではありません。junshu check bundle で作ってください。`,
      en: `${path} is no bundle of checks: make one with junshu check bundle.`,
    },
  ]);
}

type Evidence = (files: readonly BundledFile[]) => readonly EvidenceFile[];

/** The files that lie in the folder; those that are missing or altered are told, and count as not readable. */
async function evidenceIn(folder: string | undefined, bundle: CheckBundle): Promise<Evidence | null> {
  const wanted = filesOf(bundle);
  if (folder === undefined) {
    if (wanted.length > 0)
      talk({
        ja: '提供物は点検しません。ファイルのあるフォルダを --files で指定してください。',
        en: 'Deliverables are left out: name the folder of their files with --files.',
      });
    return null;
  }
  const paths = await findFiles(folder, wanted);
  for (const { name, digest } of wanted.filter((file) => !paths.has(file.digest)))
    talk({
      ja: `✗ 「${name}」がないか、内容が違います（SHA-256 ${digest}）。`,
      en: `✗ “${name}” is missing or is another file (SHA-256 ${digest}).`,
    });
  return (files) => evidenceFrom(files, paths);
}

async function look(
  bundle: CheckBundle,
  evidence: Evidence | null,
  kit: CheckKit,
): Promise<CheckResultBody['observations']> {
  const observations: CheckResultBody['observations'] = [];
  for (const [done, { declared, files, ...target }] of bundle.targets.entries()) {
    kit.progress(done, bundle.targets.length, { ja: target.target, en: target.target });
    const probe = await areaProbes[target.area]?.();
    if (probe === undefined || kit.signal.aborted || (files !== undefined && evidence === null)) continue;
    const given = files === undefined || evidence === null ? {} : { evidence: evidence(files) };
    const { area, register, entryId } = target;
    for (const { observation, raw } of await probe({ ...target, isOwned: true }, declared, { ...kit, ...given })) {
      const whole = raw === undefined ? {} : { raw: Buffer.from(raw).toString('base64') };
      observations.push({ area, register, entryId, observation, ...whole });
    }
  }
  return observations;
}

/** Looks at a bundle's targets without a server and writes the signed result. */
export async function runBundle(
  path: string,
  { output, files }: { readonly output?: string | undefined; readonly files?: string | undefined },
  kit: CheckKit,
): Promise<void> {
  const bundle = await readBundle(path);
  const { JUNSHU_DATA: dataFolder } = readSettings(process.env);
  prepareFolder(dataFolder);
  const observations = await look(bundle, await evidenceIn(files, bundle), kit);
  if (kit.signal.aborted)
    throw new CommandFailure(exitCodes.interrupted, [
      { ja: '中止しました。結果は書き出していません。', en: 'Stopped; no result was written.' },
    ]);
  const frame = {
    format: 'junshu-check-result@1',
    contract: bundle.contract,
    bundle: bundleDigest(bundle),
    nonce: bundle.nonce,
    operator: process.env.USER ?? '',
  } as const;
  const signer = openSigner(dataFolder);
  writeParts(
    partsOf(observations).map((part) => signResult({ ...frame, observations: part }, signer)),
    output,
  );
}

/** One file as a rule; what a server would not take at once goes into several. */
function writeParts(parts: readonly CheckResultFile[], output: string | undefined): void {
  if (output === undefined && parts.length > 1)
    throw new CommandFailure(exitCodes.usage, [
      { ja: '結果が大きいので、-o でファイルを指定してください。', en: 'The result is large: name a file with -o.' },
    ]);
  for (const [index, part] of parts.entries())
    write(output === undefined ? undefined : partName(output, index), JSON.stringify(part));
  const count = parts.reduce((sum, { body }) => sum + body.observations.length, 0);
  const fingerprint = signerFingerprint(parts[0]?.publicKey ?? '');
  talk({
    ja: `観測${count}件に署名しました。鍵の指紋：${fingerprint}`,
    en: `${count} observations signed. Fingerprint of the key: ${fingerprint}`,
  });
  if (parts.length > 1)
    talk({
      ja: `結果は${parts.length}つのファイルに分かれています。すべて取り込んでください。`,
      en: `The result is in ${parts.length} files: import all of them.`,
    });
}

interface ImportOptions {
  readonly trust?: string;
  readonly json?: boolean;
}

async function importResults(
  contract: string,
  files: readonly string[],
  { trust, json }: ImportOptions,
): Promise<void> {
  const query = trust === undefined ? '' : `?trust=${encodeURIComponent(trust)}`;
  const path = `${contractPath(contract)}/results${query}`;
  const count = await withApi(async (api) => {
    let sum = 0;
    for (const file of files)
      sum += (await api.send<{ count: number }>('POST', path, await readBytes(file), 'application/json')).count;
    return sum;
  });
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
    .option('--files <folder>', '提供物のファイルを書き出すフォルダ / folder to put the files of deliverables into')
    .action(makeBundle);
  check
    .command('import')
    .argument('<contract>')
    .argument('<files...>')
    .description('閉じたネットワークの署名付き結果を取り込む / take in a signed result')
    .option('--trust <fingerprint>', 'この鍵を信頼する / trust this key')
    .option('--json', 'JSONで出す / as JSON')
    .action(importResults);
}
