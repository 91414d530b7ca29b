-- Learners that the program has made up, and the classrooms that it has made for them. Real learners may join such a classroom.
ALTER TABLE classroom ADD COLUMN simulated BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE learner ADD COLUMN simulated BOOLEAN DEFAULT FALSE NOT NULL;
