CREATE TABLE teacher (
    id            UUID PRIMARY KEY,
    name          VARCHAR(60)  NOT NULL,
    folded_name   VARCHAR(60)  NOT NULL,
    password_hash VARCHAR(255) NOT NULL,
    created_at    TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    CONSTRAINT teacher_name_unique UNIQUE (folded_name)
);

-- Ratings of written responses. A changed rating is a new row: the newest counts, the older ones stay.
CREATE TABLE rating (
    id         UUID PRIMARY KEY,
    attempt_id UUID        NOT NULL,
    item_id    VARCHAR(40) NOT NULL,
    points     INTEGER     NOT NULL,
    note       VARCHAR(2000) NOT NULL,
    teacher_id UUID        NOT NULL,
    rated_at   TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    CONSTRAINT rating_response FOREIGN KEY (attempt_id, item_id) REFERENCES response (attempt_id, item_id) ON DELETE CASCADE,
    CONSTRAINT rating_teacher FOREIGN KEY (teacher_id) REFERENCES teacher (id),
    CONSTRAINT rating_points CHECK (points BETWEEN 0 AND 3)
);

CREATE INDEX rating_by_response ON rating (attempt_id, item_id, rated_at);
