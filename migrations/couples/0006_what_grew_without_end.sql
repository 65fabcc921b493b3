-- Up to which number the messages of a chat are forgotten, but for those in `sent`, and whose they
-- were: what is not found below it was sent long ago, and what is not found above it was lost.
CREATE TABLE forgotten (
    chat       BIGINT NOT NULL PRIMARY KEY,
    message_id BIGINT NOT NULL,
    couple_id  BIGINT NOT NULL
);

-- Half of a tag tells messages apart as surely, and it stands in every row twice.
UPDATE sent SET slot_tag = SUBSTR(slot_tag, 1, 16);
UPDATE outbox SET slot_tag = SUBSTR(slot_tag, 1, 16) WHERE slot_tag IS NOT NULL;

-- Nothing that is asked while the bot runs reads a whole table.
CREATE INDEX outbox_chat ON outbox (chat, parked);
CREATE INDEX inbox_seen ON inbox (seen_at, update_id);

-- Answers of evenings that are closed, those of a week or two together: alone, each would weigh four
-- times as much. It expires with the oldest of them.
CREATE TABLE pages (
    id         BIGINT NOT NULL PRIMARY KEY,
    couple_id  BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    body       BYTEA  NOT NULL
);
CREATE INDEX pages_couple ON pages (couple_id, id);
CREATE INDEX pages_expiry ON pages (expires_at, id);
