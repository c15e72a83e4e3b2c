-- What holds now (register_entries), what happened (log_entries), and what a list shows without loading a contract
-- (contract_summaries). Every key starts with the tenant, then the contract, so that rows of one contract live together.
-- Row-level security keeps tenants apart below the application, from the first table on.

CREATE TABLE contracts (
  tenant_id text NOT NULL,
  contract_id uuid NOT NULL,
  number text NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, contract_id),
  UNIQUE (tenant_id, number)
);

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
  PRIMARY KEY (tenant_id, contract_id, register, entry_id),
  FOREIGN KEY (tenant_id, contract_id) REFERENCES contracts
);

CREATE TABLE log_heads (
  tenant_id text NOT NULL,
  contract_id uuid NOT NULL,
  size bigint NOT NULL,
  peaks bytea[] NOT NULL,
  root bytea NOT NULL,
  PRIMARY KEY (tenant_id, contract_id),
  FOREIGN KEY (tenant_id, contract_id) REFERENCES contracts
);

CREATE TABLE log_entries (
  tenant_id text NOT NULL,
  contract_id uuid NOT NULL,
  seq bigint NOT NULL,
  -- Canonical JSON, kept as text because its very bytes are hashed.
  header text NOT NULL,
  leaf_hash bytea NOT NULL,
  -- Erased together (clause 8, personal data).
  salt bytea,
  body text,
  PRIMARY KEY (tenant_id, contract_id, seq),
  FOREIGN KEY (tenant_id, contract_id) REFERENCES contracts
);

CREATE TABLE contract_summaries (
  tenant_id text NOT NULL,
  contract_id uuid NOT NULL,
  as_of_size bigint NOT NULL,
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
  FOREACH t IN ARRAY ARRAY['contracts', 'register_entries', 'log_heads', 'log_entries', 'contract_summaries', 'import_previews'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format(
      'CREATE POLICY tenant ON %I USING (tenant_id = (SELECT current_setting(''junshu.tenant'', true))) WITH CHECK (tenant_id = (SELECT current_setting(''junshu.tenant'', true)))',
      t);
  END LOOP;
END $$;

GRANT SELECT, INSERT, UPDATE, DELETE ON contracts, register_entries, log_heads, contract_summaries, import_previews, sign_in_tokens, sessions TO junshu_app;
-- The log is appended to; of an entry only salt and body may change, to nothing.
GRANT SELECT, INSERT ON log_entries TO junshu_app;
GRANT UPDATE (salt, body) ON log_entries TO junshu_app;

-- The one way in which rows change: head, rows, log entry and summary in one transaction and one round trip.
-- Answers false, having written nothing, when the head has moved on since the caller read it.
CREATE FUNCTION commit_entries(
  p_tenant text, p_contract uuid, p_size bigint, p_peaks bytea[], p_root bytea,
  p_header text, p_leaf bytea, p_salt bytea, p_body text, p_changes jsonb, p_at timestamptz, p_by text, p_summary jsonb
) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  touched integer;
  wanted integer := jsonb_array_length(p_changes);
BEGIN
  PERFORM set_config('junshu.tenant', p_tenant, true);
  UPDATE log_heads SET size = p_size + 1, peaks = p_peaks, root = p_root
    WHERE tenant_id = p_tenant AND contract_id = p_contract AND size = p_size;
  IF NOT FOUND THEN RETURN false; END IF;

  WITH removed AS (
    DELETE FROM register_entries e USING jsonb_array_elements(p_changes) AS c
      WHERE e.tenant_id = p_tenant AND e.contract_id = p_contract AND e.register = c->>'register' AND e.entry_id = c->>'entryId'
        AND c->'data' = 'null'::jsonb AND e.revision = (c->>'revision')::int - 1
      RETURNING 1
  ), written AS (
    INSERT INTO register_entries AS e (tenant_id, contract_id, register, entry_id, revision, data, changed_at, changed_by, created_seq, created_index)
      SELECT p_tenant, p_contract, c->>'register', c->>'entryId', (c->>'revision')::int, c->'data', p_at, p_by, p_size, i::int
        FROM jsonb_array_elements(p_changes) WITH ORDINALITY AS t(c, i) WHERE c->'data' <> 'null'::jsonb
      ON CONFLICT (tenant_id, contract_id, register, entry_id) DO UPDATE
        SET revision = excluded.revision, data = excluded.data, changed_at = excluded.changed_at, changed_by = excluded.changed_by
        WHERE e.revision = excluded.revision - 1
      RETURNING 1
  )
  SELECT (SELECT count(*) FROM removed) + (SELECT count(*) FROM written) INTO touched;
  IF touched <> wanted THEN
    RAISE EXCEPTION 'commit of % changes touched % rows', wanted, touched USING ERRCODE = 'JU001';
  END IF;

  INSERT INTO log_entries (tenant_id, contract_id, seq, header, leaf_hash, salt, body)
    VALUES (p_tenant, p_contract, p_size, p_header, p_leaf, p_salt, p_body);
  INSERT INTO contract_summaries AS s (tenant_id, contract_id, as_of_size, summary)
    VALUES (p_tenant, p_contract, p_size + 1, p_summary)
    ON CONFLICT (tenant_id, contract_id) DO UPDATE SET as_of_size = excluded.as_of_size, summary = excluded.summary;
  RETURN true;
END $$;
