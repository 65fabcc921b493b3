-- Two numbers: the shape that the couples' states are written in, and the oldest reader that
-- loses nothing of them. The program writes its own when it opens the database.
CREATE TABLE shape (
    id            BIGINT NOT NULL PRIMARY KEY,
    written       BIGINT NOT NULL,
    oldest_reader BIGINT NOT NULL
);

-- Couples of whom something cannot be read. In a table of their own: a row on a damaged page
-- cannot be marked. `couples.parked` is used no more.
CREATE TABLE parked (
    couple_id BIGINT NOT NULL PRIMARY KEY,
    parked_at BIGINT NOT NULL
);
INSERT INTO parked (couple_id, parked_at) SELECT id, 0 FROM couples WHERE parked = 1;
DROP INDEX couples_parked;

-- These hold all that is asked of them, so that one damaged page of one couple keeps nobody
-- else from being woken, found or tidied.
DROP INDEX couples_wake_at;
CREATE INDEX couples_due ON couples (wake_at, id) WHERE wake_at IS NOT NULL;
CREATE INDEX couples_group ON couples (group_chat, id);
DROP INDEX records_expiry;
CREATE INDEX records_expiry ON records (expires_at, id) WHERE expires_at IS NOT NULL;
