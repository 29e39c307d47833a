-- What a moderator asks about something that waits, and the answer. Asking decides nothing: the thing stays in the queue.
-- `person_id`: one person is asked, who sent it; without one, everybody who keeps the listing. `ended_at`: nothing of it waits any
-- more, so that a later item of the same id (new reports of one listing) begins without old questions.
CREATE TABLE moderator_question (
  id          uuid PRIMARY KEY,
  kind        text NOT NULL,
  item        text NOT NULL,
  clinic_id   uuid REFERENCES clinic (id) ON DELETE CASCADE,
  person_id   uuid REFERENCES person (id) ON DELETE CASCADE,
  title       text NOT NULL,
  words       text NOT NULL CHECK (length(words) BETWEEN 1 AND 1000),
  asked_by    uuid REFERENCES person (id) ON DELETE SET NULL,
  asked_at    timestamptz(3) NOT NULL,
  answer      text CHECK (length(answer) BETWEEN 1 AND 1000),
  answered_by uuid REFERENCES person (id) ON DELETE SET NULL,
  answered_as text CHECK (answered_as IN ('owner', 'editor', 'sender')),
  answered_at timestamptz(3),
  ended_at    timestamptz(3),
  CHECK (clinic_id IS NOT NULL OR person_id IS NOT NULL),
  CHECK ((answer IS NULL) = (answered_at IS NULL) AND (answer IS NULL) = (answered_as IS NULL))
);
-- One question at a time: of two moderators who ask at once, one does.
CREATE UNIQUE INDEX moderator_question_one_open_idx ON moderator_question (kind, item) WHERE answered_at IS NULL AND ended_at IS NULL;
CREATE INDEX moderator_question_clinic_idx ON moderator_question (clinic_id, asked_at);
CREATE INDEX moderator_question_person_idx ON moderator_question (person_id, asked_at) WHERE person_id IS NOT NULL;
-- Messages look for what was decided about one's own requests.
CREATE INDEX staff_event_item_idx ON staff_event (item) WHERE item IS NOT NULL;

GRANT SELECT, INSERT ON moderator_question TO finder_app;
GRANT UPDATE (clinic_id, answer, answered_by, answered_as, answered_at, ended_at) ON moderator_question TO finder_app;
