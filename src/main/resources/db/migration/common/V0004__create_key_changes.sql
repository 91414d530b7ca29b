-- A correction of an item's key for one assignment: not counted, a further choice accepted, full marks to all. Undone, it stays on record.
CREATE TABLE key_change (
    id            UUID PRIMARY KEY,
    assignment_id UUID          NOT NULL,
    item_id       VARCHAR(40)   NOT NULL,
    kind          VARCHAR(20)   NOT NULL,
    detail        TEXT          NOT NULL,
    reason        VARCHAR(500)  NOT NULL,
    teacher_id    UUID          NOT NULL,
    made_at       TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    undone_by     UUID,
    undone_at     TIMESTAMP(3) WITH TIME ZONE,
    CONSTRAINT key_change_assignment FOREIGN KEY (assignment_id) REFERENCES assignment (id) ON DELETE CASCADE,
    CONSTRAINT key_change_teacher FOREIGN KEY (teacher_id) REFERENCES teacher (id),
    CONSTRAINT key_change_undone_by FOREIGN KEY (undone_by) REFERENCES teacher (id),
    CONSTRAINT key_change_kind CHECK (kind IN ('not-counted', 'accept', 'full-marks'))
);

CREATE INDEX key_change_by_assignment ON key_change (assignment_id, item_id);

-- Every score that a regrade has changed, as it was and as it became. An item that isn't counted has a maximum of 0.
CREATE TABLE score_change (
    id            UUID PRIMARY KEY,
    attempt_id    UUID        NOT NULL,
    item_id       VARCHAR(40) NOT NULL,
    key_change_id UUID        NOT NULL,
    undoing       BOOLEAN     NOT NULL,
    old_score     DOUBLE PRECISION,
    old_max_score DOUBLE PRECISION NOT NULL,
    new_score     DOUBLE PRECISION,
    new_max_score DOUBLE PRECISION NOT NULL,
    changed_at    TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    CONSTRAINT score_change_response FOREIGN KEY (attempt_id, item_id) REFERENCES response (attempt_id, item_id) ON DELETE CASCADE,
    CONSTRAINT score_change_key_change FOREIGN KEY (key_change_id) REFERENCES key_change (id) ON DELETE CASCADE
);

CREATE INDEX score_change_by_response ON score_change (attempt_id, item_id, changed_at);
