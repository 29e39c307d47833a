-- People who keep listings: their accounts, what they may do, and the mail they get.
-- Nothing here belongs to a patient. The shapes of the first five tables are those of the library that reads them.

CREATE TABLE person (
  id                 uuid PRIMARY KEY,
  name               text NOT NULL,
  email              text NOT NULL UNIQUE,
  email_verified     boolean NOT NULL DEFAULT false,
  image              text,
  two_factor_enabled boolean NOT NULL DEFAULT false,
  moderator          boolean NOT NULL DEFAULT false,
  lang               text NOT NULL DEFAULT 'en' CHECK (lang IN ('en', 'es')),
  created_at         timestamptz(3) NOT NULL DEFAULT now(),
  updated_at         timestamptz(3) NOT NULL DEFAULT now()
);

-- ip_address holds the shortened address of the log, never a whole one.
CREATE TABLE person_session (
  id         uuid PRIMARY KEY,
  person_id  uuid NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  token      text NOT NULL UNIQUE,
  expires_at timestamptz(3) NOT NULL,
  ip_address text,
  user_agent text,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  updated_at timestamptz(3) NOT NULL DEFAULT now()
);
CREATE INDEX person_session_person_idx ON person_session (person_id);

-- The password, as an argon2id hash.
CREATE TABLE person_credential (
  id                       uuid PRIMARY KEY,
  account_id               text NOT NULL,
  provider_id              text NOT NULL,
  person_id                uuid NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  access_token             text,
  refresh_token            text,
  id_token                 text,
  access_token_expires_at  timestamptz(3),
  refresh_token_expires_at timestamptz(3),
  scope                    text,
  password                 text,
  created_at               timestamptz(3) NOT NULL DEFAULT now(),
  updated_at               timestamptz(3) NOT NULL DEFAULT now(),
  UNIQUE (provider_id, account_id)
);
CREATE INDEX person_credential_person_idx ON person_credential (person_id);

CREATE TABLE person_verification (
  id         uuid PRIMARY KEY,
  identifier text NOT NULL,
  value      text NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  updated_at timestamptz(3) NOT NULL DEFAULT now()
);
CREATE INDEX person_verification_identifier_idx ON person_verification (identifier);

-- Secret and recovery codes, encrypted with the server's key.
CREATE TABLE person_two_factor (
  id                        uuid PRIMARY KEY,
  person_id                 uuid NOT NULL UNIQUE REFERENCES person (id) ON DELETE CASCADE,
  secret                    text NOT NULL,
  backup_codes              text NOT NULL,
  verified                  boolean NOT NULL DEFAULT false,
  failed_verification_count integer NOT NULL DEFAULT 0,
  locked_until              timestamptz(3)
);
CREATE INDEX person_two_factor_secret_idx ON person_two_factor (secret);

-- Every event of signing in and of its factors. Only ever appended to, and it outlives the account.
CREATE TABLE account_event (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at        timestamptz(3) NOT NULL DEFAULT now(),
  person_id uuid,
  event     text NOT NULL CHECK (event IN ('signed-up', 'email-verified', 'signed-in', 'sign-in-failed', 'second-factor-failed', 'signed-out',
                                           'session-ended', 'other-sessions-ended', 'password-reset-asked', 'password-changed',
                                           'second-factor-on', 'second-factor-off', 'recovery-codes-made', 'recovery-code-used', 'made-moderator')),
  network   text
);
CREATE INDEX account_event_person_idx ON account_event (person_id, at);

-- Mail on its way. A dead mail server blocks nothing: it waits here and is tried again.
CREATE TABLE mail (
  id         uuid PRIMARY KEY,
  recipient  text NOT NULL,
  subject    text NOT NULL,
  body_text  text NOT NULL,
  body_html  text NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  next_try   timestamptz(3) NOT NULL DEFAULT now(),
  tries      integer NOT NULL DEFAULT 0,
  sent_at    timestamptz(3),
  last_error text
);
CREATE INDEX mail_waiting_idx ON mail (next_try) WHERE sent_at IS NULL;

-- Who keeps which listing. An owner may do what an editor may, and decides who else keeps it.
CREATE TABLE clinic_keeper (
  clinic_id uuid NOT NULL REFERENCES clinic (id) ON DELETE CASCADE,
  person_id uuid NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  role      text NOT NULL CHECK (role IN ('owner', 'editor')),
  since     timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (clinic_id, person_id)
);
CREATE INDEX clinic_keeper_person_idx ON clinic_keeper (person_id);

-- The answer to a write, for a press that is sent twice (Idempotency-Key). Swept after a day.
CREATE TABLE idempotent_answer (
  person_id    uuid NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  key          text NOT NULL,
  request_hash text NOT NULL,
  status       integer NOT NULL,
  body         jsonb NOT NULL,
  created_at   timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (person_id, key)
);

-- What could divert a patient or pretend trust waits here for a moderator: meanwhile the listing keeps the last approved.
-- One save is one submission; each of its fields is decided by itself.
CREATE TABLE held_change (
  id            uuid PRIMARY KEY,
  submission    uuid NOT NULL,
  clinic_id     uuid NOT NULL REFERENCES clinic (id) ON DELETE CASCADE,
  person_id     uuid REFERENCES person (id) ON DELETE SET NULL,
  field         text NOT NULL CHECK (field IN ('name', 'address', 'phone', 'website', 'bookingUrl', 'npi', 'supervisors', 'remsCertified')),
  before        jsonb NOT NULL,
  after         jsonb NOT NULL,
  why           text NOT NULL DEFAULT '' CHECK (length(why) <= 1000),
  created_at    timestamptz(3) NOT NULL DEFAULT now(),
  state         text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'approved', 'refused', 'withdrawn')),
  decided_by    uuid REFERENCES person (id) ON DELETE SET NULL,
  decided_at    timestamptz(3),
  decision_note text NOT NULL DEFAULT '' CHECK (length(decision_note) <= 1000),
  CHECK ((state = 'waiting') = (decided_at IS NULL))
);
CREATE UNIQUE INDEX held_change_one_waiting_idx ON held_change (clinic_id, field) WHERE state = 'waiting';
CREATE INDEX held_change_clinic_idx ON held_change (clinic_id, created_at);

GRANT SELECT, INSERT, UPDATE ON held_change TO finder_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON person, person_session, person_credential, person_verification, person_two_factor, mail,
  clinic_keeper, idempotent_answer TO finder_app;
GRANT SELECT, INSERT ON account_event TO finder_app;
-- Who is a moderator is decided by the command, under the tables' owner.
REVOKE UPDATE, INSERT ON person FROM finder_app;
GRANT INSERT (id, name, email, email_verified, image, two_factor_enabled, lang, created_at, updated_at),
      UPDATE (name, email, email_verified, image, two_factor_enabled, lang, updated_at) ON person TO finder_app;
