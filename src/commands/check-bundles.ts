import { createPublicKey, hash, sign, verify } from 'node:crypto';
import { factsOf } from '../core/assessment/facts.ts';
import {
  type CheckBundle,
  type CheckResultBody,
  type CheckResultFile,
  checkResultSchema,
} from '../core/checks/offline-run.ts';
import type { Actor } from '../core/contract/actor.ts';
import { checkAreas } from '../core/contract/check-schedule.ts';
import { inForce, isHeldBack } from '../core/contract/trust.ts';
import { canonicalJson } from '../core/kernel/canonical-json.ts';
import type { Json, JsonObject } from '../core/kernel/json.ts';
import { japanDay } from '../core/kernel/plain-date.ts';
import { accepted, type Result, refused } from '../core/kernel/result.ts';
import type { Registers } from '../core/registers/entry.ts';
import { bundledTargets } from './bundled-targets.ts';
import type { CheckContext } from './check-runs.ts';
import { type Context, type FoundContract, loadContract, type Refusal } from './context.ts';
import type { LogSigner } from './log-key.ts';
import { notifyOfRun } from './notify.ts';
import { recordObservations } from './record-observations.ts';

const sha256 = (text: string): string => hash('sha256', text, 'hex');

/** SHA-256 over the bundle's canonical JSON, hex. */
export const bundleDigest = (bundle: CheckBundle): string => sha256(canonicalJson(bundle as unknown as Json));

/** What people compare over the telephone: SHA-256 of the public key, hex. */
export const signerFingerprint = (publicKey: string): string => hash('sha256', Buffer.from(publicKey, 'base64'), 'hex');

/**
 * Targets whose ownership is on record, to be taken to a network that this installation does not reach. That it was given out is
 * kept in the book `checkBundles`, by its digest.
 */
export async function makeBundle(
  context: Context,
  actor: Actor,
  number: string,
): Promise<Result<CheckBundle, Refusal>> {
  const found = await loadContract(context, actor, number);
  if (!found.ok) return found;
  const madeAt = context.now();
  const facts = factsOf(found.value.state, japanDay(madeAt));
  const targets = checkAreas.flatMap((area) => bundledTargets(facts, area));
  if (targets.length === 0)
    return refused({
      type: 'notFound',
      what: { ja: '点検してよいと確認された対象', en: 'target whose ownership is on record' },
    });
  const nonce = context.newId();
  const bundle: CheckBundle = { format: 'junshu-check-bundle@1', contract: number, nonce, madeAt, targets };
  const data = { madeAt, targets: targets.length };
  const change = { register: 'checkBundles', entryId: bundleDigest(bundle), expectedRevision: 0, data };
  const committed = await context.committer.commit({
    contractId: found.value.contractId,
    actor,
    at: madeAt,
    verb: 'giveCheckBundle',
    changes: [change],
  });
  return committed.ok ? accepted(bundle) : committed;
}

/** A result signed with the key of the installation that looked. */
export function signResult(body: CheckResultBody, { key, privateKey }: LogSigner): CheckResultFile {
  const text = canonicalJson(body as unknown as Json);
  return {
    body,
    publicKey: key.publicKey.toString('base64'),
    signature: sign(null, Buffer.from(text), privateKey).toString('base64'),
  };
}

/** SPKI header of an Ed25519 key (RFC 8410). */
const spkiPrefix = Buffer.from('302a300506032b6570032100', 'hex');

function isSigned({ body, publicKey, signature }: CheckResultFile): boolean {
  const raw = Buffer.from(publicKey, 'base64');
  if (raw.length !== 32) return false;
  const key = createPublicKey({ key: Buffer.concat([spkiPrefix, raw]), format: 'der', type: 'spki' });
  return verify(null, Buffer.from(canonicalJson(body as unknown as Json)), key, Buffer.from(signature, 'base64'));
}

const bad = (ja: string, en: string, mendJa: string, mendEn: string): Refusal => ({
  type: 'badInput',
  problems: [{ path: '', message: { ja, en }, mend: { ja: mendJa, en: mendEn } }],
});

type Objection = Parameters<typeof bad>;

const unknownBundle: Objection = [
  'この契約が渡した点検の依頼への答えではありません。',
  'It answers no bundle that this contract gave out.',
  'junshu check bundle で作った依頼を使って点検してください。',
  'Run the checks with a bundle made by junshu check bundle.',
];

