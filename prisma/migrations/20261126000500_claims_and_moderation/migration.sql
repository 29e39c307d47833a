-- Asking to keep a listing, keeping it together, and what moderators decide.

-- Somebody who asks to keep a listing. Nothing about the listing changes before proof. `waits_since`: it is a moderator's turn.
CREATE TABLE claim (
  id            uuid PRIMARY KEY,
  clinic_id     uuid NOT NULL REFERENCES clinic (id) ON DELETE CASCADE,
  person_id     uuid NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  state         text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'granted', 'refused', 'withdrawn')),
  way           text CHECK (way IN ('email', 'call', 'letter', 'documents')),
  words         text NOT NULL DEFAULT '' CHECK (length(words) <= 2000),
  code_to       text,
  code_hash     text,
  code_ends     timestamptz(3),
  tries_left    smallint NOT NULL DEFAULT 0 CHECK (tries_left >= 0),
  codes_sent    smallint NOT NULL DEFAULT 0,
  proven_at     timestamptz(3),
  waits_since   timestamptz(3),
  objection     text CHECK (length(objection) <= 1000),
  objected_by   uuid REFERENCES person (id) ON DELETE SET NULL,
  objected_at   timestamptz(3),
  created_at    timestamptz(3) NOT NULL,
  decided_by    uuid REFERENCES person (id) ON DELETE SET NULL,
  decided_at    timestamptz(3),
  decision_note text NOT NULL DEFAULT '' CHECK (length(decision_note) <= 1000),
  CHECK ((state = 'open') = (decided_at IS NULL)),
  CHECK (state = 'open' OR waits_since IS NULL)
);
CREATE UNIQUE INDEX claim_one_open_idx ON claim (clinic_id, person_id) WHERE state = 'open';
CREATE INDEX claim_waiting_idx ON claim (waits_since) WHERE waits_since IS NOT NULL;
CREATE INDEX claim_person_idx ON claim (person_id, created_at);

-- An invitation to keep a listing. Its link is known only to the mailbox: here is a hash of it.
CREATE TABLE keeper_invitation (
  id         uuid PRIMARY KEY,
  clinic_id  uuid NOT NULL REFERENCES clinic (id) ON DELETE CASCADE,
  email      text NOT NULL,
  role       text NOT NULL CHECK (role IN ('owner', 'editor')),
  token_hash text NOT NULL UNIQUE,
  invited_by uuid REFERENCES person (id) ON DELETE SET NULL,
  created_at timestamptz(3) NOT NULL,
  ends_at    timestamptz(3) NOT NULL,
  state      text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'accepted', 'withdrawn'))
);
CREATE UNIQUE INDEX keeper_invitation_one_open_idx ON keeper_invitation (clinic_id, email) WHERE state = 'open';

-- A listing that somebody asks us to add.
CREATE TABLE listing_request (
  id            uuid PRIMARY KEY,
  person_id     uuid NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  name          text NOT NULL CHECK (name <> ''),
  street        text NOT NULL,
  unit          text,
  city          text NOT NULL,
  state_code    text NOT NULL,
  zip           text NOT NULL,
  phone         text,
  website       text,
  npi           text,
  words         text NOT NULL DEFAULT '' CHECK (length(words) <= 2000),
  created_at    timestamptz(3) NOT NULL,
  state         text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'added', 'refused', 'withdrawn')),
  clinic_id     uuid REFERENCES clinic (id) ON DELETE SET NULL,
  decided_by    uuid REFERENCES person (id) ON DELETE SET NULL,
  decided_at    timestamptz(3),
  decision_note text NOT NULL DEFAULT '' CHECK (length(decision_note) <= 1000),
  CHECK ((state = 'waiting') = (decided_at IS NULL))
);
CREATE INDEX listing_request_person_idx ON listing_request (person_id, created_at);

-- Two listings that a moderator looked at and that are not the same clinic: they are not asked about again.
CREATE TABLE not_duplicate (
  first_id   uuid NOT NULL REFERENCES clinic (id) ON DELETE CASCADE,
  second_id  uuid NOT NULL REFERENCES clinic (id) ON DELETE CASCADE,
  decided_by uuid REFERENCES person (id) ON DELETE SET NULL,
  decided_at timestamptz(3) NOT NULL,
  note       text NOT NULL DEFAULT '',
  PRIMARY KEY (first_id, second_id),
  CHECK (first_id < second_id)
);

-- A listing that became part of another. Its history stays under its own id, so whoever reads the other's reads this one's too.
CREATE TABLE clinic_merge (
  merged_id uuid PRIMARY KEY REFERENCES clinic (id) ON DELETE CASCADE,
  kept_id   uuid NOT NULL REFERENCES clinic (id) ON DELETE CASCADE,
  merged_by uuid REFERENCES person (id) ON DELETE SET NULL,
  merged_at timestamptz(3) NOT NULL,
  CHECK (merged_id <> kept_id)
);
CREATE INDEX clinic_merge_kept_idx ON clinic_merge (kept_id);

-- What keepers and moderators did that is not a change of a listing's facts. Only ever appended to.
CREATE TABLE staff_event (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at        timestamptz(3) NOT NULL,
  actor     uuid,
  clinic_id uuid,
  person_id uuid,
  event     text NOT NULL,
  item      text,
  note      text NOT NULL DEFAULT '',
  detail    jsonb
);
CREATE INDEX staff_event_actor_idx ON staff_event (actor, at);
CREATE INDEX staff_event_clinic_idx ON staff_event (clinic_id, at);

ALTER TABLE error_report ADD COLUMN closed_by uuid REFERENCES person (id) ON DELETE SET NULL;

GRANT SELECT, INSERT, UPDATE ON claim, keeper_invitation, listing_request, not_duplicate, clinic_merge TO finder_app;
GRANT SELECT, INSERT ON staff_event TO finder_app;
GRANT UPDATE (clinic_id, closed_at, closed_note, closed_by) ON error_report TO finder_app;
