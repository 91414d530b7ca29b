-- Neither statement can run twice.
ALTER TABLE learner ADD COLUMN pet VARCHAR(10) DEFAULT 'cat' NOT NULL;
UPDATE learner SET pet = 'dog' WHERE nickname = 'Ada';
CREATE TABLE toy (id INTEGER PRIMARY KEY, learner_id UUID NOT NULL);
ALTER TABLE toy ADD CONSTRAINT toy_learner FOREIGN KEY (learner_id) REFERENCES learner (id) ON DELETE CASCADE;
INSERT INTO toy SELECT 1, id FROM learner WHERE nickname = 'Ada';
ALTER TABLE learner DROP COLUMN seen_at;
