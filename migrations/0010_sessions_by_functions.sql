-- Sessions and sign-in links are reached through functions alone: whoever gets words into the application's statements can neither
-- read a digest, nor make a link or a session for somebody, nor lengthen one. Links are made by the owner of the database.
-- Sessions have an end that no use moves on (ends_at), and their secret changes on the way: a new one is offered, and replaces the
-- old one when it is first used, so that an answer which gets lost signs nobody out.

ALTER TABLE sessions
  ADD COLUMN ends_at timestamptz,
  ADD COLUMN issued_at timestamptz,
  ADD COLUMN offered_hash bytea,
  ADD COLUMN offered_at timestamptz,
  ADD COLUMN former_hash bytea,
  -- Until when the secret before this one still opens the session, for requests that were under way.
  ADD COLUMN former_until timestamptz;
UPDATE sessions SET issued_at = now(), ends_at = now() + interval '12 hours';
ALTER TABLE sessions ALTER COLUMN ends_at SET NOT NULL, ALTER COLUMN issued_at SET NOT NULL;

REVOKE ALL ON sessions, sign_in_tokens FROM junshu_app;

-- Opens a session for whom a link names, once, and ends the one that the same browser had. Null when the link is spent, too old or
-- unknown.
CREATE FUNCTION open_session(
  p_link bytea, p_session bytea, p_former bytea, p_at timestamptz, p_idle timestamptz, p_end timestamptz
) RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE who jsonb;
BEGIN
  DELETE FROM sign_in_tokens WHERE token_hash = p_link AND expires_at > p_at RETURNING actor INTO who;
  IF who IS NULL THEN RETURN NULL; END IF;
  DELETE FROM sessions WHERE p_former IN (token_hash, offered_hash, former_hash);
  INSERT INTO sessions (token_hash, actor, expires_at, ends_at, issued_at)
    VALUES (p_session, who, least(p_idle, p_end), p_end, p_at);
  RETURN who;
END $$;

-- Whose session a secret opens; reads only, so that a full disk keeps nobody out.
CREATE FUNCTION find_session(p_session bytea, p_at timestamptz)
  RETURNS TABLE (actor jsonb, expires_at timestamptz, ends_at timestamptz, issued_at timestamptz, is_offered boolean)
  LANGUAGE sql STABLE SECURITY DEFINER AS $$
  SELECT s.actor, s.expires_at, s.ends_at, s.issued_at, coalesce(s.offered_hash = p_session, false) FROM sessions s
    WHERE (s.token_hash = p_session OR s.offered_hash = p_session OR (s.former_hash = p_session AND s.former_until > p_at))
      AND least(s.expires_at, s.ends_at) > p_at $$;

-- Moves a session's end on, never beyond its last; a secret that was offered becomes the session's own when it is used.
CREATE FUNCTION touch_session(p_session bytea, p_at timestamptz, p_idle timestamptz, p_grace timestamptz) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
  UPDATE sessions SET former_hash = token_hash, former_until = p_grace, token_hash = p_session, issued_at = p_at,
      offered_hash = NULL, offered_at = NULL
    WHERE offered_hash = p_session AND least(expires_at, ends_at) > p_at;
  UPDATE sessions SET expires_at = least(greatest(expires_at, p_idle), ends_at)
    WHERE token_hash = p_session AND least(expires_at, ends_at) > p_at;
END $$;

-- Offers a new secret to the holder of one that is old by now; false where the secret is young or another was offered just before.
CREATE FUNCTION offer_secret(
  p_session bytea, p_next bytea, p_at timestamptz, p_issued_before timestamptz, p_offered_before timestamptz
) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
  UPDATE sessions SET offered_hash = p_next, offered_at = p_at
    WHERE token_hash = p_session AND issued_at < p_issued_before AND (offered_at IS NULL OR offered_at < p_offered_before)
      AND least(expires_at, ends_at) > p_at;
  RETURN FOUND;
END $$;

CREATE FUNCTION end_session(p_session bytea) RETURNS void LANGUAGE sql SECURITY DEFINER AS $$
  DELETE FROM sessions WHERE p_session IN (token_hash, offered_hash, former_hash) $$;

-- Takes away what is over by the database's own clock; returns how many rows went.
CREATE FUNCTION purge_sessions() RETURNS bigint LANGUAGE sql SECURITY DEFINER AS $$
  WITH links AS (DELETE FROM sign_in_tokens WHERE expires_at <= now() RETURNING 1),
    over AS (DELETE FROM sessions WHERE least(expires_at, ends_at) <= now() RETURNING 1)
  SELECT (SELECT count(*) FROM links) + (SELECT count(*) FROM over) $$;

-- Which store of files belongs to this database: a server with another store is refused instead of taking all evidence for lost.
-- One row, written by the first opener.
CREATE TABLE blob_stores (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  store_id uuid NOT NULL
);

-- What runs as the owner looks for tables in our schema first and in the caller's temporary ones last: a temporary table named
-- sessions must not stand in for ours.
DO $$
DECLARE f text;
BEGIN
  FOREACH f IN ARRAY ARRAY[
    'open_session(bytea, bytea, bytea, timestamptz, timestamptz, timestamptz)', 'find_session(bytea, timestamptz)',
    'touch_session(bytea, timestamptz, timestamptz, timestamptz)',
    'offer_secret(bytea, bytea, timestamptz, timestamptz, timestamptz)', 'end_session(bytea)', 'purge_sessions()', 'open_closings()'
  ] LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = pg_catalog, %I, pg_temp', f, current_schema());
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO junshu_app', f);
  END LOOP;
END $$;
