-- A restore from a backup begins a new epoch of every log: entries that came after the backup are lost, and the log goes on from
-- where it stood. Each epoch is signed with the key of the logs, so that whoever holds an older or newer head is told what happened
-- instead of taking it for tampering (docs/log-format.md §7). Until a person confirms that the installation before is stopped, the
-- restored one is read and not changed.

CREATE TABLE restores (
  restore_id uuid PRIMARY KEY,
  restored_at timestamptz NOT NULL,
  -- The moment that the backup shows.
  backup_at timestamptz NOT NULL,
  confirmed_at timestamptz,
  -- Who confirmed it, in that person's words.
  confirmed_by text
);

CREATE TABLE log_epochs (
  restore_id uuid NOT NULL REFERENCES restores,
  tenant_id text NOT NULL,
  contract_id uuid NOT NULL,
  -- Entries that were in the backup.
  kept_size bigint NOT NULL,
  -- The signed note; ids, sizes and hashes only.
  note text NOT NULL,
  -- Whether an entry of the log tells of it; closed logs take none.
  is_told boolean NOT NULL DEFAULT false,
  PRIMARY KEY (tenant_id, contract_id, restore_id)
);
ALTER TABLE log_epochs ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON log_epochs
  USING (tenant_id = current_setting('junshu.tenant', true)) WITH CHECK (tenant_id = current_setting('junshu.tenant', true));

-- Copies of the keys that were made, each readable by the holder of a recipient's key: what is to be destroyed when a contract whose
-- key is in them closes.
CREATE TABLE key_backups (
  key_backup_id uuid PRIMARY KEY,
  made_at timestamptz NOT NULL,
  recipient text NOT NULL,
  contracts uuid[] NOT NULL,
  destroyed_at timestamptz,
  destroyed_by text
);

GRANT SELECT ON restores, log_epochs, key_backups TO junshu_app;

-- Mails that waited when a backup was made may have gone since: a restored copy does not send them, and says so.
ALTER TABLE mail_deliveries DROP CONSTRAINT mail_deliveries_state_check,
  ADD CONSTRAINT mail_deliveries_state_check CHECK (state IN ('waiting', 'sent', 'refused', 'withdrawn', 'restored'));
