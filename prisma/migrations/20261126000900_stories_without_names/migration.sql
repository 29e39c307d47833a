-- Stories that people tell without saying who they are. Nothing about the sender: no name, no network address, no browser, not the time of day.
-- The code by which somebody finds their story again was told once; here is a hash of it.
-- Of a story that is refused or withdrawn only the fact and the day stay: the checks below refuse a row that holds more.
CREATE TABLE story (
  id         uuid PRIMARY KEY,
  state      text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'approved', 'refused', 'withdrawn')),
  title      text CHECK (title <> '' AND length(title) <= 100),
  -- A mark for what was taken out may be longer than it was.
  body       text CHECK (length(body) <= 5010),
  about      text CHECK (about IN ('depression', 'bipolar-depression', 'ptsd', 'anxiety', 'ocd', 'chronic-pain', 'crps', 'migraine', 'substance-use', 'other')),
  lang       text CHECK (lang IN ('en', 'es')),
  code_hash  text NOT NULL UNIQUE CHECK (code_hash ~ '^[0-9a-f]{64}$'),
  sent_on    date,
  decided_on date,
  CHECK ((state = 'waiting') = (decided_on IS NULL)),
  CHECK ((state = 'waiting') = (sent_on IS NOT NULL)),
  CHECK ((state IN ('waiting', 'approved')) = (body IS NOT NULL)),
  CHECK ((body IS NULL) = (lang IS NULL)),
  CHECK (body IS NOT NULL OR (title IS NULL AND about IS NULL))
);
CREATE INDEX story_waiting_idx ON story (sent_on) WHERE state = 'waiting';
CREATE INDEX story_shown_idx ON story (decided_on DESC, id) WHERE state = 'approved';

-- The server cannot change which story a code belongs to, nor make one vanish without a trace.
GRANT SELECT, INSERT ON story TO finder_app;
GRANT UPDATE (state, title, body, about, lang, sent_on, decided_on) ON story TO finder_app;
