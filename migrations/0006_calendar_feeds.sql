-- A feed of deadlines that a calendar outside reads without signing in: for one person and one contract, found by the hash of its
-- secret alone, like a session, and gone once it is revoked. The secret is told once and kept nowhere.

CREATE TABLE calendar_feeds (
  token_hash bytea PRIMARY KEY,
  feed_id uuid NOT NULL UNIQUE,
  tenant_id text NOT NULL,
  contract_id uuid NOT NULL,
  -- Whose feed it is; asked again for the right to read at each reading.
  actor jsonb NOT NULL,
  -- What its owner calls it (電話, Outlook …).
  label text NOT NULL,
  created_at timestamptz NOT NULL,
  last_read_at timestamptz,
  FOREIGN KEY (tenant_id, contract_id) REFERENCES contracts
);
CREATE INDEX calendar_feeds_by_contract ON calendar_feeds (tenant_id, contract_id);

GRANT SELECT, INSERT, UPDATE, DELETE ON calendar_feeds TO junshu_app;
