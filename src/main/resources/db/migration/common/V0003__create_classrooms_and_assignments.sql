-- A group of learners. The join code lets them in while joining is open. After its end names and codes are erased,
-- and responses stay as anonymous counts ('counts') or go altogether ('nothing').
CREATE TABLE classroom (
    id         UUID PRIMARY KEY,
    name       VARCHAR(80) NOT NULL,
    owner_id   UUID        NOT NULL,
    join_code  VARCHAR(6)  NOT NULL,
    joining    BOOLEAN     NOT NULL,
    ends_on    DATE        NOT NULL,
    after_end  VARCHAR(10) NOT NULL,
    ended_at   TIMESTAMP(3) WITH TIME ZONE,
    created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    CONSTRAINT classroom_join_code_unique UNIQUE (join_code),
    CONSTRAINT classroom_owner FOREIGN KEY (owner_id) REFERENCES teacher (id),
    CONSTRAINT classroom_after_end CHECK (after_end IN ('counts', 'nothing'))
);

-- Who may see a classroom: its owner and those with whom it is shared.
CREATE TABLE classroom_teacher (
    classroom_id UUID NOT NULL,
    teacher_id   UUID NOT NULL,
    PRIMARY KEY (classroom_id, teacher_id),
    CONSTRAINT classroom_teacher_classroom FOREIGN KEY (classroom_id) REFERENCES classroom (id) ON DELETE CASCADE,
    CONSTRAINT classroom_teacher_teacher FOREIGN KEY (teacher_id) REFERENCES teacher (id) ON DELETE CASCADE
);

CREATE INDEX classroom_teacher_by_teacher ON classroom_teacher (teacher_id);

-- A learner in a classroom is a member of it. The folded nickname tells two of the same name apart.
ALTER TABLE learner ADD COLUMN classroom_id UUID;
ALTER TABLE learner ADD COLUMN folded_nickname VARCHAR(80);
ALTER TABLE learner ADD COLUMN seen_at TIMESTAMP(3) WITH TIME ZONE;
ALTER TABLE learner ADD CONSTRAINT learner_classroom
    FOREIGN KEY (classroom_id) REFERENCES classroom (id) ON DELETE CASCADE;
ALTER TABLE learner ADD CONSTRAINT learner_nickname_unique UNIQUE (classroom_id, folded_nickname);

-- A quiz given to a classroom, and on what terms. A pre/post pair has no limit of attempts: there are two.
CREATE TABLE assignment (
    id             UUID PRIMARY KEY,
    classroom_id   UUID        NOT NULL,
    quiz_id        VARCHAR(40) NOT NULL,
    opens_at       TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    closes_at      TIMESTAMP(3) WITH TIME ZONE,
    max_attempts   INTEGER,
    feedback       VARCHAR(10) NOT NULL,
    confidence     BOOLEAN     NOT NULL,
    pair           BOOLEAN     NOT NULL,
    post_opened_at TIMESTAMP(3) WITH TIME ZONE,
    settled_at     TIMESTAMP(3) WITH TIME ZONE,
    created_at     TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    CONSTRAINT assignment_classroom FOREIGN KEY (classroom_id) REFERENCES classroom (id) ON DELETE CASCADE,
    CONSTRAINT assignment_feedback CHECK (feedback IN ('item', 'end', 'closed'))
);

CREATE INDEX assignment_by_classroom ON assignment (classroom_id, created_at);

-- With which form a learner begins a pre/post pair.
CREATE TABLE first_form (
    assignment_id UUID        NOT NULL,
    learner_id    UUID        NOT NULL,
    form_id       VARCHAR(40) NOT NULL,
    PRIMARY KEY (assignment_id, learner_id),
    CONSTRAINT first_form_assignment FOREIGN KEY (assignment_id) REFERENCES assignment (id) ON DELETE CASCADE,
    CONSTRAINT first_form_learner FOREIGN KEY (learner_id) REFERENCES learner (id) ON DELETE CASCADE
);

-- An attempt at an assignment, its terms, fixed when it starts, and whether closing the assignment has handed it in.
ALTER TABLE attempt ADD COLUMN assignment_id UUID;
ALTER TABLE attempt ADD COLUMN feedback VARCHAR(10) DEFAULT 'item' NOT NULL;
ALTER TABLE attempt ADD COLUMN confidence BOOLEAN DEFAULT TRUE NOT NULL;
ALTER TABLE attempt ADD COLUMN handed_in_by_closing BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE attempt ADD CONSTRAINT attempt_assignment
    FOREIGN KEY (assignment_id) REFERENCES assignment (id) ON DELETE CASCADE;

CREATE INDEX attempt_by_assignment ON attempt (assignment_id, learner_id);
CREATE INDEX attempt_by_learner ON attempt (learner_id);
CREATE INDEX learner_by_classroom ON learner (classroom_id);

-- How many texts wait to be rated is asked on every page that teachers see.
CREATE INDEX response_by_score ON response (score);

-- Items that a class has talked about while attempts were open: a response that comes as long as one is held is kept and not counted.
CREATE TABLE held_item (
    assignment_id UUID        NOT NULL,
    item_id       VARCHAR(40) NOT NULL,
    held_at       TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (assignment_id, item_id),
    CONSTRAINT held_item_assignment FOREIGN KEY (assignment_id) REFERENCES assignment (id) ON DELETE CASCADE
);

ALTER TABLE response ADD COLUMN held BOOLEAN DEFAULT FALSE NOT NULL;
