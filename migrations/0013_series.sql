-- Fields that say when something was last done, or what holds now, are kept with every value that was told of them, sealed with
-- their row (docs/log-format.md §5). What was written before is told by the log: contracts named here have their series built from
-- it by the next start, one by one (src/postgres/build-series.ts). A later version that makes a series of a field names them again.

CREATE TABLE contracts_without_series (
  tenant_id text NOT NULL,
  contract_id uuid NOT NULL,
  PRIMARY KEY (tenant_id, contract_id)
);

ALTER TABLE contracts_without_series ENABLE ROW LEVEL SECURITY;

-- Their owner, who is no superuser where a server is used, sees the contracts of every tenant for this moment only.
ALTER TABLE contracts NO FORCE ROW LEVEL SECURITY;
INSERT INTO contracts_without_series SELECT tenant_id, contract_id FROM contracts;
ALTER TABLE contracts FORCE ROW LEVEL SECURITY;
