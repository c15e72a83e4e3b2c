-- Words of a contract reach the database as ciphertext only, sealed under a key of the contract that lives in the data folder
-- (docs/log-format.md §5): WAL, dead tuples, replicas and backups of the database then hold nothing that could be read once
-- the key is destroyed. What stays in the clear: opaque ids, counts, instants, hashes, and the contract's number.
-- Rows from before stand aside in clear_… until the next start has sealed them (src/postgres/seal-clear-rows.ts) and dropped
-- these tables; summaries and previews can be made anew and are not carried over.

ALTER TABLE register_entries RENAME TO clear_register_entries;
ALTER INDEX register_entries_pkey RENAME TO clear_register_entries_pkey;
ALTER TABLE log_entries RENAME TO clear_log_entries;
ALTER INDEX log_entries_pkey RENAME TO clear_log_entries_pkey;
-- Their owner alone reads them from here on, of every tenant.
ALTER TABLE clear_register_entries NO FORCE ROW LEVEL SECURITY;
ALTER TABLE clear_log_entries NO FORCE ROW LEVEL SECURITY;
REVOKE ALL ON clear_register_entries, clear_log_entries FROM junshu_app;
DROP FUNCTION commit_entries;
DROP TABLE contract_summaries;
DROP TABLE import_previews;

CREATE TABLE register_entries (
  tenant_id text NOT NULL,
  contract_id uuid NOT NULL,
  -- A keyed digest of register and entry id: people may write names into ids.
  row_id bytea NOT NULL,
  revision integer NOT NULL CHECK (revision > 0),
  sealed bytea NOT NULL,
  changed_at timestamptz NOT NULL,
  -- Place of the row in its register: the commit that made it, then its order in that commit.
  created_seq bigint NOT NULL,
  created_index integer NOT NULL,
  PRIMARY KEY (tenant_id, contract_id, row_id)
) WITH (fillfactor = 80);

-- The log is its own head: its size is its last seq + 1, its root follows from the leaf hashes.
CREATE TABLE log_entries (
  tenant_id text NOT NULL,
  contract_id uuid NOT NULL,
  seq bigint NOT NULL CHECK (seq >= 0),
  -- Canonical JSON, kept as text because its very bytes are hashed. Opaque ids only.
  header text NOT NULL,
  leaf_hash bytea NOT NULL,
  -- Salt and body; null once erased.
  sealed bytea,
  PRIMARY KEY (tenant_id, contract_id, seq)
);

CREATE TABLE contract_summaries (
  tenant_id text NOT NULL,
  contract_id uuid NOT NULL,
  as_of_size bigint NOT NULL,
  as_of_day date NOT NULL,
  sealed bytea NOT NULL,
  PRIMARY KEY (tenant_id, contract_id),
  FOREIGN KEY (tenant_id, contract_id) REFERENCES contracts
);

CREATE TABLE import_previews (
  tenant_id text NOT NULL,
  contract_id uuid NOT NULL,
  preview_id uuid NOT NULL,
  made_at timestamptz NOT NULL,
  sealed bytea NOT NULL,
  PRIMARY KEY (tenant_id, contract_id, preview_id),
  FOREIGN KEY (tenant_id, contract_id) REFERENCES contracts
);

-- Which folder of keys opens this database: a server with another folder is refused instead of making keys that the first
-- lacks. One row, written by the first opener.
CREATE TABLE key_folders (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  folder_id uuid NOT NULL
);

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['register_entries', 'log_entries', 'contract_summaries', 'import_previews'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format(
      'CREATE POLICY tenant ON %I USING (tenant_id = current_setting(''junshu.tenant'', true)) WITH CHECK (tenant_id = current_setting(''junshu.tenant'', true))',
      t);
  END LOOP;
END $$;

GRANT SELECT, INSERT, UPDATE, DELETE ON register_entries, contract_summaries, import_previews TO junshu_app;
-- The log is appended to; of an entry only the sealed body may change, to nothing.
GRANT SELECT, INSERT ON log_entries TO junshu_app;
GRANT UPDATE (sealed) ON log_entries TO junshu_app;

-- The one way in which rows change: log entry and rows in one transaction and one round trip. The changes come as three
-- arrays of one length; a row without sealed data is removed.
-- Fails with unique_violation, having written nothing, when another process took the place in the log.
CREATE FUNCTION commit_entries(
  p_tenant text, p_contract uuid, p_seq bigint, p_header text, p_leaf bytea, p_body bytea,
  p_rows bytea[], p_revisions integer[], p_sealed bytea[], p_at timestamptz
) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  touched integer;
  removed integer;
BEGIN
  PERFORM set_config('junshu.tenant', p_tenant, true);
  -- First, so that of two writers the second waits here and fails before it touches a row.
  INSERT INTO log_entries (tenant_id, contract_id, seq, header, leaf_hash, sealed)
    VALUES (p_tenant, p_contract, p_seq, p_header, p_leaf, p_body);

  INSERT INTO register_entries AS e (tenant_id, contract_id, row_id, revision, sealed, changed_at, created_seq, created_index)
    SELECT p_tenant, p_contract, row_id, revision, sealed, p_at, p_seq, i
      FROM unnest(p_rows, p_revisions, p_sealed) WITH ORDINALITY AS c(row_id, revision, sealed, i)
      WHERE sealed IS NOT NULL
    ON CONFLICT (tenant_id, contract_id, row_id) DO UPDATE
      SET revision = excluded.revision, sealed = excluded.sealed, changed_at = excluded.changed_at
      WHERE e.revision = excluded.revision - 1;
  GET DIAGNOSTICS touched = ROW_COUNT;
  IF touched < cardinality(p_rows) THEN
    DELETE FROM register_entries e USING unnest(p_rows, p_revisions, p_sealed) AS c(row_id, revision, sealed)
      WHERE e.tenant_id = p_tenant AND e.contract_id = p_contract AND e.row_id = c.row_id
        AND c.sealed IS NULL AND e.revision = c.revision - 1;
    GET DIAGNOSTICS removed = ROW_COUNT;
    IF touched + removed <> cardinality(p_rows) THEN
      RAISE EXCEPTION 'commit of % changes touched % rows', cardinality(p_rows), touched + removed USING ERRCODE = 'JU001';
    END IF;
  END IF;
END $$;
