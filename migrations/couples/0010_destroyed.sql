-- A couple of which nothing is kept any more: its rows are gone with the change that wrote this one. Its
-- key lies in another file and goes after that; until it has, this row says that it must.
CREATE TABLE destroyed (
    couple_id BIGINT NOT NULL PRIMARY KEY,
    bot_id    BIGINT NOT NULL
);
CREATE INDEX destroyed_bot ON destroyed (bot_id, couple_id);

-- Whoever waits for nothing is woken once, so that their silence counts from now on.
UPDATE couples SET wake_at = 0, on_time_at = 0 WHERE wake_at IS NULL;
