-- Cookies live for twelve hours.
INSERT INTO browser_key (key_hash, learner_id, expires_at)
SELECT LOWER(RAWTOHEX(HASH('SHA-256', browser_key))), id, CURRENT_TIMESTAMP + INTERVAL '12' HOUR FROM learner;

ALTER TABLE learner DROP CONSTRAINT learner_browser_key_unique;
ALTER TABLE learner DROP COLUMN browser_key;
