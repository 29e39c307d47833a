-- Claims that one person made with one request: each keeps the rules of a single claim, the proof may be shared.
-- `shared_code`: the claims that one mailed code proves; a wrong try at it is a try less for all of them.
ALTER TABLE claim ADD COLUMN group_id uuid, ADD COLUMN shared_code uuid;
CREATE INDEX claim_group_idx ON claim (group_id) WHERE group_id IS NOT NULL;
