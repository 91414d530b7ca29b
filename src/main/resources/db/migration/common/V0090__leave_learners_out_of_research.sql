-- Whether a learner's responses may stand, under a pseudonym, in files for researchers.
ALTER TABLE learner ADD COLUMN research BOOLEAN DEFAULT TRUE NOT NULL;

-- The secret from which pseudonyms follow: one row, made by the program once, so that they stay the same from file to file.
CREATE TABLE research_key (
    id     INTEGER      PRIMARY KEY,
    secret VARCHAR(100) NOT NULL,
    CONSTRAINT research_key_once CHECK (id = 1)
);
