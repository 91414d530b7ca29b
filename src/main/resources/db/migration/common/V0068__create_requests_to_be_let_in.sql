-- Learners without their code who ask their teacher to be let in. A request lives for some minutes. The name that was typed isn't kept.
CREATE TABLE entry_request (
    id           UUID PRIMARY KEY,
    classroom_id UUID                        NOT NULL,
    learner_id   UUID, -- absent if nobody in the classroom has that name, which the person who asks must not learn
    number       INTEGER                     NOT NULL,
    asked_at     TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    seen_at      TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    let_in_at    TIMESTAMP(3) WITH TIME ZONE,
    CONSTRAINT entry_request_classroom FOREIGN KEY (classroom_id) REFERENCES classroom (id) ON DELETE CASCADE,
    CONSTRAINT entry_request_learner FOREIGN KEY (learner_id) REFERENCES learner (id) ON DELETE SET NULL
);

CREATE INDEX entry_request_of_classroom ON entry_request (classroom_id);
CREATE INDEX entry_request_of_learner ON entry_request (learner_id);
