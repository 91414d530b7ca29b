-- How many scores of an attempt have changed since they were given: rated, regraded. What was read of it before holds as long as it stays the same.
ALTER TABLE attempt ADD COLUMN score_changes INTEGER DEFAULT 0 NOT NULL;
