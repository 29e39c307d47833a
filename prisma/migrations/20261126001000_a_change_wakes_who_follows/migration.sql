-- Processes that keep the listings in memory are woken at each commit. Equal notices of a transaction are one. It is no more
-- than a wake-up: what has changed stands in clinic_change, and who was not listening looks there.
CREATE OR REPLACE FUNCTION clinic_change_write() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  actor  text := nullif(current_setting('finder.actor', true), '');
  origin text := nullif(current_setting('finder.source', true), '');
  key    text := CASE WHEN TG_TABLE_NAME = 'clinic' THEN 'id' ELSE 'clinic_id' END;
  old_row jsonb;
  new_row jsonb;
BEGIN
  IF actor IS NULL OR origin IS NULL THEN
    RAISE EXCEPTION 'a change of % needs finder.actor and finder.source', TG_TABLE_NAME;
  END IF;
  IF TG_OP <> 'INSERT' THEN old_row := to_jsonb(OLD) - 'pos'; END IF;
  IF TG_OP <> 'DELETE' THEN new_row := to_jsonb(NEW) - 'pos'; END IF;
  IF old_row = new_row THEN RETURN NULL; END IF;
  INSERT INTO clinic_change (actor, source, reason, clinic_id, table_name, operation, before, after)
  VALUES (actor, origin, nullif(current_setting('finder.reason', true), ''),
          (coalesce(new_row, old_row) ->> key)::uuid, TG_TABLE_NAME, lower(TG_OP), old_row, new_row);
  PERFORM pg_notify('clinic_change', '');
  RETURN NULL;
END $$;
