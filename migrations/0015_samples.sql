-- The sample of a first start can be taken away again as a whole: it proves nothing to anybody, unlike every other contract, whose log
-- stays. Which contracts are the sample's is told by their logs' first entries, whose headers nobody can write anew; so the application's
-- role, which may do much to a contract's row, can't make a sample of another contract.

-- Takes a sample's contract away with all that is of it, its log too, which nobody but this function may; false where the contract is
-- no sample's.
CREATE FUNCTION remove_sample_contract(p_tenant text, p_contract uuid) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE t text;
BEGIN
  PERFORM set_config('junshu.tenant', p_tenant, true);
  PERFORM 1 FROM log_entries
    WHERE tenant_id = p_tenant AND contract_id = p_contract AND seq = 0
      AND header::jsonb->>'actor' IN ('demo-takahashi', 'demo-aoba');
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
