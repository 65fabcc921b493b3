-- What must be known of who is in the group right before a line leaves: nothing (0), who was there
-- since somebody last came or went (1), who is there now (2). What waits from before is held to the
-- strictest.
ALTER TABLE outbox ADD COLUMN guard BIGINT NOT NULL DEFAULT 0;
UPDATE outbox SET guard = 2 WHERE chat < 0 AND unpaced = 0 AND couple_id <> 0;

-- When Telegram last told the bot what had happened, if only that nothing had (unix milliseconds, at
-- most once a minute); and how often it had told nothing for so long that it may have dropped something.
CREATE TABLE heard (
    id   BIGINT NOT NULL PRIMARY KEY,
    at   BIGINT NOT NULL,
    gaps BIGINT NOT NULL
);