const unconfirmedBundle: Objection = [
  'その依頼は契約ファイルから取り込まれたもので、まだ確認されていません。',
  'That bundle came with a contract file and is not confirmed yet.',
  '自動点検の画面か junshu contract confirm で、この契約が渡した依頼だと確認してください。',
  'Confirm on the page of checks, or by junshu contract confirm, that this contract gave it out.',
];

const isHeldBackBundle = ({ checkBundles = [] }: Registers, id: string): boolean =>
  checkBundles.some((row) => row.id === id && isHeldBack(row));

/** What stands against taking a result, or null. */
function objection(
  file: CheckResultFile,
  { state: { registers } }: FoundContract,
  trust: string | undefined,
): Refusal | null {
  const { body, publicKey } = file;
  if (!isSigned(file))
    return bad(
      '署名が内容と合いません。途中で書き換えられています。',
      'The signature does not fit the content: it was altered.',
      '点検した側からもう一度受け取ってください。',
      'Get it again from those who ran the checks.',
    );
  // The number may have changed since the bundle was given out: its digest is what binds the answer to a contract.
  if (!inForce(registers, 'checkBundles').some(({ id }) => id === body.bundle))
    return bad(...(isHeldBackBundle(registers, body.bundle) ? unconfirmedBundle : unknownBundle));
  const fingerprint = signerFingerprint(publicKey);
  if (trust === fingerprint || inForce(registers, 'checkSigners').some(({ id }) => id === fingerprint)) return null;
  return bad(
    `署名した鍵（${fingerprint}）がまだ確かめられていません。`,
    `The signing key (${fingerprint}) is not trusted yet.`,
    `点検した人に指紋を確かめ、--trust ${fingerprint} を付けてください。`,
    `Compare the fingerprint with those who ran the checks and add --trust ${fingerprint}.`,
  );
}

/** Keeps a key in the book `checkSigners`, by its fingerprint: who trusts it, since when. */
async function trustSigner(context: Context, actor: Actor, found: FoundContract, file: CheckResultFile): Promise<void> {
  const entryId = signerFingerprint(file.publicKey);
  const known = (found.state.registers.checkSigners ?? []).find(({ id }) => id === entryId);
  if (known !== undefined && !isHeldBack(known)) return;
  const at = context.now();
  const data: JsonObject = { name: file.body.operator, trustedBy: actor.name, on: japanDay(at) };
  const change = { register: 'checkSigners', entryId, expectedRevision: known?.revision ?? 0, data };
  await context.committer.commit({
    contractId: found.contractId,
    actor,
    at,
    verb: 'trustCheckSigner',
    changes: [change],
  });
}

type Observed = CheckResultBody['observations'][number];

function byTarget(observations: readonly Observed[]): readonly (readonly Observed[])[] {
  return [...Map.groupBy(observations, ({ area, register, entryId }) => `${area}/${register}/${entryId}`).values()];
}

/** Takes a signed result: refused unless it is whole, answers a bundle of this contract and is signed by a key that is trusted. */
export async function importCheckResult(
  context: CheckContext,
  actor: Actor,
  number: string,
  json: unknown,
  trust?: string,
): Promise<Result<{ readonly count: number }, Refusal>> {
  const parsed = checkResultSchema.safeParse(json);
  if (!parsed.success)
    return refused(
      bad(
        '点検結果のファイルではありません。',
        'This is no file of check results.',
        'junshu check run --offline-bundle が書いたファイルを選んでください。',
        'Choose a file written by junshu check run --offline-bundle.',
      ),
    );
  const found = await loadContract(context, actor, number);
  if (!found.ok) return found;
  const against = objection(parsed.data, found.value, trust);
  if (against !== null) return refused(against);
  await trustSigner(context, actor, found.value, parsed.data);
  let count = 0;
  for (const group of byTarget(parsed.data.body.observations)) {
    const [first] = group;
    if (first === undefined) continue;
    const gathered = group.map(({ observation, raw }) => ({
      observation,
      ...(raw === undefined ? {} : { raw: Buffer.from(raw, 'base64') }),
    }));
    const { area, register, entryId } = first;
    const seen = { area, register, entryId, runId: parsed.data.body.bundle, gathered };
    const kept = await recordObservations(context, actor, { contractId: found.value.contractId }, seen);
    if (!kept.ok) return kept;
    count += kept.value.count;
  }
  const { contractId } = found.value;
  await notifyOfRun(context, { tenant: actor.tenant, contractId, runId: parsed.data.body.bundle });
  return accepted({ count });
}
