-- A one-time link that lets a colleague make an account. Only the hash of its code is kept.
CREATE TABLE invitation (
    id         UUID PRIMARY KEY,
    code_hash  VARCHAR(64) NOT NULL,
    teacher_id UUID        NOT NULL,
    made_at    TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    expires_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    used_at    TIMESTAMP(3) WITH TIME ZONE,
    used_by    UUID,
    CONSTRAINT invitation_code_unique UNIQUE (code_hash),
    CONSTRAINT invitation_teacher FOREIGN KEY (teacher_id) REFERENCES teacher (id),
    CONSTRAINT invitation_used_by FOREIGN KEY (used_by) REFERENCES teacher (id)
);

-- Every change of grades, keys, members and accounts: who, what, to what, when. Never holds a learner's name or code.
CREATE TABLE audit (
    id           UUID PRIMARY KEY,
    happened_at  TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    teacher_name VARCHAR(60),
    classroom_id UUID,
    action       VARCHAR(40)  NOT NULL,
    subject      VARCHAR(200) NOT NULL
);

CREATE INDEX audit_by_time ON audit (happened_at);
CREATE INDEX audit_by_classroom ON audit (classroom_id, happened_at);
