-- A response is short: 4,000 characters at most, six times as many where each has to be escaped. H2 keeps a text without a limit as an object of
-- its own, and takes half as long again to read it.
ALTER TABLE response ALTER COLUMN chosen SET DATA TYPE VARCHAR(30000);
ALTER TABLE response ALTER COLUMN confidence SET DATA TYPE VARCHAR(30000);
ALTER TABLE draft ALTER COLUMN chosen SET DATA TYPE VARCHAR(30000);
ALTER TABLE draft ALTER COLUMN confidence SET DATA TYPE VARCHAR(30000);
