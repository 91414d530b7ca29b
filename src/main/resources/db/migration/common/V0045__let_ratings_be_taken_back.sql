-- A rating that was a slip is taken back at once: it counts no more and stays on record.
ALTER TABLE rating ADD COLUMN undone_at TIMESTAMP(3) WITH TIME ZONE;
