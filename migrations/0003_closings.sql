-- Closing a contract (8) erases it: its key is destroyed, its rows and log bodies go. This table says that it was closed and is
-- what a start reads to complete an erasure that was cut short. It holds no personal data: counts, digests, opaque ids.

CREATE TABLE closings (
  tenant_id text NOT NULL,
  contract_id uuid NOT NULL,
  begun_at timestamptz NOT NULL,
  -- What is to be erased, counted before it is; and the title, where someone chose to keep it.
  manifest jsonb NOT NULL,
  key_destroyed_at timestamptz,
  -- The signed certificate: there once everything is erased.
  certificate jsonb,
  PRIMARY KEY (tenant_id, contract_id),
  FOREIGN KEY (tenant_id, contract_id) REFERENCES contracts
);

-- Not forced on the owner: open_closings below looks across tenants, once, at the start of a server.
ALTER TABLE closings ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON closings
  USING (tenant_id = current_setting('junshu.tenant', true)) WITH CHECK (tenant_id = current_setting('junshu.tenant', true));
GRANT SELECT, INSERT ON closings TO junshu_app;
GRANT UPDATE (key_destroyed_at, certificate) ON closings TO junshu_app;

-- Erasures that were begun and not completed, of every tenant.
CREATE FUNCTION open_closings() RETURNS TABLE (tenant_id text, contract_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS
  $$ SELECT tenant_id, contract_id FROM closings WHERE certificate IS NULL $$;
REVOKE ALL ON FUNCTION open_closings() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION open_closings() TO junshu_app;
