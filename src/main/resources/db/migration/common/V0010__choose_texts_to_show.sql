-- Written responses that a teacher has chosen to talk about with her class. None is shown before.
CREATE TABLE shown_text (
    attempt_id UUID        NOT NULL,
    item_id    VARCHAR(40) NOT NULL,
    chosen_at  TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (attempt_id, item_id),
    CONSTRAINT shown_text_response FOREIGN KEY (attempt_id, item_id) REFERENCES response (attempt_id, item_id) ON DELETE CASCADE
);
