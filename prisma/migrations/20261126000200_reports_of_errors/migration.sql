-- What somebody found wrong in a listing. Nothing about who sent it: no address, no network address, no browser, no e-mail.
CREATE TABLE error_report (
  id          uuid PRIMARY KEY,
  clinic_id   uuid NOT NULL REFERENCES clinic (id) ON DELETE CASCADE,
  topic       text NOT NULL CHECK (topic IN ('closed', 'moved', 'phone', 'website', 'address', 'hours', 'prices', 'insurance', 'treatments',
                                             'new-patients', 'access', 'safety', 'other')),
  details     text NOT NULL DEFAULT '' CHECK (length(details) <= 2000),
  created_at  timestamptz(3) NOT NULL DEFAULT now(),
  closed_at   timestamptz(3),
  closed_note text,
  CHECK (closed_note IS NULL OR closed_at IS NOT NULL)
);
CREATE INDEX error_report_clinic_idx ON error_report (clinic_id);

-- The pages take reports in. Closing one is done by the command, under the tables' owner.
GRANT SELECT, INSERT ON error_report TO finder_app;
