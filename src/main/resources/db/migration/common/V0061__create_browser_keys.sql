-- The browsers in which a learner is known. Only the hash of a key is kept.
CREATE TABLE browser_key (
    key_hash   VARCHAR(64) PRIMARY KEY,
    learner_id UUID        NOT NULL,
    expires_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    CONSTRAINT browser_key_learner FOREIGN KEY (learner_id) REFERENCES learner (id) ON DELETE CASCADE
);

CREATE INDEX browser_key_by_learner ON browser_key (learner_id);
CREATE INDEX browser_key_by_expiry ON browser_key (expires_at);
