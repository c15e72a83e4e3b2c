-- Runs of automated checks and how far each has come, so that a run outlives the server that began it. A scheduled run is
-- named by its slot: the unique index is what lets none of them run twice. What was seen is an entry of the contract, not here:
-- these rows hold ids and times only.

CREATE TABLE check_runs (
  tenant_id text NOT NULL,
  contract_id uuid NOT NULL,
  run_id uuid NOT NULL,
  area text NOT NULL,
  -- Day of the schedule's slot; null for a run that a person asked for.
  slot date,
  asked_by text NOT NULL,
  asked_at timestamptz NOT NULL,
  -- missed: the slot passed while no server ran and a later one was run instead.
  state text NOT NULL CHECK (state IN ('running', 'stopped', 'finished', 'missed')),
  ended_at timestamptz,
  PRIMARY KEY (tenant_id, contract_id, run_id),
  FOREIGN KEY (tenant_id, contract_id) REFERENCES contracts
);
CREATE UNIQUE INDEX check_runs_slot ON check_runs (tenant_id, contract_id, area, slot) WHERE slot IS NOT NULL;

CREATE TABLE check_run_targets (
  tenant_id text NOT NULL,
  contract_id uuid NOT NULL,
  run_id uuid NOT NULL,
  register text NOT NULL,
  entry_id text NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'stopped', 'failed')),
  started_at timestamptz,
  ended_at timestamptz,
  PRIMARY KEY (tenant_id, contract_id, run_id, register, entry_id),
  FOREIGN KEY (tenant_id, contract_id, run_id) REFERENCES check_runs ON DELETE CASCADE
);

-- Names of tenants, for jobs that go round all of them; nothing else is told here.
CREATE TABLE tenants (tenant_id text PRIMARY KEY);

ALTER TABLE contracts NO FORCE ROW LEVEL SECURITY;
INSERT INTO tenants SELECT DISTINCT tenant_id FROM contracts;
ALTER TABLE contracts FORCE ROW LEVEL SECURITY;

CREATE FUNCTION note_tenant() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO tenants VALUES (NEW.tenant_id) ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER note_tenant AFTER INSERT ON contracts FOR EACH ROW EXECUTE FUNCTION note_tenant();

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['check_runs', 'check_run_targets'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format(
      'CREATE POLICY tenant ON %I USING (tenant_id = current_setting(''junshu.tenant'', true)) WITH CHECK (tenant_id = current_setting(''junshu.tenant'', true))',
      t);
  END LOOP;
END $$;

GRANT SELECT, INSERT, UPDATE, DELETE ON check_runs, check_run_targets TO junshu_app;
GRANT SELECT, INSERT ON tenants TO junshu_app;
