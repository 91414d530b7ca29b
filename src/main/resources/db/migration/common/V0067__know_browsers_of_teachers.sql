-- Browsers in which a teacher has signed in. Wrong passwords from elsewhere don't slow these down. One browser may be known for several teachers.
CREATE TABLE known_browser (
    key_hash   VARCHAR(64) NOT NULL,
    teacher_id UUID        NOT NULL,
    expires_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    CONSTRAINT known_browser_key PRIMARY KEY (key_hash, teacher_id),
    CONSTRAINT known_browser_teacher FOREIGN KEY (teacher_id) REFERENCES teacher (id) ON DELETE CASCADE
);

CREATE INDEX known_browser_of_teacher ON known_browser (teacher_id);
