-- A closed account keeps its row, because ratings, corrections and invitations refer to it by name: without its password, and without the folded
-- name, by which one signs in and which somebody else may take.
ALTER TABLE teacher ADD COLUMN closed_at TIMESTAMP(3) WITH TIME ZONE;
ALTER TABLE teacher ALTER COLUMN folded_name DROP NOT NULL;
