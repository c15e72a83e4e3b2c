import { unlessDiskFull } from '../blobs/durable.ts';
import { asTenant, type Store } from './contract-store.ts';
import { type SealPlace, seal, unseal } from './seal.ts';
import type { Owner } from './sealed-rows.ts';

const placeOf = (owner: Owner, previewId: string): SealPlace => ({
  ...owner,
  table: 'import_previews',
  row: previewId,
});

/** Keeps a preview until it is confirmed or a day has passed. One that the disk does not take is shown, and made again to be confirmed. */
export async function keepPreview(
  { pool, keys }: Store,
  owner: Owner,
  register: string,
  previewId: string,
  preview: object,
  now: string,
): Promise<void> {
  const { tenant, contractId } = owner;
  const sealed = seal(keys.of(contractId), placeOf(owner, previewId), JSON.stringify({ register, preview }));
  await unlessDiskFull(
    asTenant(pool, tenant, async (client) => {
      await client.query("DELETE FROM import_previews WHERE made_at < $1::timestamptz - interval '1 day'", [now]);
      await client.query('INSERT INTO import_previews VALUES ($1, $2, $3, $4, $5)', [
        tenant,
        contractId,
        previewId,
        now,
        sealed,
      ]);
    }),
  );
}

/** A preview kept for this register of this contract; undefined when it is too old, was confirmed, or is another register's. */
export async function findPreview<Preview>(
  { pool, keys }: Store,
  owner: Owner,
  register: string,
  previewId: string,
): Promise<Preview | undefined> {
  const { rows } = await asTenant(pool, owner.tenant, (client) =>
    client.query<{ sealed: Buffer }>('SELECT sealed FROM import_previews WHERE contract_id = $1 AND preview_id = $2', [
      owner.contractId,
      previewId,
    ]),
  );
  const [row] = rows;
  if (row === undefined) return undefined;
  const text = unseal(keys.of(owner.contractId), placeOf(owner, previewId), row.sealed);
  const kept = JSON.parse(text.toString()) as { readonly register: string; readonly preview: Preview };
  return kept.register === register ? kept.preview : undefined;
}

export async function forgetPreview({ pool }: Store, tenant: string, previewId: string): Promise<void> {
  await asTenant(pool, tenant, (client) =>
    client.query('DELETE FROM import_previews WHERE preview_id = $1', [previewId]),
  );
}
