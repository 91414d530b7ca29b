-- Tables and files give attempts in the order in which they started, a page at a time: with the whole order in the index a page reads no more than
-- its own attempts, and sorts none.
DROP INDEX attempt_by_quiz;
CREATE INDEX attempt_by_quiz ON attempt (quiz_id, started_at, id);
CREATE INDEX attempt_by_start ON attempt (started_at, id);
