-- Listings, places, and the history of every listing.
-- Vocabularies are text with a CHECK: readable in psql, and a new word is one small migration.
-- Null is "not said", never "no".

CREATE EXTENSION IF NOT EXISTS cube;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- The application's role. It owns nothing and may only append to the history.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'finder_app') THEN
    CREATE ROLE finder_app NOLOGIN;
  END IF;
END $$;

CREATE TABLE organisation (
  id         uuid PRIMARY KEY,
  name       text NOT NULL UNIQUE,
  website    text,
  npi        text CHECK (npi ~ '^[12][0-9]{9}$'),
  created_at timestamptz(3) NOT NULL DEFAULT now()
);

CREATE TABLE clinic (
  id                     uuid PRIMARY KEY,
  slug                   text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  import_ref             text UNIQUE,
  organisation_id        uuid REFERENCES organisation (id),
  invented               boolean NOT NULL DEFAULT false,
  name                   text NOT NULL CHECK (name <> ''),
  status                 text NOT NULL DEFAULT 'open'
                         CHECK (status IN ('open', 'temporarily-closed', 'closed', 'moved', 'do-not-list')),
  status_reason          text,
  status_date            date,
  moved_to_id            uuid REFERENCES clinic (id) ON DELETE SET NULL,
  street                 text NOT NULL,
  unit                   text,
  city                   text NOT NULL,
  state                  text NOT NULL CHECK (state ~ '^[A-Z]{2}$'),
  zip                    text NOT NULL CHECK (zip ~ '^[0-9]{5}$'),
  lat                    double precision NOT NULL CHECK (lat BETWEEN -90 AND 90),
  lng                    double precision NOT NULL CHECK (lng BETWEEN -180 AND 180),
  pos                    cube,
  point_precision        text NOT NULL CHECK (point_precision IN ('rooftop', 'street', 'zip')),
  point_source           text NOT NULL,
  phone                  text CHECK (phone ~ '^\+1[2-9][0-9]{9}$'),
  website                text CHECK (website ~ '^https?://'),
  booking_url            text CHECK (booking_url ~ '^https?://'),
  npi                    text CHECK (npi ~ '^[12][0-9]{9}$'),
  time_zone              text NOT NULL,
  accepting_new_patients boolean,
  first_visit_wait_days  integer CHECK (first_visit_wait_days >= 0),
  referral_needed        boolean,
  prior_authorization_by text CHECK (prior_authorization_by IN ('clinic', 'patient')),
  superbill              boolean,
  payment_plan           boolean,
  hsa                    boolean,
  step_free              boolean,
  elevator               boolean,
  accessible_restroom    boolean,
  parking                text,
  transit                text,
  in_room                text CHECK (in_room IN ('physician', 'crna', 'nurse-practitioner', 'physician-assistant',
                                                 'registered-nurse', 'therapist', 'medical-assistant')),
  acls                   boolean,
  blood_pressure         boolean,
  oxygen                 boolean,
  ecg                    boolean,
  rescue_equipment       boolean,
  minutes_observed       integer CHECK (minutes_observed > 0),
  private_room           boolean,
  sitter_allowed         boolean,
  ride_home_required     boolean,
  after_hours_contact    boolean,
  version                integer NOT NULL DEFAULT 1,
  created_at             timestamptz(3) NOT NULL DEFAULT now(),
  updated_at             timestamptz(3) NOT NULL DEFAULT now(),
  CHECK (status = 'open' OR status_date IS NOT NULL)
);
CREATE INDEX clinic_pos_idx ON clinic USING gist (pos);
CREATE INDEX clinic_state_city_idx ON clinic (state, city);

-- The point on a sphere of Earth's mean radius in miles (3958.7613), as three coordinates: straight lines between
-- such points grow exactly as great circles do, so that one GiST index serves radius and nearest-first alike.
CREATE FUNCTION earth_point(lat double precision, lng double precision) RETURNS cube
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT cube(ARRAY[
    3958.7613 * cos(radians(lat)) * cos(radians(lng)),
    3958.7613 * cos(radians(lat)) * sin(radians(lng)),
    3958.7613 * sin(radians(lat))
  ])
$$;

CREATE FUNCTION clinic_set_pos() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.pos := earth_point(NEW.lat, NEW.lng);
  RETURN NEW;
END $$;
CREATE TRIGGER clinic_set_pos BEFORE INSERT OR UPDATE OF lat, lng, pos ON clinic
  FOR EACH ROW EXECUTE FUNCTION clinic_set_pos();

