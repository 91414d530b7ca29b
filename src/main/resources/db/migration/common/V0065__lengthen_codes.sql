-- Codes are so long that no guess needs to be refused. Personal codes of eight characters stay valid.
ALTER TABLE classroom ALTER COLUMN join_code SET DATA TYPE VARCHAR(9);
ALTER TABLE learner ALTER COLUMN resume_code SET DATA TYPE VARCHAR(11);
