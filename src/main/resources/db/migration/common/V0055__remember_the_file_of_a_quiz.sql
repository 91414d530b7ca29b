-- Which file held a quiz last, and the last revision without findings, used or not. What is assigned is offered from here
-- while the file is missing or has findings, and a copy of the file cannot take its place.
CREATE TABLE quiz_file (
    quiz_id     VARCHAR(40) PRIMARY KEY,
    file_name   VARCHAR(255), -- absent for what was stored before names were recorded
    revision_id VARCHAR(64) NOT NULL,
    content     TEXT        NOT NULL,
    taken_up_at TIMESTAMP(3) WITH TIME ZONE NOT NULL
);

INSERT INTO quiz_file (quiz_id, revision_id, content, taken_up_at)
SELECT quiz_id, id, content, first_used_at
FROM (SELECT quiz_id, id, content, first_used_at,
             ROW_NUMBER() OVER (PARTITION BY quiz_id ORDER BY first_used_at DESC, id) AS place
      FROM revision) AS newest_first
WHERE place = 1;
