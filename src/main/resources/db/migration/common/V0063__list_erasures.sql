-- What was deleted for good, by random ids that lead nowhere any more: whoever restores an older backup can delete it there again.
CREATE TABLE erasure (
    kind      VARCHAR(12) NOT NULL,
    id        UUID        NOT NULL,
    erased_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (kind, id)
);

CREATE INDEX erasure_by_time ON erasure (erased_at);
