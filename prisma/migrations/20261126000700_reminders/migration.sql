-- Reminders before a fact of a listing grows old. What somebody wants of them is theirs to say.
ALTER TABLE person ADD COLUMN reminders text NOT NULL DEFAULT 'all' CHECK (reminders IN ('all', 'yearly', 'none'));
GRANT UPDATE (reminders) ON person TO finder_app;

-- Which reminders have gone out: of a listing's group of facts, to whom, for which day, how long before.
CREATE TABLE reminder (
  clinic_id   uuid NOT NULL REFERENCES clinic (id) ON DELETE CASCADE,
  person_id   uuid NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  fact_group  text NOT NULL,
  due         date NOT NULL,
  days_before smallint NOT NULL CHECK (days_before IN (30, 10, 0)),
  queued_at   timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (clinic_id, person_id, fact_group, due, days_before)
);
GRANT SELECT, INSERT, DELETE ON reminder TO finder_app;
