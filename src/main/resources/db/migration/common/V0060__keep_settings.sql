-- What teachers have set for the whole installation.
CREATE TABLE setting (
    name    VARCHAR(40)  PRIMARY KEY,
    content VARCHAR(300) NOT NULL
);
