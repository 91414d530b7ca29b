-- A quiz file as it was; attempts refer to it for ever.
CREATE TABLE revision (
    id            VARCHAR(64) PRIMARY KEY,
    quiz_id       VARCHAR(40) NOT NULL,
    content       TEXT        NOT NULL,
    first_used_at TIMESTAMP(3) WITH TIME ZONE NOT NULL
);

-- Somebody who takes quizzes. A guest has no nickname.
CREATE TABLE learner (
    id          UUID PRIMARY KEY,
    nickname    VARCHAR(40),
    resume_code VARCHAR(10) NOT NULL,
    browser_key VARCHAR(43) NOT NULL,
    created_at  TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    CONSTRAINT learner_resume_code_unique UNIQUE (resume_code),
    CONSTRAINT learner_browser_key_unique UNIQUE (browser_key)
);

-- One sitting of one learner at one revision. The sitting number makes a double click harmless.
CREATE TABLE attempt (
    id           UUID PRIMARY KEY,
    learner_id   UUID        NOT NULL,
    quiz_id      VARCHAR(40) NOT NULL,
    revision_id  VARCHAR(64) NOT NULL,
    form_id      VARCHAR(40) NOT NULL,
    sitting      INTEGER     NOT NULL,
    seed         BIGINT      NOT NULL,
    started_at   TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    submitted_at TIMESTAMP(3) WITH TIME ZONE,
    CONSTRAINT attempt_learner FOREIGN KEY (learner_id) REFERENCES learner (id) ON DELETE CASCADE,
    CONSTRAINT attempt_revision FOREIGN KEY (revision_id) REFERENCES revision (id),
    CONSTRAINT attempt_sitting_unique UNIQUE (learner_id, quiz_id, sitting)
);

CREATE INDEX attempt_by_quiz ON attempt (quiz_id, started_at);

-- What was given for one item. The primary key lets a response count once.
CREATE TABLE response (
    attempt_id    UUID        NOT NULL,
    item_id       VARCHAR(40) NOT NULL,
    chosen        TEXT        NOT NULL,
    confidence    TEXT        NOT NULL,
    time_taken_ms BIGINT      NOT NULL,
    score         DOUBLE PRECISION,
    max_score     DOUBLE PRECISION NOT NULL,
    revision_id   VARCHAR(64) NOT NULL,
    responded_at  TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (attempt_id, item_id),
    CONSTRAINT response_attempt FOREIGN KEY (attempt_id) REFERENCES attempt (id) ON DELETE CASCADE,
    CONSTRAINT response_revision FOREIGN KEY (revision_id) REFERENCES revision (id)
);

-- What a learner has chosen or written and not yet handed in.
CREATE TABLE draft (
    attempt_id UUID        NOT NULL,
    item_id    VARCHAR(40) NOT NULL,
    chosen     TEXT        NOT NULL,
    confidence TEXT        NOT NULL,
    spent_ms   BIGINT      NOT NULL,
    PRIMARY KEY (attempt_id, item_id),
    CONSTRAINT draft_attempt FOREIGN KEY (attempt_id) REFERENCES attempt (id) ON DELETE CASCADE
);
