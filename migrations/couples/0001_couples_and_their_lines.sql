-- Plain are ids, versions, times, lanes and counts (times in unix milliseconds).
-- Everything else is sealed with the key of the couple that the row belongs to.

-- A number that the key ring holds too, sealed with the master key: it shows
-- that this key, this key ring and this database belong together.
CREATE TABLE canary (
    id     BIGINT NOT NULL PRIMARY KEY,
    sealed BYTEA  NOT NULL
);

CREATE TABLE couples (
    id         BIGINT NOT NULL PRIMARY KEY,
    version    BIGINT NOT NULL,
    wake_at    BIGINT,
    group_chat BIGINT NOT NULL UNIQUE,
    parked     BIGINT NOT NULL DEFAULT 0,
    state      BYTEA  NOT NULL
);
CREATE INDEX couples_wake_at ON couples (wake_at) WHERE wake_at IS NOT NULL;
CREATE INDEX couples_parked ON couples (id) WHERE parked = 1;

CREATE TABLE seats (
    user_id   BIGINT NOT NULL PRIMARY KEY,
    couple_id BIGINT NOT NULL
);
CREATE INDEX seats_couple ON seats (couple_id);

-- Updates that were decided, so that none is decided twice.
CREATE TABLE inbox (
    update_id BIGINT NOT NULL PRIMARY KEY,
    seen_at   BIGINT NOT NULL
);

-- Lines that were not sent yet. `slot_tag` is a blind index of the slot;
-- `edits` tells an edit of that slot's message (1) from a new message (0).
CREATE TABLE outbox (
    id         BIGINT NOT NULL PRIMARY KEY,
    couple_id  BIGINT NOT NULL,
    chat       BIGINT NOT NULL,
    lane       BIGINT NOT NULL,
    not_before BIGINT NOT NULL,
    use_by     BIGINT NOT NULL,
    attempts   BIGINT NOT NULL DEFAULT 0,
    unpaced    BIGINT NOT NULL,
    parked     BIGINT NOT NULL DEFAULT 0,
    edits      BIGINT NOT NULL,
    slot_tag   BYTEA,
    body       BYTEA  NOT NULL
);
CREATE INDEX outbox_slot ON outbox (slot_tag) WHERE slot_tag IS NOT NULL;
CREATE INDEX outbox_parked ON outbox (id) WHERE parked = 1;

-- Messages that were sent and can be looked up: by their slot, or the slot by them.
CREATE TABLE sent (
    chat       BIGINT NOT NULL,
    message_id BIGINT NOT NULL,
    couple_id  BIGINT NOT NULL,
    slot_tag   BYTEA  NOT NULL,
    slot       BYTEA  NOT NULL,
    sent_at    BIGINT NOT NULL,
    PRIMARY KEY (chat, message_id)
);
CREATE INDEX sent_slot ON sent (slot_tag, sent_at);

-- The journal.
CREATE TABLE records (
    id         BIGINT NOT NULL PRIMARY KEY,
    couple_id  BIGINT NOT NULL,
    at         BIGINT NOT NULL,
    expires_at BIGINT,
    body       BYTEA  NOT NULL
);
CREATE INDEX records_couple ON records (couple_id, at);
CREATE INDEX records_expiry ON records (expires_at) WHERE expires_at IS NOT NULL;
