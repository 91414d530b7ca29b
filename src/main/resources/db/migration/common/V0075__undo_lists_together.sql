-- Which members came with one list of names, so that one Undo takes back all of it. No key: nothing else is known of a list.
ALTER TABLE learner ADD COLUMN list_id UUID;

-- What was deleted at once, and is restored at once. Each row is by itself as before.
ALTER TABLE bin ADD COLUMN batch_id UUID;

CREATE INDEX bin_by_batch ON bin (batch_id);
