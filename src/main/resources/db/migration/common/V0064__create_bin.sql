-- What teachers have deleted, for a day: all rows of it as JSON, so that no other statement can come across them.
CREATE TABLE bin (
    id           UUID PRIMARY KEY,
    kind         VARCHAR(12) NOT NULL,
    root_id      UUID        NOT NULL,
    classroom_id UUID        NOT NULL,
    owner_id     UUID,
    label        VARCHAR(200) NOT NULL,
    teacher_name VARCHAR(60)  NOT NULL,
    deleted_at   TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    content      TEXT        NOT NULL,
    CONSTRAINT bin_owner FOREIGN KEY (owner_id) REFERENCES teacher (id) ON DELETE CASCADE
);

CREATE INDEX bin_by_classroom ON bin (classroom_id, deleted_at);
CREATE INDEX bin_by_time ON bin (deleted_at);

-- Numbers of sittings that are in the bin, so that no new attempt gets one of them.
CREATE TABLE bin_sitting (
    bin_id     UUID        NOT NULL,
    learner_id UUID        NOT NULL,
    quiz_id    VARCHAR(40) NOT NULL,
    sitting    INTEGER     NOT NULL,
    PRIMARY KEY (bin_id, learner_id, quiz_id, sitting),
    CONSTRAINT bin_sitting_bin FOREIGN KEY (bin_id) REFERENCES bin (id) ON DELETE CASCADE,
    CONSTRAINT bin_sitting_learner FOREIGN KEY (learner_id) REFERENCES learner (id) ON DELETE CASCADE
);

CREATE INDEX bin_sitting_by_learner ON bin_sitting (learner_id, quiz_id);
