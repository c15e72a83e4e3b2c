-- The keys that sign heads of the logs, each since when it is used. A key that was lost, damaged or exchanged is told by this record
-- instead of going on under another, and heads signed before a change are verified by the key of their time.
CREATE TABLE log_keys (
  -- As people hand it on: name+key id+base64 (c2sp.org/signed-note). The private part is in the data folder alone.
  verifier_key text PRIMARY KEY,
  -- Order of the keys; the last one signs.
  place integer NOT NULL UNIQUE,
  since timestamptz NOT NULL,
  reason text NOT NULL
);

GRANT SELECT ON log_keys TO junshu_app;
