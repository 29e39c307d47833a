-- Files of changes that keepers and moderators upload: kept row by row while they are looked at, put right and saved.

-- How new clinics that may be copies are found, row by row.
CREATE INDEX clinic_phone_idx ON clinic (phone);

-- headings: the first line as written; columns: for each of them what it means, or null for "leave it out".
-- checking and applying are done by whichever process holds the file's lock; one that dies is followed by another.
CREATE TABLE bulk_file (
  id         uuid PRIMARY KEY,
  person_id  uuid NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  name       text NOT NULL,
  encoding   text NOT NULL,
  separator  text NOT NULL,
  headings   jsonb NOT NULL,
  columns    jsonb NOT NULL,
  state      text NOT NULL CHECK (state IN ('columns', 'checking', 'ready', 'applying', 'applied')),
  way        text NOT NULL DEFAULT 'ready' CHECK (way IN ('ready', 'all')),
  total      integer NOT NULL,
  done       integer NOT NULL DEFAULT 0,
  trouble    text CHECK (trouble IN ('changed-meanwhile', 'not-saved', 'not-allowed')),
  created_at timestamptz(3) NOT NULL DEFAULT now()
);
CREATE INDEX bulk_file_person_idx ON bulk_file (person_id, created_at);

-- ref and phone: as the row would have them, to find rows that mean the same clinic. version: of the listing when checked.
CREATE TABLE bulk_row (
  file_id   uuid NOT NULL REFERENCES bulk_file (id) ON DELETE CASCADE,
  row       integer NOT NULL,
  cells     jsonb NOT NULL,
  ref       text NOT NULL DEFAULT '',
  phone     text,
  state     text NOT NULL DEFAULT 'unchecked' CHECK (state IN ('unchecked', 'new', 'changed', 'same', 'copy', 'error', 'saved')),
  name      text NOT NULL DEFAULT '',
  version   integer,
  found     jsonb,
  keep_both boolean NOT NULL DEFAULT false,
  PRIMARY KEY (file_id, row)
);
CREATE INDEX bulk_row_ref_idx ON bulk_row (file_id, ref);
CREATE INDEX bulk_row_state_idx ON bulk_row (file_id, state, row);

GRANT SELECT, INSERT, UPDATE, DELETE ON bulk_file, bulk_row TO finder_app;
