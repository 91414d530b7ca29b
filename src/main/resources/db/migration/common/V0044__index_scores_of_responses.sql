-- Results add up scores of thousands of attempts: with the score in the index no response needs to be read, with all that was written in it.
CREATE INDEX response_scores ON response (attempt_id, item_id, score, max_score);
