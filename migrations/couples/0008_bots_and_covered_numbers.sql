-- One database may serve several bots: update ids, private chats and people are the same numbers with
-- each of them. So whatever is looked up by these has the bot's number in front. Random numbers (of
-- couples, lines, records, pages) need none.
--
-- Numbers of people and chats are covered with the bot's own key, which lies in the key ring: `user_tag`,
-- `chat_tag`, `group_tag`. Times are whole seconds where somebody is woken or spoken to by them, and whole
-- hours elsewhere, still in unix milliseconds.
--
-- SQL knows no such keys: the program moves the rows out of the tables `old_…`, some at a time, and
-- drops these when they are empty (`src/store/rehash.rs`).

DROP INDEX couples_due;
DROP INDEX couples_on_time;
DROP INDEX couples_group;
DROP INDEX seats_couple;
DROP INDEX former_seats_couple;
DROP INDEX inbox_seen;
DROP INDEX outbox_slot;
DROP INDEX outbox_parked;
DROP INDEX outbox_chat;
DROP INDEX sent_slot;
DROP INDEX records_couple;
DROP INDEX records_expiry;
DROP INDEX pages_couple;
DROP INDEX pages_expiry;
ALTER TABLE couples RENAME TO old_couples;
ALTER TABLE seats RENAME TO old_seats;
ALTER TABLE former_seats RENAME TO old_former_seats;
ALTER TABLE inbox RENAME TO old_inbox;
ALTER TABLE outbox RENAME TO old_outbox;
ALTER TABLE sent RENAME TO old_sent;
ALTER TABLE forgotten RENAME TO old_forgotten;
ALTER TABLE records RENAME TO old_records;
ALTER TABLE pages RENAME TO old_pages;
ALTER TABLE heard RENAME TO old_heard;
ALTER TABLE sealed_buttons RENAME TO old_sealed_buttons;
DROP TABLE line_numbers;

-- What a bot remembers of itself: how often it was started, from which moment on the buttons of its
-- messages are sealed, when Telegram last told it what had happened (at most once a minute), and how
-- often it had told nothing for so long that it may have dropped something.
CREATE TABLE bots (
    bot_id        BIGINT NOT NULL PRIMARY KEY,
    starts        BIGINT NOT NULL,
    buttons_since BIGINT NOT NULL,
    heard_at      BIGINT,
    gaps          BIGINT NOT NULL
);

CREATE TABLE couples (
    id         BIGINT NOT NULL PRIMARY KEY,
    bot_id     BIGINT NOT NULL,
    version    BIGINT NOT NULL,
    wake_at    BIGINT,
    on_time_at BIGINT,
    group_tag  BYTEA  NOT NULL,
    state      BYTEA  NOT NULL,
    UNIQUE (bot_id, group_tag)
);
CREATE INDEX couples_due ON couples (bot_id, wake_at, id) WHERE wake_at IS NOT NULL;
CREATE INDEX couples_on_time ON couples (bot_id, on_time_at, id) WHERE on_time_at IS NOT NULL;
CREATE INDEX couples_group ON couples (bot_id, group_tag, id);

CREATE TABLE seats (
    bot_id    BIGINT NOT NULL,
    user_tag  BYTEA  NOT NULL,
    couple_id BIGINT NOT NULL,
    PRIMARY KEY (bot_id, user_tag)
);
CREATE INDEX seats_couple ON seats (couple_id);

CREATE TABLE former_seats (
    bot_id    BIGINT NOT NULL,
    user_tag  BYTEA  NOT NULL,
    couple_id BIGINT NOT NULL,
    until     BIGINT NOT NULL,
    PRIMARY KEY (bot_id, user_tag, couple_id)
);
CREATE INDEX former_seats_couple ON former_seats (couple_id);

CREATE TABLE inbox (
    bot_id    BIGINT NOT NULL,
    update_id BIGINT NOT NULL,
    seen_at   BIGINT NOT NULL,
    PRIMARY KEY (bot_id, update_id)
);
CREATE INDEX inbox_seen ON inbox (bot_id, seen_at, update_id);

-- A couple's lines leave in the order of the versions of its state that they came with, and within one
-- in the order in which they were decided (`place`). Those from before keep their number as their place,
-- in version 0. `not_before` is 0 for what may leave at once.
CREATE TABLE outbox (
    id         BIGINT NOT NULL PRIMARY KEY,
    bot_id     BIGINT NOT NULL,
    couple_id  BIGINT NOT NULL,
    version    BIGINT NOT NULL,
    place      BIGINT NOT NULL,
    chat_tag   BYTEA  NOT NULL,
    lane       BIGINT NOT NULL,
    not_before BIGINT NOT NULL,
    use_by     BIGINT NOT NULL,
    attempts   BIGINT NOT NULL DEFAULT 0,
    unpaced    BIGINT NOT NULL,
    parked     BIGINT NOT NULL DEFAULT 0,
    guard      BIGINT NOT NULL DEFAULT 0,
    edits      BIGINT NOT NULL,
    slot_tag   BYTEA,
    body       BYTEA  NOT NULL
);
-- It holds all that a start asks of the lines that wait, and none of their words.
CREATE INDEX outbox_waiting ON outbox (bot_id, lane, couple_id, version, place, id, chat_tag,
    not_before, use_by, attempts, unpaced, guard) WHERE parked = 0;
CREATE INDEX outbox_slot ON outbox (bot_id, slot_tag) WHERE slot_tag IS NOT NULL;
CREATE INDEX outbox_parked ON outbox (bot_id, id) WHERE parked = 1;
CREATE INDEX outbox_chat ON outbox (bot_id, chat_tag, parked);

CREATE TABLE sent (
    bot_id     BIGINT NOT NULL,
    chat_tag   BYTEA  NOT NULL,
    message_id BIGINT NOT NULL,
    couple_id  BIGINT NOT NULL,
    slot_tag   BYTEA  NOT NULL,
    slot       BYTEA  NOT NULL,
    sent_at    BIGINT NOT NULL,
    PRIMARY KEY (bot_id, chat_tag, message_id)
);
CREATE INDEX sent_slot ON sent (bot_id, slot_tag, message_id);

CREATE TABLE forgotten (
    bot_id     BIGINT NOT NULL,
    chat_tag   BYTEA  NOT NULL,
    message_id BIGINT NOT NULL,
    couple_id  BIGINT NOT NULL,
    PRIMARY KEY (bot_id, chat_tag)
);

CREATE TABLE records (
    id         BIGINT NOT NULL PRIMARY KEY,
    bot_id     BIGINT NOT NULL,
    couple_id  BIGINT NOT NULL,
    expires_at BIGINT,
    body       BYTEA  NOT NULL
);
CREATE INDEX records_couple ON records (couple_id);
CREATE INDEX records_expiry ON records (bot_id, expires_at, id) WHERE expires_at IS NOT NULL;

-- The couple's newest page is the one of the newest version.
CREATE TABLE pages (
    id         BIGINT NOT NULL PRIMARY KEY,
    bot_id     BIGINT NOT NULL,
    couple_id  BIGINT NOT NULL,
    version    BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    body       BYTEA  NOT NULL
);
CREATE INDEX pages_couple ON pages (couple_id, id, version);
CREATE INDEX pages_expiry ON pages (bot_id, expires_at, id);