-- Both null: closed that day. No row: not said.
CREATE TABLE clinic_hours (
  clinic_id uuid NOT NULL REFERENCES clinic (id) ON DELETE CASCADE,
  weekday   smallint NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  part      smallint NOT NULL DEFAULT 0,
  opens     text CHECK (opens ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  closes    text CHECK (closes ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  PRIMARY KEY (clinic_id, weekday, part),
  CHECK ((opens IS NULL) = (closes IS NULL))
);

CREATE TABLE hours_exception (
  clinic_id uuid NOT NULL REFERENCES clinic (id) ON DELETE CASCADE,
  date      date NOT NULL,
  opens     text CHECK (opens ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  closes    text CHECK (closes ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  note      text,
  PRIMARY KEY (clinic_id, date),
  CHECK ((opens IS NULL) = (closes IS NULL))
);

-- Whole US dollars. offered = false is a known no; no row is not said.
CREATE TABLE offering (
  clinic_id          uuid NOT NULL REFERENCES clinic (id) ON DELETE CASCADE,
  route              text NOT NULL CHECK (route IN ('iv', 'im', 'oral-sublingual', 'esketamine-nasal')),
  offered            boolean NOT NULL,
  consult_low        integer CHECK (consult_low >= 0),
  consult_high       integer CHECK (consult_high >= consult_low),
  first_low          integer CHECK (first_low >= 0),
  first_high         integer CHECK (first_high >= first_low),
  later_low          integer CHECK (later_low >= 0),
  later_high         integer CHECK (later_high >= later_low),
  therapy_included   boolean,
  therapy_low        integer CHECK (therapy_low >= 0),
  therapy_high       integer CHECK (therapy_high >= therapy_low),
  sessions_in_course integer CHECK (sessions_in_course > 0),
  minutes            integer CHECK (minutes > 0),
  rems_certified     boolean CHECK (rems_certified IS NULL OR route = 'esketamine-nasal'),
  PRIMARY KEY (clinic_id, route),
  CHECK ((consult_low IS NULL) = (consult_high IS NULL)),
  CHECK ((first_low IS NULL) = (first_high IS NULL)),
  CHECK ((later_low IS NULL) = (later_high IS NULL)),
  CHECK ((therapy_low IS NULL) = (therapy_high IS NULL))
);

-- What the FDA has approved a route for. A fact about the medicine, the same at every clinic.
CREATE TABLE route_approval (
  route     text NOT NULL CHECK (route IN ('iv', 'im', 'oral-sublingual', 'esketamine-nasal')),
  condition text NOT NULL,
  status    text NOT NULL CHECK (status IN ('approved', 'off-label')),
  note      text NOT NULL,
  source    text NOT NULL,
  as_of     date NOT NULL,
  PRIMARY KEY (route, condition)
);
INSERT INTO route_approval (route, condition, status, note, source, as_of)
SELECT r.route, c.condition, 'off-label', 'FDA-approved only as an anesthetic', 'KETALAR label; FDA alert of 10 October 2023', '2026-11-22'
FROM unnest(ARRAY['iv', 'im', 'oral-sublingual']) AS r (route),
     unnest(ARRAY['depression', 'bipolar-depression', 'ptsd', 'anxiety', 'ocd', 'chronic-pain', 'crps', 'migraine', 'substance-use']) AS c (condition);
UPDATE route_approval SET note = 'Usually compounded: not FDA-approved', source = 'FDA alert of 10 October 2023'
WHERE route = 'oral-sublingual';
INSERT INTO route_approval (route, condition, status, note, source, as_of)
SELECT 'esketamine-nasal', c.condition,
       CASE WHEN c.condition = 'depression' THEN 'approved' ELSE 'off-label' END,
       CASE WHEN c.condition = 'depression'
            THEN 'Adults: depression that two medicines did not help, or depression with acute thoughts of suicide (with an oral antidepressant)'
            ELSE 'Not an approved use' END,
       'SPRAVATO label, version of 13 March 2026 (not read in full by us)', '2026-11-22'
FROM unnest(ARRAY['depression', 'bipolar-depression', 'ptsd', 'anxiety', 'ocd', 'chronic-pain', 'crps', 'migraine', 'substance-use']) AS c (condition);

CREATE TABLE insurer_acceptance (
  clinic_id  uuid NOT NULL REFERENCES clinic (id) ON DELETE CASCADE,
  insurer    text NOT NULL,
  plan_type  text NOT NULL DEFAULT '',
  covers     text NOT NULL CHECK (covers IN ('iv', 'im', 'oral-sublingual', 'esketamine-nasal', 'first-visit')),
  accepted   boolean NOT NULL,
  in_network boolean,
  copay_low  integer CHECK (copay_low >= 0),
  copay_high integer CHECK (copay_high >= copay_low),
  as_of      date NOT NULL,
  PRIMARY KEY (clinic_id, insurer, plan_type, covers),
  CHECK ((copay_low IS NULL) = (copay_high IS NULL))
);

CREATE TABLE clinic_condition (
  clinic_id uuid NOT NULL REFERENCES clinic (id) ON DELETE CASCADE,
  condition text NOT NULL,
  treated   boolean NOT NULL,
  PRIMARY KEY (clinic_id, condition)
);

CREATE TABLE clinic_language (
  clinic_id uuid NOT NULL REFERENCES clinic (id) ON DELETE CASCADE,
  language  text NOT NULL,
  spoken    boolean NOT NULL,
  PRIMARY KEY (clinic_id, language)
);

CREATE TABLE clinic_age_group (
  clinic_id uuid NOT NULL REFERENCES clinic (id) ON DELETE CASCADE,
  age_group text NOT NULL,
  seen      boolean NOT NULL,
  PRIMARY KEY (clinic_id, age_group)
);

CREATE TABLE clinic_telehealth_state (
  clinic_id uuid NOT NULL REFERENCES clinic (id) ON DELETE CASCADE,
  state     text NOT NULL,
  offered   boolean NOT NULL,
  PRIMARY KEY (clinic_id, state)
);

CREATE TABLE supervisor (
  clinic_id      uuid NOT NULL REFERENCES clinic (id) ON DELETE CASCADE,
  position       smallint NOT NULL,
  name           text NOT NULL,
  credential     text NOT NULL,
  specialty      text,
  licence_number text,
  licence_state  text,
  PRIMARY KEY (clinic_id, position)
);

CREATE TABLE clinic_membership (
  clinic_id uuid NOT NULL REFERENCES clinic (id) ON DELETE CASCADE,
  society   text NOT NULL,
  PRIMARY KEY (clinic_id, society)
);

-- as_of: the day somebody last stated the facts of the group. verified_on: the day somebody checked them.
CREATE TABLE fact_source (
  clinic_id    uuid NOT NULL REFERENCES clinic (id) ON DELETE CASCADE,
  fact_group   text NOT NULL CHECK (fact_group IN ('identity', 'contact', 'hours', 'new-patients', 'insurers', 'prices',
                                                   'services', 'safety', 'supervision', 'access')),
  source       text NOT NULL CHECK (source IN ('clinic', 'moderator', 'website', 'nppes', 'samhsa', 'import', 'invented')),
  source_url   text CHECK (source_url ~ '^https?://'),
  as_of        date NOT NULL,
  stated_by    text,
  verified_on  date,
  verified_how text,
  verified_by  text,
  PRIMARY KEY (clinic_id, fact_group),
  CHECK ((verified_on IS NULL) = (verified_how IS NULL))
);

CREATE TABLE slug_redirect (
  slug      text PRIMARY KEY,
  clinic_id uuid NOT NULL REFERENCES clinic (id) ON DELETE CASCADE
);

-- The history. No foreign key: it outlives the listing.
CREATE TABLE clinic_change (
  seq        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at         timestamptz(6) NOT NULL DEFAULT now(),
  actor      text NOT NULL,
  source     text NOT NULL,
  reason     text,
  clinic_id  uuid NOT NULL,
  table_name text NOT NULL,
  operation  text NOT NULL CHECK (operation IN ('insert', 'update', 'delete')),
  before     jsonb,
  after      jsonb
);
CREATE INDEX clinic_change_clinic_idx ON clinic_change (clinic_id, seq);

-- Who writes and why is told to the database for each transaction:
--   SELECT set_config('finder.actor', 'import', true), set_config('finder.source', 'clinics.csv', true), …
-- A write that does not say who it is is refused, so that no code path can forget.
CREATE FUNCTION clinic_change_write() RETURNS trigger LANGUAGE plpgsql AS $$
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
  RETURN NULL;
END $$;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['clinic', 'clinic_hours', 'hours_exception', 'offering', 'insurer_acceptance', 'clinic_condition',
                           'clinic_language', 'clinic_age_group', 'clinic_telehealth_state', 'supervisor', 'clinic_membership',
                           'fact_source', 'slug_redirect'] LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION clinic_change_write()',
                   t || '_history', t);
  END LOOP;
END $$;

CREATE TABLE place (
  id         text PRIMARY KEY,
  kind       text NOT NULL CHECK (kind IN ('zip', 'city', 'state')),
  name       text NOT NULL,
  state      text NOT NULL,
  zip        text,
  zip_kind   text CHECK (zip_kind IN ('standard', 'po-box', 'military', 'unique')),
  label      text NOT NULL,
  search_key text NOT NULL,
  lat        double precision,
  lng        double precision,
  population integer NOT NULL DEFAULT 0,
  CHECK ((lat IS NULL) = (lng IS NULL))
);
CREATE INDEX place_search_key_idx ON place (search_key text_pattern_ops);

CREATE TABLE place_alias (
  alias_key text NOT NULL,
  place_id  text NOT NULL REFERENCES place (id) ON DELETE CASCADE,
  PRIMARY KEY (alias_key, place_id)
);
CREATE INDEX place_alias_prefix_idx ON place_alias (alias_key text_pattern_ops);

CREATE TABLE seed_state (
  name      text PRIMARY KEY,
  hash      text NOT NULL,
  loaded_at timestamptz(3) NOT NULL DEFAULT now()
);

GRANT USAGE ON SCHEMA public TO finder_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO finder_app;
REVOKE UPDATE, DELETE, TRUNCATE ON clinic_change FROM finder_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO finder_app;
-- Prisma's own table, when it is there already, is the migrator's alone.
DO $$
BEGIN
  IF to_regclass('_prisma_migrations') IS NOT NULL THEN
    REVOKE ALL ON _prisma_migrations FROM finder_app;
  END IF;
END $$;
