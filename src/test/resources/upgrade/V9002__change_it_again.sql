ALTER TABLE toy ADD COLUMN name VARCHAR(20);
UPDATE toy SET name = 'ball';
CREATE INDEX toy_by_name ON toy (name);
