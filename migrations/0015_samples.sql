-- Contracts that came with the sample are known as such, so that they can be taken away again as a whole: they prove nothing to
-- anybody, unlike every other contract, whose log stays. What was installed before is known by who made its first entry.

ALTER TABLE contracts ADD COLUMN is_sample boolean NOT NULL DEFAULT false;

-- Their owner, who is no superuser where a server is used, sees the contracts of every tenant for this moment only.
ALTER TABLE contracts NO FORCE ROW LEVEL SECURITY;
ALTER TABLE log_entries NO FORCE ROW LEVEL SECURITY;
UPDATE contracts c SET is_sample = true
  WHERE EXISTS (
    SELECT 1 FROM log_entries e
      WHERE e.tenant_id = c.tenant_id AND e.contract_id = c.contract_id AND e.seq = 0
        AND e.header::jsonb->>'actor' IN ('demo-takahashi', 'demo-aoba')
  );
ALTER TABLE log_entries FORCE ROW LEVEL SECURITY;
ALTER TABLE contracts FORCE ROW LEVEL SECURITY;

-- Takes a sample's contract away with all that is of it, its log too, which nobody but this function may; false where the contract is
-- no sample's.
CREATE FUNCTION remove_sample_contract(p_tenant text, p_contract uuid) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE t text;
BEGIN
  PERFORM set_config('junshu.tenant', p_tenant, true);
  PERFORM 1 FROM contracts WHERE tenant_id = p_tenant AND contract_id = p_contract AND is_sample FOR UPDATE;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  FOREACH t IN ARRAY ARRAY[
    'mail_deliveries', 'notifications', 'calendar_feeds', 'check_runs', 'import_previews', 'contract_summaries', 'register_entries',
    'closings', 'contracts_without_series', 'log_epochs', 'log_entries', 'contracts'
  ] LOOP
    EXECUTE format('DELETE FROM %I WHERE tenant_id = $1 AND contract_id = $2', t) USING p_tenant, p_contract;
  END LOOP;
  RETURN true;
END $$;

-- What runs as the owner looks for tables in our schema first and in the caller's temporary ones last.
DO $$
BEGIN
  EXECUTE format(
    'ALTER FUNCTION remove_sample_contract(text, uuid) SET search_path = pg_catalog, %I, pg_temp', current_schema());
END $$;
REVOKE ALL ON FUNCTION remove_sample_contract(text, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION remove_sample_contract(text, uuid) TO junshu_app;
