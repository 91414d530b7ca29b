-- Whoever saves a form that a colleague has changed meanwhile is told by whom and when. An assignment's id says nothing
-- about a person and may outlive it; a learner's id goes with the learner.
ALTER TABLE audit ADD COLUMN assignment_id UUID;
ALTER TABLE audit ADD COLUMN learner_id UUID;
ALTER TABLE audit ADD CONSTRAINT audit_learner FOREIGN KEY (learner_id) REFERENCES learner (id) ON DELETE SET NULL;

CREATE INDEX audit_by_assignment ON audit (assignment_id, happened_at);
CREATE INDEX audit_by_learner ON audit (learner_id, happened_at);
