-- What holds now (register_entries), what happened (log_entries), and what a list shows without loading a contract
-- (contract_summaries: a cache that says of which size and day it is, and is made anew by whoever finds it old). Every key starts with the tenant, then the contract, so that rows of one contract live together.
-- Row-level security keeps tenants apart below the application, from the first table on.

CREATE TABLE contracts (
  tenant_id text NOT NULL,
  contract_id uuid NOT NULL,
  number text NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, contract_id),
  UNIQUE (tenant_id, number)
);

-- Rows and log entries are written by commit_entries alone, for a contract that was loaded just before: a foreign key
-- would take a lock on the contract's row in each commit and prove nothing more.
CREATE TABLE register_entries (
  tenant_id text NOT NULL,
  contract_id uuid NOT NULL,
  register text NOT NULL,
  entry_id text NOT NULL,
  revision integer NOT NULL CHECK (revision > 0),
  data jsonb NOT NULL,
  changed_at timestamptz NOT NULL,
  changed_by text NOT NULL,
  -- Place of the row in its register: the commit that made it, then its order in that commit.
  created_seq bigint NOT NULL,
  created_index integer NOT NULL,
  PRIMARY KEY (tenant_id, contract_id, register, entry_id)
) WITH (fillfactor = 80);

-- The log is its own head: its size is its last seq + 1, its root follows from the leaf hashes.
CREATE TABLE log_entries (
  tenant_id text NOT NULL,
  contract_id uuid NOT NULL,
  seq bigint NOT NULL CHECK (seq >= 0),
  -- Canonical JSON, kept as text because its very bytes are hashed.
  header text NOT NULL,
  leaf_hash bytea NOT NULL,
  -- Erased together (clause 8, personal data).
  salt bytea,
  body text,
  PRIMARY KEY (tenant_id, contract_id, seq)
);

CREATE TABLE contract_summaries (
  tenant_id text NOT NULL,
  contract_id uuid NOT NULL,
  as_of_size bigint NOT NULL,
  as_of_day date NOT NULL,
  summary jsonb NOT NULL,
  PRIMARY KEY (tenant_id, contract_id),
  FOREIGN KEY (tenant_id, contract_id) REFERENCES contracts
);

CREATE TABLE import_previews (
  tenant_id text NOT NULL,
  contract_id uuid NOT NULL,
  preview_id uuid NOT NULL,
  register text NOT NULL,
  made_at timestamptz NOT NULL,
  preview jsonb NOT NULL,
  PRIMARY KEY (tenant_id, contract_id, preview_id),
  FOREIGN KEY (tenant_id, contract_id) REFERENCES contracts
);

-- Sessions and one-time links belong to no tenant until they are found by the hash of their secret.
CREATE TABLE sign_in_tokens (
  token_hash bytea PRIMARY KEY,
  actor jsonb NOT NULL,
  expires_at timestamptz NOT NULL
);

CREATE TABLE sessions (
  token_hash bytea PRIMARY KEY,
  actor jsonb NOT NULL,
  expires_at timestamptz NOT NULL
);

DO $$
DECLARE t text;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'junshu_app') THEN
    CREATE ROLE junshu_app NOLOGIN NOBYPASSRLS;
  END IF;
  EXECUTE format('GRANT junshu_app TO %I', current_user);
  FOREACH t IN ARRAY ARRAY['contracts', 'register_entries', 'log_entries', 'contract_summaries', 'import_previews'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format(
      'CREATE POLICY tenant ON %I USING (tenant_id = current_setting(''junshu.tenant'', true)) WITH CHECK (tenant_id = current_setting(''junshu.tenant'', true))',
      t);
  END LOOP;
END $$;

GRANT SELECT, INSERT, UPDATE, DELETE ON contracts, register_entries, contract_summaries, import_previews, sign_in_tokens, sessions TO junshu_app;
-- The log is appended to; of an entry only salt and body may change, to nothing.
GRANT SELECT, INSERT ON log_entries TO junshu_app;
GRANT UPDATE (salt, body) ON log_entries TO junshu_app;

-- The one way in which rows change: log entry and rows in one transaction and one round trip. The changes come as four
-- arrays of one length; a row without data is removed.
-- Fails with unique_violation, having written nothing, when another process took the place in the log.
CREATE FUNCTION commit_entries(
  p_tenant text, p_contract uuid, p_seq bigint,
  p_header text, p_leaf bytea, p_salt bytea, p_body text,
  p_registers text[], p_entries text[], p_revisions integer[], p_data jsonb[], p_at timestamptz, p_by text
) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  touched integer;
  removed integer;
BEGIN
  PERFORM set_config('junshu.tenant', p_tenant, true);
  -- First, so that of two writers the second waits here and fails before it touches a row.
  INSERT INTO log_entries (tenant_id, contract_id, seq, header, leaf_hash, salt, body)
    VALUES (p_tenant, p_contract, p_seq, p_header, p_leaf, p_salt, p_body);

  INSERT INTO register_entries AS e (tenant_id, contract_id, register, entry_id, revision, data, changed_at, changed_by, created_seq, created_index)
    SELECT p_tenant, p_contract, register, entry_id, revision, data, p_at, p_by, p_seq, i
      FROM unnest(p_registers, p_entries, p_revisions, p_data) WITH ORDINALITY AS c(register, entry_id, revision, data, i)
      WHERE data IS NOT NULL
    ON CONFLICT (tenant_id, contract_id, register, entry_id) DO UPDATE
      SET revision = excluded.revision, data = excluded.data, changed_at = excluded.changed_at, changed_by = excluded.changed_by
      WHERE e.revision = excluded.revision - 1;
  GET DIAGNOSTICS touched = ROW_COUNT;
  IF touched < cardinality(p_entries) THEN
    DELETE FROM register_entries e USING unnest(p_registers, p_entries, p_revisions, p_data) AS c(register, entry_id, revision, data)
      WHERE e.tenant_id = p_tenant AND e.contract_id = p_contract AND e.register = c.register AND e.entry_id = c.entry_id
        AND c.data IS NULL AND e.revision = c.revision - 1;
    GET DIAGNOSTICS removed = ROW_COUNT;
    IF touched + removed <> cardinality(p_entries) THEN
      RAISE EXCEPTION 'commit of % changes touched % rows', cardinality(p_entries), touched + removed USING ERRCODE = 'JU001';
    END IF;
  END IF;
END $$;
