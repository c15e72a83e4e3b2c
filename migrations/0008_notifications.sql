-- Messages of ours to the people of a contract, who has read them, and the mails that carry them. What a message tells is sealed
-- under the contract's key, like everything about a contract, and so are addresses and the answers of mail servers; ids, instants,
-- counts and states stand in the clear.

CREATE TABLE notifications (
  tenant_id text NOT NULL,
  contract_id uuid NOT NULL,
  notification_id uuid NOT NULL,
  -- What it was made from (a run of checks, and how often it was told of): the same is not told twice.
  source text NOT NULL,
  made_at timestamptz NOT NULL,
  sealed bytea NOT NULL,
  PRIMARY KEY (tenant_id, contract_id, notification_id),
  UNIQUE (tenant_id, contract_id, source),
  FOREIGN KEY (tenant_id, contract_id) REFERENCES contracts
);
CREATE INDEX notifications_newest ON notifications (tenant_id, made_at DESC);

CREATE TABLE notification_reads (
  tenant_id text NOT NULL,
  contract_id uuid NOT NULL,
  notification_id uuid NOT NULL,
  actor_id text NOT NULL,
  read_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, contract_id, notification_id, actor_id),
  FOREIGN KEY (tenant_id, contract_id, notification_id) REFERENCES notifications ON DELETE CASCADE
);

CREATE TABLE mail_deliveries (
  tenant_id text NOT NULL,
  contract_id uuid NOT NULL,
  delivery_id uuid NOT NULL,
  -- Null: a trial that someone asked for.
  notification_id uuid,
  made_at timestamptz NOT NULL,
  -- withdrawn: the address was taken from the contract before the mail went.
  state text NOT NULL CHECK (state IN ('waiting', 'sent', 'refused', 'withdrawn')),
  tries integer NOT NULL DEFAULT 0,
  tried_at timestamptz,
  -- Whoever sends it has it until then, so that no two send it at once.
  held_until timestamptz,
  -- Address and language.
  sealed bytea NOT NULL,
  -- What the mail server said last, where it did not take the mail.
  reason bytea,
  PRIMARY KEY (tenant_id, contract_id, delivery_id),
  FOREIGN KEY (tenant_id, contract_id) REFERENCES contracts,
  FOREIGN KEY (tenant_id, contract_id, notification_id) REFERENCES notifications ON DELETE CASCADE
);

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['notifications', 'notification_reads', 'mail_deliveries'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format(
      'CREATE POLICY tenant ON %I USING (tenant_id = current_setting(''junshu.tenant'', true)) WITH CHECK (tenant_id = current_setting(''junshu.tenant'', true))',
      t);
  END LOOP;
END $$;

GRANT SELECT, INSERT, UPDATE, DELETE ON notifications, notification_reads, mail_deliveries TO junshu_app;
