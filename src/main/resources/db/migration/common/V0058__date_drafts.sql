-- When a draft was changed last: of two that were made of the same response, in two tabs or on two devices, the newer one is kept.
ALTER TABLE draft ADD COLUMN changed_at TIMESTAMP WITH TIME ZONE DEFAULT TIMESTAMP WITH TIME ZONE '1970-01-01 00:00:00+00:00' NOT NULL;
